package org.rapporteur.link.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkageRule;
import org.rapporteur.link.Pairing;
import org.rapporteur.link.Profiles;
import org.rapporteur.link.actor.Sighting;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * How quotations are linked: those of one speaker that are nearly the same words, in direct or mixed speech, are one.
 * Each says in its reason what it has not, and has more, than the fullest telling. A quotation whose speaker an article
 * leaves open meets only others of that sort.
 */
public final class QuotationRule implements LinkageRule<QuotationProfile> {
    @Override
    public String sort() {
        return "quotations";
    }

    @Override
    public Node type() {
        return RAP.Statement;
    }

    @Override
    public Class<QuotationProfile> profileType() {
        return QuotationProfile.class;
    }

    @Override
    public boolean isLinked(Graph article, Node node) {
        return !article.contains(node, RAP.mode, RAP.concept(SpeechMode.INDIRECT.localName()));
    }

    @Override
    public QuotationProfile read(Graph article, Node node) {
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
    public String block(QuotationProfile quotation) {
        return quotation.speaker();
    }

    @Override
    public Collection<Cluster<QuotationProfile>> cluster(
            List<Form<QuotationProfile>> forms, Function<QuotationProfile, List<Sighting>> sightings) {
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

    @Override
    public Pairing<QuotationProfile> pairing() {
        return NearDuplicates.PAIRING;
    }

    /** The keys of a quotation by the text of its profile. */
    public Set<String> keys(String profile) {
        return NearDuplicates.PAIRING.keys(Profiles.read(profile, QuotationProfile.class));
    }

    /** A key that more quotations of a block share is no candidate's mark. */
    public int mostSharers() {
        return NearDuplicates.PAIRING.mostSharers();
    }

    /** Whether two quotations of one block are one; the order means nothing. */
    public boolean isSame(String profile, String other) {
        return NearDuplicates.PAIRING.isSame(
                Profiles.read(profile, QuotationProfile.class), Profiles.read(other, QuotationProfile.class));
    }
}
