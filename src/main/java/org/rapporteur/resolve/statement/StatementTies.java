package org.rapporteur.resolve.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.IssueKey;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Span;

/**
 * Ties statements to what else the article tells: the disputed issues that their content names, and the meeting at
 * which they were made.
 *
 * <pre>{@code
 * statements = StatementTies.of(annotated, meetings, disputes, english.occasions()).tie(statements);
 * }</pre>
 */
final class StatementTies {
    private static final Set<String> AT = Set.of("at", "in", "during", "throughout", "after", "following");
    /** So many words may stand between "during" and "meeting": "during their two-day meeting". */
    private static final int REACH = 5;

    private final AnnotatedArticle article;
    private final List<Meeting> meetings;
    private final List<Dispute> disputes;
    private final Lexicon occasions;

    private StatementTies(AnnotatedArticle article, List<Meeting> meetings, List<Dispute> disputes, Lexicon occasions) {
        this.article = article;
        this.meetings = meetings;
        this.disputes = disputes;
        this.occasions = occasions;
    }

    /**
     * What one article tells besides its statements.
     *
     * @param occasions nouns for occasions, each class a kind of them
     */
    static StatementTies of(
            AnnotatedArticle article, List<Meeting> meetings, List<Dispute> disputes, Lexicon occasions) {
        return new StatementTies(article, meetings, disputes, occasions);
    }

    /** The same statements in the same order, each with its issues and its meeting. */
    List<Statement> tie(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.with(issues(statement), saidAt(statement)))
                .toList();
    }

    private List<IssueKey> issues(Statement statement) {
        String content = " " + lemmas(statement.contents().stream().flatMap(c -> article.tokens(c).stream())) + " ";
        Set<IssueKey> issues = new LinkedHashSet<>();
        for (Dispute dispute : disputes) {
            boolean carries = dispute.positions().stream()
                    .anyMatch(position -> statement.key().equals(position.statement()));
            boolean names = Stream.concat(Stream.of(dispute.issue()), dispute.issueAliases().stream())
                    .flatMap(this::spelled)
                    .anyMatch(phrase -> !phrase.isEmpty() && content.contains(" " + phrase + " "));
            if (carries || names) {
                issues.add(dispute.issueKey());
            }
        }
        return issues.stream().sorted(Comparator.comparing(IssueKey::label)).toList();
    }

    /** The phrase as its lemmas, wherever the article has it; a label that is put together has no words there. */
    private Stream<String> spelled(String phrase) {
        String body = article.article().body();
        int at = body.indexOf(phrase);
        if (at < 0) {
            return Stream.of(phrase.toLowerCase(Locale.ROOT));
        }
        int begin = body.codePointCount(0, at);
        Span span = new Span(begin, begin + phrase.codePointCount(0, phrase.length()));
        return Stream.of(lemmas(article.tokens(span).stream()));
    }

    private static String lemmas(Stream<Token> tokens) {
        return String.join(
                " ",
                tokens.filter(t -> t.text().codePoints().anyMatch(Character::isLetterOrDigit))
                        .filter(t -> !t.tag().equals("DT") && !t.tag().startsWith("PRP"))
                        .map(t -> t.lemma().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The meeting that the words around the cue name as the occasion, or null. */
    private @Nullable MeetingKey saidAt(Statement statement) {
        Span cue = statement.cue();
        if (cue == null || article.tokens(cue).isEmpty()) {
            return null;
        }
        int sentence = article.tokens(cue).get(0).sentence();
        for (Token noun : article.sentences().get(sentence).tokens()) {
            boolean outside = statement.contents().stream().noneMatch(c -> c.overlaps(noun.span()));
            if (outside && isOccasion(noun) && isAt(noun, statement)) {
                MeetingKey meeting = meeting(noun, statement);
                if (meeting != null) {
                    return meeting;
                }
            }
        }
        return null;
    }

    private boolean isOccasion(Token token) {
        return token.isNoun() && occasions.classes().stream().anyMatch(kind -> occasions.has(kind, token.lemma()));
    }

    /** "during their meeting", "at a news conference after the talks"; not "said of the talks". */
    private boolean isAt(Token noun, Statement statement) {
        for (int at = noun.index() - 1; at >= Math.max(0, noun.index() - REACH); at--) {
            Token token = article.token(at);
            boolean inside = statement.contents().stream().anyMatch(c -> c.overlaps(token.span()));
            if (token.sentence() != noun.sentence()
                    || token.isVerb() && token.tag().equals("VBD")
                    || inside) {
                return false;
            }
            if (token.tag().equals("IN") || token.tag().equals("VBG")) {
                return AT.contains(token.text().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** The meeting that the noun itself names, or else the only one of the speaker or of the article. */
    private @Nullable MeetingKey meeting(Token noun, Statement statement) {
        List<MeetingKey> held = new ArrayList<>();
        List<MeetingKey> ofSpeaker = new ArrayList<>();
        for (Meeting meeting : meetings) {
            if (meeting.evidence().stream().anyMatch(e -> e.span().contains(noun.span()))) {
                return meeting.key();
            }
            if (meeting.status() == MeetingStatus.HAPPENED) {
                held.add(meeting.key());
                if (statement.speaker() != null && meeting.participants().contains(statement.speaker())) {
                    ofSpeaker.add(meeting.key());
                }
            }
        }
        if (ofSpeaker.size() == 1) {
            return ofSpeaker.get(0);
        }
        boolean definite =
                noun.index() > 0 && article.token(noun.index() - 1).text().matches("(?i)the|their|that|this");
        return definite && ofSpeaker.isEmpty() && held.size() == 1 ? held.get(0) : null;
    }
}
