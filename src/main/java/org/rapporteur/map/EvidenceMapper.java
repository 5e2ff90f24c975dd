package org.rapporteur.map;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.rapporteur.extract.Evidence;
import org.rapporteur.source.Span;
import org.rapporteur.vocab.RAP;

/** Ties findings to the words of the article, as Web Annotation does: a source and two selectors. */
final class EvidenceMapper {
    /** How many code points before and after its words a quotation keeps. */
    private static final int AROUND = 32;

    private EvidenceMapper() {}

    /** States all evidence of a finding, the first being the best. */
    static void map(Node finding, List<Evidence> evidence, Scope scope) {
        for (int i = 0; i < evidence.size(); i++) {
            Node node = evidence(finding, scope.iris().part(finding, "evidence", i + 1), evidence.get(i), scope);
            if (i == 0) {
                scope.add(finding, RAP.bestEvidence, node);
            }
        }
    }

    /** States that {@code owner}, a finding or a position, rests on {@code evidence}. */
    static Node evidence(Node owner, Node node, Evidence evidence, Scope scope) {
        scope.type(node, RAP.Passage);
        scope.type(node, RAP.Evidence);
        scope.add(owner, RAP.evidence, node);
        scope.add(node, RAP.foundBy, Literals.string(evidence.foundBy()));
        scope.add(node, RAP.confidence, Literals.decimal(evidence.confidence()));
        select(node, evidence.span(), scope);
        return node;
    }

    /** States that {@code property} of {@code owner} is the words at {@code span}. */
    static void passage(Node owner, Node property, Node node, Span span, Scope scope) {
        scope.type(node, RAP.Passage);
        scope.add(owner, property, node);
        select(node, span, scope);
    }

    private static void select(Node passage, Span span, Scope scope) {
        scope.add(passage, OA.hasSource.asNode(), scope.iris().article());
        Node position = scope.iris().positionSelector(span);
        scope.add(passage, OA.hasSelector.asNode(), position);
        scope.type(position, OA.TextPositionSelector.asNode());
        scope.add(position, OA.start.asNode(), Literals.integer(span.begin()));
        scope.add(position, OA.end.asNode(), Literals.integer(span.end()));
        Node quote = scope.iris().quoteSelector(span);
        scope.add(passage, OA.hasSelector.asNode(), quote);
        scope.type(quote, OA.TextQuoteSelector.asNode());
        scope.add(quote, OA.exact.asNode(), Literals.string(scope.body().at(span)));
        around(quote, OA.prefix.asNode(), new Span(Math.max(0, span.begin() - AROUND), span.begin()), scope);
        int length = scope.body().length();
        around(quote, OA.suffix.asNode(), new Span(span.end(), Math.min(length, span.end() + AROUND)), scope);
    }

    // By them the words are found again in a page that has changed, and told from the same words elsewhere.
    private static void around(Node quote, Node property, Span span, Scope scope) {
        if (span.begin() < span.end()) {
            scope.add(quote, property, Literals.string(scope.body().at(span)));
        }
    }
}
