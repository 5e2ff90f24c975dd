package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.resolve.PartialDate;

/**
 * A statement, or an attitude that is reported but not said, that a graph holds.
 *
 * @param article the identifier of the article that tells it
 * @param act what the speaker does by it
 * @param mode direct, mixed or indirect
 * @param text all parts of its content
 * @param negated the article says that it was not said
 * @param date when it was said, else the day of the article, or null where neither is known
 * @param iri the node of the graph
 */
public record StatementFact(
        String article,
        SpeechAct act,
        SpeechMode mode,
        String text,
        boolean negated,
        @Nullable PartialDate date,
        String iri) {}
