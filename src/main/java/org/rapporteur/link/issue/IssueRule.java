package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.Cluster;
import org.rapporteur.link.Form;
import org.rapporteur.link.LinkageRule;
import org.rapporteur.link.Names;
import org.rapporteur.link.actor.Sighting;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/** How the issues of articles are linked to concepts of one scheme. */
public final class IssueRule implements LinkageRule<IssueProfile> {
    private final IssueForms forms;
    private final IssueClusters clusters;

    private IssueRule(IssueForms forms, IssueClusters clusters) {
        this.forms = forms;
        this.clusters = clusters;
    }

    /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
    public static IssueRule load(English english) {
        IssueForms forms = IssueForms.load(english);
        return new IssueRule(forms, new IssueClusters(forms, new MeaningLikeness()));
    }

    IssueForms forms() {
        return forms;
    }

    /** The concept of that label in the scheme of all issues. */
    public SchemeConcept concept(String iri, String label) {
        return forms.concept(iri, label);
    }

    @Override
    public String sort() {
        return "issues";
    }

    @Override
    public Node type() {
        return RAP.Issue;
    }

    @Override
    public Class<IssueProfile> profileType() {
        return IssueProfile.class;
    }

    @Override
    public IssueProfile read(Graph article, Node node) {
        Names names = Names.read(article, node);
        SortedSet<String> parties = new TreeSet<>();
        if (forms.needsParties(names.label())) {
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
    public String block(IssueProfile profile) {
        return forms.block(profile.label());
    }

    @Override
    public Collection<Cluster<IssueProfile>> cluster(
            List<Form<IssueProfile>> block, Function<IssueProfile, List<Sighting>> sightings) {
        List<Cluster<IssueProfile>> found = new ArrayList<>();
        Set<Node> taken = new HashSet<>();
        for (IssueConcept concept : clusters.of(block)) {
            Node identity = Iris.issueAcrossArticles(concept.label());
            if (!concept.parties().isEmpty() || !taken.add(identity)) {
                identity = Iris.issueAcrossArticles(
                        concept.label(),
                        concept.reasons().keySet().iterator().next().toString());
            }
            found.add(new Cluster<>(identity, describe(identity, concept), concept.reasons()));
        }
        return found;
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
}
