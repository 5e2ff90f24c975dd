package org.rapporteur.resolve;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * What somebody said, or with {@code attitude} believes or wishes.
 *
 * @param key which of the article's statements it is
 * @param evidence the words that it rests on
 * @param contents the parts of what is said, in order; at least one
 * @param speaker the actor behind the source, or null where the text leaves it open
 * @param others who says it together with the speaker ("Lee and Chen said")
 * @param source where the article mentions the speaker, or null
 * @param cue the words that say that it is said, or null
 * @param addressees to whom
 * @param mode direct, mixed or indirect
 * @param act what the speaker does by it
 * @param attitude a belief or wish, reported and not said
 * @param negated the article says that it was not said
 * @param saidOn the day on which it was said, or null
 * @param about the actors that the content names
 * @param within the statement whose content holds this one, or null
 * @param issues those of the article's disputed issues that the content names
 * @param saidAt the meeting at which it was said, or null
 */
public record Statement(
        StatementKey key,
        Evidence evidence,
        List<Span> contents,
        @Nullable Actor speaker,
        List<Actor> others,
        @Nullable Span source,
        @Nullable Span cue,
        List<Actor> addressees,
        SpeechMode mode,
        SpeechAct act,
        boolean attitude,
        boolean negated,
        @Nullable PartialDate saidOn,
        List<Actor> about,
        @Nullable StatementKey within,
        List<IssueKey> issues,
        @Nullable MeetingKey saidAt) {
    private static final String BETWEEN_PARTS = " … ";

    public Statement {
        contents = List.copyOf(contents);
        others = List.copyOf(others);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        issues = List.copyOf(issues);
    }

    /** All parts of what is said, as the article has them; {@code …} stands between two. */
    public String text(Article article) {
        return contents.stream().map(article::text).collect(Collectors.joining(BETWEEN_PARTS));
    }

    /** The same statement, tied to other issues and another meeting. */
    public Statement with(List<IssueKey> otherIssues, @Nullable MeetingKey otherMeeting) {
        return new Statement(
                key,
                evidence,
                contents,
                speaker,
                others,
                source,
                cue,
                addressees,
                mode,
                act,
                attitude,
                negated,
                saidOn,
                about,
                within,
                otherIssues,
                otherMeeting);
    }
}
