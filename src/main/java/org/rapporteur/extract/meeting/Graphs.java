package org.rapporteur.extract.meeting;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Sentence;

/** Steps in a dependency graph, from position to position. */
final class Graphs {
    private Graphs() {}

    /** The word at a position; copies of the enhanced graph left out. Empty for punctuation that the graph dropped. */
    static Optional<IndexedWord> word(Sentence sentence, int position) {
        return Optional.ofNullable(sentence.graph().getNodeByIndexSafe(position));
    }

    /** The position that governs {@code position} by one of these relations, or 0. */
    static int governor(Sentence sentence, int position, Pattern relations) {
        Optional<IndexedWord> word = word(sentence, position);
        if (word.isEmpty()) {
            return 0;
        }
        SemanticGraph graph = sentence.graph();
        for (SemanticGraphEdge edge : graph.incomingEdgeList(word.get())) {
            if (relations.matcher(edge.getRelation().toString()).matches()) {
                return edge.getGovernor().index();
            }
        }
        return 0;
    }

    /** Whether {@code position} governs a word by one of these relations. */
    static boolean governs(Sentence sentence, int position, Pattern relations) {
        Optional<IndexedWord> word = word(sentence, position);
        return word.isPresent()
                && sentence.graph().outgoingEdgeList(word.get()).stream()
                        .anyMatch(edge ->
                                relations.matcher(edge.getRelation().toString()).matches());
    }
}
