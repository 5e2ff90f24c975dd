package org.rapporteur.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;
import org.rapporteur.source.Span;

/**
 * Words or meaning that the article gives to a source.
 *
 * @param evidence from the first to the last word of source, cue and content
 * @param contents the parts of what is said, in order, without quotation marks at their ends; at least one
 * @param source the mention of the speaker, or null where the article names none
 * @param cue the words that say that it is said, or null where there are none
 * @param addressees to whom it is said
 * @param mode direct, mixed or indirect
 * @param act what the speaker does by it
 * @param attitude true for a belief or wish that is reported but not said
 * @param negated true where the article says that it was not said ("declined to confirm")
 */
public record StatementFinding(
        Evidence evidence,
        List<Span> contents,
        @Nullable Mention source,
        @Nullable Span cue,
        List<Mention> addressees,
        SpeechMode mode,
        SpeechAct act,
        boolean attitude,
        boolean negated)
        implements MentionFinding {
    public StatementFinding {
        contents = List.copyOf(contents);
        addressees = List.copyOf(addressees);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("a statement needs content");
        }
    }
}
