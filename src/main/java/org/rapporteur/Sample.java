package org.rapporteur;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * A fact that shows well what was found: the article's own report, of somebody whom it names in full.
 *
 * @param fact what is shown
 * @param confidence how sure it is, from 0 to 1
 */
record Sample(SampleFact fact, double confidence) {
    private static final int LEAST_WORDS_OF_STATEMENT = 5;
    private static final Pattern CAPITALIZED = Pattern.compile("\\p{Lu}\\S*( \\S+)* \\p{Lu}\\S*");
    private static final Pattern ARTICLE = Pattern.compile("(?i)the ");

    /**
     * The surest meeting, statement and dispute of one article, as far as there are such as show well.
     *
     * @param sentence gives the sentence around a span
     */
    static List<Sample> of(ArticleRecord record, Function<Span, String> sentence) {
        Article article = record.article();
        return Stream.of(
                        surest(record.meetings(), Sample::showsWell, Sample::confidence)
                                .map(meeting -> new Sample(
                                        new SampleFact(
                                                SampleFact.Kind.MEETING,
                                                FactLine.of(meeting),
                                                sentence.apply(meeting.evidence()
                                                        .get(0)
                                                        .span()),
                                                article.id()),
                                        confidence(meeting))),
                        surest(record.statements(), statement -> showsWell(statement, article), Sample::confidence)
                                .map(statement -> new Sample(
                                        new SampleFact(
                                                SampleFact.Kind.STATEMENT,
                                                FactLine.of(statement, article),
                                                sentence.apply(
                                                        statement.evidence().span()),
                                                article.id()),
                                        confidence(statement))),
                        surest(record.disputes(), Sample::showsWell, Sample::confidence)
                                .map(dispute -> new Sample(
                                        new SampleFact(
                                                SampleFact.Kind.DISPUTE,
                                                FactLine.of(dispute),
                                                sentence.apply(dispute.evidence()
                                                        .get(0)
                                                        .span()),
                                                article.id()),
                                        confidence(dispute))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The surer of the two; of two that are equally sure this one, so that the first of a build stays. */
    Sample orSurer(Sample other) {
        return other.confidence > confidence ? other : this;
    }

    private static <T> Optional<T> surest(List<T> found, Predicate<T> showsWell, ToDoubleFunction<T> confidence) {
        return found.stream()
                .filter(showsWell)
                .reduce((one, other) -> confidence.applyAsDouble(other) > confidence.applyAsDouble(one) ? other : one);
    }

    private static double confidence(Meeting meeting) {
        return meeting.evidence().get(0).confidence();
    }

    private static double confidence(Statement statement) {
        return statement.evidence().confidence();
    }

    private static double confidence(Dispute dispute) {
        return dispute.evidence().get(0).confidence();
    }

    private static boolean showsWell(Meeting meeting) {
        return meeting.accordingTo() == null
                && meeting.participants().stream()
                        .allMatch(actor -> actor.type() != ActorType.ORGANIZATION && isNamedInFull(actor));
    }

    private static boolean showsWell(Statement statement, Article article) {
        Actor speaker = statement.speaker();
        return speaker != null
                && isNamedInFull(speaker)
                && !statement.attitude()
                && !statement.negated()
                && statement.contents().stream()
                        .map(article::text)
                        .anyMatch(text -> text.strip().split("\\s+").length >= LEAST_WORDS_OF_STATEMENT);
    }

    private static boolean showsWell(Dispute dispute) {
        return dispute.accordingTo() == null
                && dispute.issue().contains(" ")
                && dispute.parties().stream().allMatch(Sample::isNamedInFull);
    }

    /** A country by any name; a person or an organization by a name of two words or more, not by a noun. */
    private static boolean isNamedInFull(Actor actor) {
        return switch (actor.type()) {
            case COUNTRY -> true;
            case PERSON, ORGANIZATION ->
                CAPITALIZED
                        .matcher(
                                ARTICLE.matcher(actor.label()).lookingAt()
                                        ? actor.label().substring(4)
                                        : actor.label())
                        .matches();
            case GROUP -> false;
        };
    }
}
