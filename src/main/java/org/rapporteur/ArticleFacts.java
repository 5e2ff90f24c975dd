package org.rapporteur;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** What one article tells, as facts. */
final class ArticleFacts {
    private final ArticleRecord record;
    private final Article article;
    private final ArticleRef ref;
    private final Links links;

    ArticleFacts(ArticleRecord record, Links links) {
        this.record = record;
        this.article = record.article();
        this.ref = ArticleRef.of(article);
        this.links = links;
    }

    /**
     * What a store knows of the parts of a record.
     *
     * @param actors who is meant by each actor of the article, by identity
     * @param issues which issue is meant by each label of the article
     * @param iris the nodes of disputes and roles, by identity
     * @param contested the nodes of those meetings that some account denies, or that deny what some account tells
     */
    record Links(
            Map<Actor, ActorRef> actors,
            Map<String, IssueRef> issues,
            Map<Object, String> iris,
            Set<String> contested) {}

    Stream<Finding> findings() {
        return Stream.of(meetings(), statements(), disputes(), roles()).flatMap(List::stream);
    }

    List<MeetingFact> meetings() {
        return record.meetings().stream().map(this::meeting).toList();
    }

    List<StatementFact> statements() {
        return record.statements().stream().map(this::statement).toList();
    }

    List<DisputeFact> disputes() {
        return record.disputes().stream().map(this::dispute).toList();
    }

    List<RoleFact> roles() {
        return record.roles().stream().map(this::role).toList();
    }

    private MeetingFact meeting(Meeting meeting) {
        String iri = Iris.meeting(article.id(), meeting.key());
        return new MeetingFact(
                ref,
                meeting.kind(),
                meeting.status(),
                meeting.date(),
                refs(meeting.participants()),
                refOrNull(meeting.host()),
                meeting.places().stream().map(Place::label).toList(),
                meeting.topics(),
                evidence(meeting.evidence().get(0)),
                refOrNull(meeting.accordingTo()),
                links.contested().contains(iri),
                iri);
    }

    private StatementFact statement(Statement statement) {
        return new StatementFact(
                ref,
                refs(Stream.concat(Optional.ofNullable(statement.speaker()).stream(), statement.others().stream())
                        .toList()),
                refs(statement.addressees()),
                statement.act(),
                statement.mode(),
                statement.attitude(),
                statement.text(article),
                statement.negated(),
                statement.saidOn() == null ? published() : statement.saidOn(),
                refs(statement.about()),
                statement.issues().stream()
                        .map(IssueKey::label)
                        .map(this::issue)
                        .toList(),
                evidence(statement.evidence()),
                stated(statement.within())
                        .map(Statement::speaker)
                        .map(this::ref)
                        .orElse(null),
                Iris.statement(article.id(), statement.key(), statement.attitude()));
    }

    private Optional<Statement> stated(@Nullable StatementKey key) {
        return record.statements().stream()
                .filter(statement -> statement.key().equals(key))
                .findFirst();
    }

    private DisputeFact dispute(Dispute dispute) {
        return new DisputeFact(
                ref,
                issue(dispute.issue()),
                refs(dispute.parties()),
                dispute.positions().stream()
                        .map(position -> new DisputeFact.Position(
                                ref(position.party()),
                                position.stance(),
                                article.text(position.words()),
                                stated(position.statement())
                                        .map(statement -> statement.text(article))
                                        .orElse(null)))
                        .toList(),
                dispute.status(),
                published(),
                evidence(dispute.evidence().get(0)),
                refOrNull(dispute.accordingTo()),
                requireNonNull(links.iris().get(dispute)));
    }

    private RoleFact role(Role role) {
        return new RoleFact(
                ref,
                ref(role.holder()),
                role.name(),
                refOrNull(role.organization()),
                evidence(role.evidence()),
                requireNonNull(links.iris().get(role)));
    }

    private EvidenceFact evidence(Evidence evidence) {
        Span span = evidence.span();
        return new EvidenceFact(
                article.text(span),
                span,
                Sentences.of(article.body()).around(span),
                evidence.foundBy(),
                evidence.confidence());
    }

    private @Nullable PartialDate published() {
        return article.published() == null
                ? null
                : new PartialDate(article.published().toString());
    }

    private ActorRef ref(Actor actor) {
        return requireNonNull(links.actors().get(actor));
    }

    private @Nullable ActorRef refOrNull(@Nullable Actor actor) {
        return actor == null ? null : ref(actor);
    }

    private List<ActorRef> refs(List<Actor> actors) {
        return actors.stream().map(this::ref).toList();
    }

    private IssueRef issue(String label) {
        return requireNonNull(links.issues().get(label));
    }
}
