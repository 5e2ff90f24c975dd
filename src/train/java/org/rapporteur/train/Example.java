package org.rapporteur.train;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

/**
 * A text to learn from.
 *
 * @param id its identifier
 * @param text the text
 * @param known the tasks for which it is labelled: where it is not, that nothing is marked says nothing
 * @param marks what is marked in it
 */
record Example(String id, String text, Set<Task> known, List<Mark> marks) {

    Example {
        known = Set.copyOf(known);
        marks = List.copyOf(marks);
    }

    /**
     * An attribution, a mention of a meeting, or one of a dispute. Offsets count code points of the text.
     *
     * @param task which of the three
     * @param cues the words that express it; the first of them is the anchor
     * @param parts the other words, by the linker's label
     * @param issue the words of a dispute's issue, which may overlap other parts
     * @param traits what is known of it as a whole: for each trait the index of its value
     */
    record Mark(
            Task task, List<Span> cues, Map<Integer, List<Span>> parts, List<Span> issue, Map<Trait, Integer> traits) {}
}
