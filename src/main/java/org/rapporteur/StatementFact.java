package org.rapporteur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.resolve.PartialDate;

/**
 * A statement, or an attitude that is reported but not said, that a graph holds.
 *
 * @param article the article that tells it
 * @param speakers who says it, by the fullest names that the article has; none where the text leaves it open
 * @param addressees to whom; mostly none
 * @param act what the speaker does by it
 * @param mode direct, mixed or indirect
 * @param attitude a belief or wish, reported and not said
 * @param text all parts of its content
 * @param negated the article says that it was not said
 * @param date when it was said, else the day of the article, or null where neither is known
 * @param about the actors that the content names
 * @param issues the disputed issues that the content names
 * @param evidence the words that it rests on
 * @param accordingTo who is quoted as saying that it was said, where it stands inside another statement, else null
 * @param iri the node of the graph
 */
public record StatementFact(
        ArticleRef article,
        List<ActorRef> speakers,
        List<ActorRef> addressees,
        SpeechAct act,
        SpeechMode mode,
        boolean attitude,
        String text,
        boolean negated,
        @Nullable PartialDate date,
        List<ActorRef> about,
        List<IssueRef> issues,
        EvidenceFact evidence,
        @Nullable ActorRef accordingTo,
        String iri)
        implements Finding {
    public StatementFact {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        issues = List.copyOf(issues);
    }
}
