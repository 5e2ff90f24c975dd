package org.rapporteur.link.correction;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.PROV;
import org.rapporteur.vocab.RAP;

/** What a graph states of one correction. */
final class StatedCorrection {
    private final Graph graph;
    private final Node node;

    StatedCorrection(Graph graph, Node node) {
        this.graph = graph;
        this.node = node;
    }

    int number() {
        return Integer.parseInt(text(RAP.number));
    }

    Node about() {
        return one(RAP.corrects);
    }

    Target target() {
        return Target.read(one(RAP.target));
    }

    /** The values of a property that are targets, in the order of their articles and words. */
    List<Target> targets(Node property) {
        return all(property).stream()
                .map(Target::read)
                .sorted(Comparator.comparing(Target::article).thenComparing(Target::begin))
                .toList();
    }

    Decision decision() {
        Node why = orNull(DCTerms.description.asNode());
        return new Decision(
                text(DCTerms.creator.asNode()),
                Instant.parse(text(PROV.endedAtTime)),
                why == null ? "" : why.getLiteralLexicalForm());
    }

    @Nullable
    Decision undone() {
        Node by = orNull(RAP.undoneBy);
        return by == null
                ? null
                : new Decision(by.getLiteralLexicalForm(), Instant.parse(text(PROV.invalidatedAtTime)), "");
    }

    String text(Node property) {
        return one(property).getLiteralLexicalForm();
    }

    Node one(Node property) {
        Node value = orNull(property);
        if (value == null) {
            throw new IllegalStateException("the correction " + node + " has no " + property);
        }
        return value;
    }

    List<Node> all(Node property) {
        return Iter.iter(graph.find(node, property, Node.ANY))
                .map(Triple::getObject)
                .toList();
    }

    private @Nullable Node orNull(Node property) {
        List<Node> all = all(property);
        return all.isEmpty() ? null : all.get(0);
    }
}
