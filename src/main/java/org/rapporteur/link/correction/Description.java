package org.rapporteur.link.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** What is stated of an identity, and what corrections make of it. No list is changed. */
final class Description {
    private static final List<Node> TYPES =
            Stream.of(ActorType.values()).map(RAP::actor).toList();

    private Description() {}

    /** The same of another identity. */
    static List<Triple> about(Node identity, List<Triple> triples) {
        return triples.stream()
                .map(triple -> Triple.create(identity, triple.getPredicate(), triple.getObject()))
                .toList();
    }

    /** Without links out: whose Wikipedia article it was before two were parted is open for the one that leaves. */
    static List<Triple> unlinked(List<Triple> triples) {
        return triples.stream()
                .filter(triple -> !triple.getPredicate().equals(SchemaDO.sameAs.asNode()))
                .toList();
    }

    /** The description of {@code one}, which keeps its label, with the names of {@code other} as further names. */
    static List<Triple> withNamesOf(List<Triple> one, List<Triple> other) {
        List<Triple> merged = new ArrayList<>(one);
        other.stream()
                .filter(triple -> isName(triple.getPredicate()))
                .forEach(triple -> alias(merged, triple.getSubject(), triple.getObject()));
        return merged;
    }

    /** Under another label; the old one is a further name. */
    static List<Triple> labelled(List<Triple> description, String label) {
        Node name = NodeFactory.createLiteralString(label);
        List<Triple> labelled = new ArrayList<>();
        for (Triple triple : description) {
            if (!isName(triple.getPredicate())) {
                labelled.add(triple);
            } else if (!triple.getPredicate().equals(SKOS.altLabel.asNode())) {
                labelled.add(Triple.create(triple.getSubject(), triple.getPredicate(), name));
            }
        }
        description.stream()
                .filter(triple -> isName(triple.getPredicate()))
                .forEach(triple -> alias(labelled, triple.getSubject(), triple.getObject()));
        return labelled;
    }

    /** Of another type: the links out were those of its old one. */
    static List<Triple> typed(List<Triple> description, ActorType type) {
        List<Triple> typed = new ArrayList<>();
        for (Triple triple : unlinked(description)) {
            boolean typesActor = triple.getPredicate().equals(RDF.Nodes.type) && TYPES.contains(triple.getObject());
            typed.add(typesActor ? Triple.create(triple.getSubject(), RDF.Nodes.type, RAP.actor(type)) : triple);
        }
        return typed;
    }

    /** With a further name. */
    static List<Triple> called(List<Triple> description, String name) {
        List<Triple> called = new ArrayList<>(description);
        alias(called, description.get(0).getSubject(), NodeFactory.createLiteralString(name));
        return called;
    }

    /** With the statement that it is another than {@code other}. */
    static List<Triple> apart(List<Triple> description, Node other) {
        List<Triple> apart = new ArrayList<>(description);
        apart.add(Triple.create(description.get(0).getSubject(), OWL2.differentFrom.asNode(), other));
        return apart;
    }

    private static void alias(List<Triple> description, Node identity, Node name) {
        boolean known = description.stream()
                .anyMatch(triple ->
                        isName(triple.getPredicate()) && triple.getObject().equals(name));
        if (!known) {
            description.add(Triple.create(identity, SKOS.altLabel.asNode(), name));
        }
    }

    private static boolean isName(Node property) {
        return property.equals(RDFS.Nodes.label)
                || property.equals(SKOS.prefLabel.asNode())
                || property.equals(SKOS.altLabel.asNode());
    }
}
