package org.rapporteur.link.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Cluster;
import org.rapporteur.map.Iris;

class IssueSchemeTest {
    private final DatasetGraph database = DatasetGraphFactory.create();
    private final IssueScheme scheme = new IssueScheme(database, IssueForms.load(ENGLISH));

    private static Cluster<String> concept(String label) {
        Node node = Iris.issueAcrossArticles(label);
        return new Cluster<>(
                node,
                List.of(Triple.create(node, RDFS.Nodes.label, NodeFactory.createLiteralString(label))),
                new LinkedHashMap<>(Map.of(label, "the phrase")));
    }

    private void add(String... labels) {
        for (String label : labels) {
            scheme.replace(Set.of(), List.of(concept(label)));
        }
    }

    private void remove(String label) {
        scheme.replace(Set.of(Iris.issueAcrossArticles(label)), List.of());
    }

    private List<Node> broader(String label) {
        return Iter.iter(database.find(Node.ANY, Iris.issueAcrossArticles(label), SKOS.broader.asNode(), Node.ANY))
                .map(Quad::getObject)
                .toList();
    }

    private static List<Node> concepts(String... labels) {
        List<Node> concepts = new ArrayList<>();
        for (String label : labels) {
            concepts.add(Iris.issueAcrossArticles(label));
        }
        return concepts;
    }

    @Test
    void whatHoldsAnotherIsBroaderWhicheverComesFirst() {
        add("US military aid to Taiwan", "Taiwan");
        assertThat(broader("US military aid to Taiwan")).isEqualTo(concepts("Taiwan"));
        assertThat(broader("Taiwan")).isEmpty();

        add("aid to Taiwan");
        assertThat(broader("US military aid to Taiwan")).isEqualTo(concepts("aid to Taiwan"));
        assertThat(broader("aid to Taiwan")).isEqualTo(concepts("Taiwan"));
    }

    @Test
    void aConceptHasSeveralBroaderOnes() {
        add("mining rights in Chile", "rights in Chile", "mining rights");
        assertThat(broader("mining rights in Chile"))
                .containsExactlyInAnyOrderElementsOf(concepts("rights in Chile", "mining rights"));
    }

    @Test
    void whereOneGoesTheNextBroaderOneTakesItsPlace() {
        add("Taiwan", "aid to Taiwan", "US military aid to Taiwan");
        remove("aid to Taiwan");
        assertThat(broader("US military aid to Taiwan")).isEqualTo(concepts("Taiwan"));
    }

    @Test
    void aDamIsBroaderThanNoOtherDam() {
        add("dam", "dam on the Velna");
        assertThat(broader("dam on the Velna")).isEmpty();
    }

    @Test
    void nothingIsLeftOfTheLastConcept() {
        add("Taiwan", "aid to Taiwan");
        remove("Taiwan");
        remove("aid to Taiwan");
        assertThat(Iter.toList(database.find())).isEmpty();
    }
}
