package org.rapporteur.link.issue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.link.Cluster;
import org.rapporteur.map.Iris;

/**
 * The graph that says which concepts are broader than which: "Taiwan" than "US military aid to Taiwan", for the words
 * of its label are among the other's.
 *
 * <p>Each concept has the words of its label there as hidden labels, and if it can be broader than another all of them
 * together as its notation, so that neither its broader nor its narrower concepts need a look at all concepts.
 */
final class IssueScheme {
    private static final Node IN_SCHEME = SKOS.inScheme.asNode();
    private static final Node BROADER = SKOS.broader.asNode();
    private static final Node NARROWER = SKOS.narrower.asNode();
    private static final Node WORD = SKOS.hiddenLabel.asNode();
    private static final Node WORDS = SKOS.notation.asNode();

    private final DatasetGraph database;
    private final Node graph = Iris.links("issue-scheme");
    private final Node scheme = Iris.issueScheme();
    private final IssueForms forms;

    IssueScheme(DatasetGraph database, IssueForms forms) {
        this.database = database;
        this.forms = forms;
    }

    void clear() {
        database.removeGraph(graph);
    }

    /** Where the concepts {@code before} stood, there now are those of {@code clusters}. */
    void replace(Set<Node> before, Collection<? extends Cluster<?>> clusters) {
        Set<SortedSet<String>> touched = new HashSet<>();
        for (Node concept : before) {
            if (database.contains(graph, concept, IN_SCHEME, scheme)) {
                touched.add(words(concept));
                remove(concept);
            }
        }
        for (Cluster<?> cluster : clusters) {
            touched.add(enter(cluster));
        }
        Set<Node> concepts = new HashSet<>();
        touched.forEach(words -> concepts.addAll(under(words)));
        concepts.forEach(this::subordinate);
        if (database.find(graph, Node.ANY, IN_SCHEME, scheme).hasNext()) {
            SchemeConcept.scheme()
                    .forEach(triple -> add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        } else {
            database.deleteAny(graph, scheme, Node.ANY, Node.ANY);
        }
    }

    private SortedSet<String> enter(Cluster<?> cluster) {
        String label = cluster.description().stream()
                .filter(triple -> triple.getPredicate().equals(RDFS.Nodes.label))
                .findFirst()
                .orElseThrow()
                .getObject()
                .getLiteralLexicalForm();
        SchemeConcept concept = forms.concept(cluster.identity().getURI(), label);
        concept.entry().forEach(triple -> add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return concept.words();
    }

    private void remove(Node concept) {
        database.deleteAny(graph, concept, Node.ANY, Node.ANY);
        database.deleteAny(graph, Node.ANY, BROADER, concept);
        database.deleteAny(graph, Node.ANY, NARROWER, concept);
    }

    /** Finds anew what is broader than a concept. */
    private void subordinate(Node concept) {
        database.deleteAny(graph, concept, BROADER, Node.ANY);
        database.deleteAny(graph, Node.ANY, NARROWER, concept);
        for (Node broader : SchemeConcept.broader(words(concept), notation -> having(WORDS, notation))) {
            add(concept, BROADER, broader);
            add(broader, NARROWER, concept);
        }
    }

    /** The concepts whose labels have all of these words. */
    private List<Node> under(SortedSet<String> words) {
        return having(WORD, words.first()).stream()
                .filter(concept -> words.stream().allMatch(word -> database.contains(graph, concept, WORD, text(word))))
                .toList();
    }

    private List<Node> having(Node property, String text) {
        return Iter.iter(database.find(graph, Node.ANY, property, text(text)))
                .map(Quad::getSubject)
                .toList();
    }

    private SortedSet<String> words(Node concept) {
        SortedSet<String> words = new TreeSet<>();
        database.find(graph, concept, WORD, Node.ANY)
                .forEachRemaining(quad -> words.add(quad.getObject().getLiteralLexicalForm()));
        return words;
    }

    private void add(Node subject, Node property, Node object) {
        database.add(graph, subject, property, object);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
