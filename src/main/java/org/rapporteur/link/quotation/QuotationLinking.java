package org.rapporteur.link.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * Links quotations of one speaker that are nearly the same words, in direct or mixed speech. Each says in its reason
 * what it has not, and has more, than the fullest telling. A quotation whose speaker an article leaves open meets only
 * others of that sort.
 */
public final class QuotationLinking extends BlockLinking<QuotationProfile> {
    private final DatasetGraph database;

    public QuotationLinking(DatasetGraph database) {
        super(database, new LinkGraph(database, "quotations"), RAP.Statement, QuotationProfile.class);
        this.database = database;
    }

    @Override
    protected boolean isLinked(Node articleGraph, Node node) {
        return !database.contains(articleGraph, node, RAP.mode, RAP.concept(SpeechMode.INDIRECT.localName()));
    }

    @Override
    protected QuotationProfile read(Node articleGraph, Node node) {
        Graph article = database.getGraph(articleGraph);
        String text = text(article, node, RAP.text).replaceAll("\\s+", " ").strip();
        String speaker = article.find(node, RAP.speaker, Node.ANY).toList().stream()
                .map(triple -> lastWord(text(article, triple.getObject(), RDFS.Nodes.label)))
                .min(Comparator.naturalOrder())
                .orElse("");
        return new QuotationProfile(speaker, text);
    }

    private static String text(Graph article, Node subject, Node property) {
        return Iter.iter(article.find(subject, property, Node.ANY))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .next();
    }

    private static String lastWord(String label) {
        List<String> words = Alignment.words(label);
        return words.isEmpty() ? "" : words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    @Override
    protected String block(QuotationProfile quotation) {
        return quotation.speaker();
    }

    @Override
    protected Collection<Cluster<QuotationProfile>> cluster(List<Form<QuotationProfile>> forms) {
        List<Cluster<QuotationProfile>> clusters = new ArrayList<>();
        for (List<QuotationProfile> group :
                NearDuplicates.groups(forms.stream().map(Form::profile).toList())) {
            QuotationProfile fullest = group.get(0);
            Node identity = Iris.quotation(fullest.speaker(), fullest.text());
            Map<QuotationProfile, String> because = new LinkedHashMap<>();
            group.forEach(telling -> because.put(telling, reason(fullest, telling)));
            clusters.add(new Cluster<>(
                    identity,
                    List.of(
                            Triple.create(identity, RDF.Nodes.type, RAP.Quotation),
                            Triple.create(identity, RDFS.Nodes.label, NodeFactory.createLiteralString(fullest.text()))),
                    because));
        }
        return clusters;
    }

    private static String reason(QuotationProfile fullest, QuotationProfile telling) {
        if (telling.equals(fullest)) {
            return "the fullest telling";
        }
        Alignment alignment = Alignment.of(fullest.text(), telling.text());
        return "the words of the fullest telling" + listed(", without ", alignment.lacks())
                + listed(", with ", alignment.adds());
    }

    private static String listed(String opening, List<String> passages) {
        return passages.isEmpty() ? "" : opening + "“" + String.join("”, “", passages) + "”";
    }
}
