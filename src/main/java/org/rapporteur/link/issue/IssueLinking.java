package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.link.Names;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** Links the issues of articles to concepts of one scheme. */
public final class IssueLinking extends BlockLinking<IssueProfile> {
    /** What is known of issues before any is linked: how to read labels and how to compare them. */
    public static final class Known {
        private final IssueForms forms;
        private final IssueClusters clusters;

        private Known(IssueForms forms, IssueClusters clusters) {
            this.forms = forms;
            this.clusters = clusters;
        }

        /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
        public static Known load(English english) {
            IssueForms forms = IssueForms.load(english);
            return new Known(forms, new IssueClusters(forms, new MeaningLikeness()));
        }
    }

    private final DatasetGraph database;
    private final Known known;
    private final IssueScheme scheme;

    public IssueLinking(DatasetGraph database, Known known) {
        super(database, new LinkGraph(database, "issues"), RAP.Issue, IssueProfile.class);
        this.database = database;
        this.known = known;
        this.scheme = new IssueScheme(database, known.forms);
    }

    @Override
    public void reset() {
        super.reset();
        scheme.clear();
    }

    @Override
    protected IssueProfile read(Node articleGraph, Node node) {
        Graph article = database.getGraph(articleGraph);
        Names names = Names.read(article, node);
        SortedSet<String> parties = new TreeSet<>();
        if (known.forms.needsParties(names.label())) {
            article.find(Node.ANY, RAP.issue, node)
                    .forEachRemaining(dispute -> article.find(dispute.getSubject(), RAP.party, Node.ANY)
                            .forEachRemaining(party -> parties.add(name(article, party.getObject()))));
        }
        return new IssueProfile(names, parties);
    }

    /** Not the identity of the actor: an issue would have to be linked anew whenever one of its actors is. */
    private static String name(Graph article, Node actor) {
        List<Triple> codes = article.find(actor, RAP.countryCode, Node.ANY).toList();
        Node name = codes.isEmpty()
                ? article.find(actor, RDFS.Nodes.label, Node.ANY).next().getObject()
                : codes.get(0).getObject();
        return name.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
    }

    @Override
    protected String block(IssueProfile profile) {
        return known.forms.block(profile.label());
    }

    @Override
    protected Collection<Cluster<IssueProfile>> cluster(List<Form<IssueProfile>> forms) {
        List<Cluster<IssueProfile>> clusters = new ArrayList<>();
        Set<Node> taken = new HashSet<>();
        for (IssueConcept concept : known.clusters.of(forms)) {
            Node identity = Iris.issueAcrossArticles(concept.label());
            if (!concept.parties().isEmpty() || !taken.add(identity)) {
                identity = Iris.issueAcrossArticles(
                        concept.label(),
                        concept.reasons().keySet().iterator().next().toString());
            }
            clusters.add(new Cluster<>(identity, describe(identity, concept), concept.reasons()));
        }
        return clusters;
    }

    private static List<Triple> describe(Node identity, IssueConcept concept) {
        Node label = NodeFactory.createLiteralString(concept.label());
        List<Triple> description = new ArrayList<>();
        description.add(Triple.create(identity, RDF.Nodes.type, RAP.Issue));
        description.add(Triple.create(identity, RDFS.Nodes.label, label));
        description.add(Triple.create(identity, SKOS.prefLabel.asNode(), label));
        concept.aliases()
                .forEach(alias -> description.add(
                        Triple.create(identity, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(alias))));
        return description;
    }

    @Override
    protected void replacing(Set<Node> before, Collection<Cluster<IssueProfile>> now) {
        scheme.replace(before, now);
    }
}
