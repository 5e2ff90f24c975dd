package org.rapporteur;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.map.Iris;
import org.rapporteur.query.Sentences;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.IssueKey;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;

/** What one article of a graph tells, as the records of the Java API, in the order of the text. */
final class ArticleFacts {
    private final ArticleRecord record;
    private final Article article;
    private final Predicate<String> isContested;

    /** @param isContested whether some account denies what the meeting of that IRI tells, or tells what it denies */
    ArticleFacts(ArticleRecord record, Predicate<String> isContested) {
        this.record = record;
        this.article = record.article();
        this.isContested = isContested;
    }

    Article article() {
        return article;
    }

    List<MeetingFact> meetings() {
        return record.meetings().stream().map(this::meeting).toList();
    }

    List<StatementFact> statements() {
        return record.statements().stream().map(this::statement).toList();
    }

    List<DisputeFact> disputes() {
        return IntStream.range(0, record.disputes().size())
                .mapToObj(place -> dispute(record.disputes().get(place), Iris.dispute(article.id(), place)))
                .toList();
    }

    private MeetingFact meeting(Meeting meeting) {
        String iri = Iris.meeting(article.id(), meeting.key());
        return new MeetingFact(
                article.id(),
                meeting.kind(),
                meeting.status(),
                meeting.date(),
                labels(meeting.participants()),
                label(meeting.host()),
                meeting.places().stream().map(Place::label).toList(),
                meeting.topics(),
                evidence(meeting.evidence().get(0)),
                label(meeting.accordingTo()),
                isContested.test(iri),
                iri);
    }

    private StatementFact statement(Statement statement) {
        return new StatementFact(
                article.id(),
                labels(Stream.concat(Optional.ofNullable(statement.speaker()).stream(), statement.others().stream())
                        .toList()),
                labels(statement.addressees()),
                statement.act(),
                statement.mode(),
                statement.attitude(),
                statement.text(article),
                statement.negated(),
                statement.saidOn() == null ? published() : statement.saidOn(),
                Stream.concat(
                                statement.about().stream().map(Actor::label),
                                statement.issues().stream().map(IssueKey::label))
                        .toList(),
                evidence(statement.evidence()),
                speakerOf(statement.within()),
                Iris.statement(article.id(), statement.key(), statement.attitude()));
    }

    private @Nullable String speakerOf(@Nullable StatementKey key) {
        return record.statements().stream()
                .filter(statement -> statement.key().equals(key))
                .findFirst()
                .map(Statement::speaker)
                .map(Actor::label)
                .orElse(null);
    }

    private DisputeFact dispute(Dispute dispute, String iri) {
        return new DisputeFact(
                article.id(),
                dispute.issue(),
                labels(dispute.parties()),
                dispute.positions().stream()
                        .map(position -> new DisputeFact.Position(
                                position.party().label(), position.stance(), article.text(position.words())))
                        .toList(),
                dispute.status(),
                published(),
                evidence(dispute.evidence().get(0)),
                label(dispute.accordingTo()),
                iri);
    }

    private EvidenceFact evidence(Evidence evidence) {
        return new EvidenceFact(
                article.text(evidence.span()),
                evidence.span(),
                Sentences.of(article.body()).around(evidence.span()),
                evidence.foundBy(),
                evidence.confidence());
    }

    private @Nullable PartialDate published() {
        return article.published() == null
                ? null
                : new PartialDate(article.published().toString());
    }

    private static @Nullable String label(@Nullable Actor actor) {
        return actor == null ? null : actor.label();
    }

    private static List<String> labels(List<Actor> actors) {
        return actors.stream().map(Actor::label).toList();
    }
}
