package org.rapporteur.link.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Decision JANE = new Decision("jane", Instant.EPOCH, "two persons");
    private static final Node LEE = iri("person/ann-lee");
    private static final Node OTHER = iri("person/anne-lee");
    private static final List<Triple> LINKED = List.of(
            Triple.create(LEE, RDFS.Nodes.label, NodeFactory.createLiteralString("Ann Lee")),
            Triple.create(LEE, SchemaDO.sameAs.asNode(), iri("wiki/Ann_Lee")));

    private static Node iri(String path) {
        return NodeFactory.createURI("https://example.org/" + path);
    }

    private static List<Node> linked(Correction correction, Map<Node, List<Triple>> found) {
        return new Corrections(List.of(correction), Map.of())
                .describe(found).stream()
                        .filter(triple -> triple.getPredicate().equals(SchemaDO.sameAs.asNode()))
                        .map(Triple::getSubject)
                        .toList();
    }

    @Test
    void whoIsPartedFromAnActorHasNoLinkOut() {
        Correction split =
                new IdentityCorrection.Split(1, LEE, OTHER, "Anne Lee", new TreeSet<>(List.of("b")), JANE, null);
        assertThat(linked(split, Map.of(LEE, LINKED))).containsExactly(LEE);
    }

    /** A link is found by all names together; those of another actor were not among them. */
    @Test
    void whoTakesInAnotherHasItsOwnLinkOnly() {
        Correction merge = new IdentityCorrection.Merge(1, LEE, OTHER, JANE, null);
        List<Triple> plain =
                List.of(Triple.create(OTHER, RDFS.Nodes.label, NodeFactory.createLiteralString("Anne Lee")));
        assertThat(linked(merge, Map.of(LEE, LINKED, OTHER, plain))).isEmpty();
    }
}
