package org.rapporteur.extract.meeting;

import edu.stanford.nlp.ling.IndexedWord;
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

    /** How many positions {@code position} governs by one of these relations. */
    static int dependents(Sentence sentence, int position, Pattern relations) {
        return word(sentence, position)
                .map(word -> (int) sentence.graph().outgoingEdgeList(word).stream()
                        .filter(edge ->
                                relations.matcher(edge.getRelation().toString()).matches())
                        .count())
                .orElse(0);
    }

    /** The position that {@code position} governs by one of these relations, or 0. */
    static int dependent(Sentence sentence, int position, Pattern relations) {
        Optional<IndexedWord> word = word(sentence, position);
        if (word.isEmpty()) {
            return 0;
        }
        for (SemanticGraphEdge edge : sentence.graph().outgoingEdgeList(word.get())) {
            if (relations.matcher(edge.getRelation().toString()).matches()) {
                return edge.getDependent().index();
            }
        }
        return 0;
    }
}
