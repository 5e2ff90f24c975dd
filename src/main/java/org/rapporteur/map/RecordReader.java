package org.rapporteur.map;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.extract.Stance;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.IssueKey;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.Span;
import org.rapporteur.vocab.PROV;
import org.rapporteur.vocab.RAP;

/**
 * Gives back what an article tells from its graph: the way of {@link ArticleMapper} in the other direction.
 *
 * <pre>{@code
 * ArticleRecord record = new RecordReader(graph).record();
 * ArticleRecord alone = new RecordReader(graph).only(NodeFactory.createURI(Iris.article("visit.txt") + "#meeting-1"));
 * }</pre>
 *
 * <p>A graph has no order: actors come in that of their first mention, findings in that of their numbers. Mapped again,
 * the record gives the same graph. One that {@code ArticleMapper} did not make is a {@link RuntimeException} of Jena's
 * or Java's. Not for several threads; the graph must stay as it is meanwhile.
 */
public final class RecordReader {
    private static final List<Node> FINDINGS = List.of(RAP.Meeting, RAP.Statement, RAP.Attitude, RAP.Dispute, RAP.Role);

    private final Graph graph;
    private final Node iri;
    private final Map<Node, Actor> actors = new HashMap<>();
    private final Map<Object, Node> nodes = new IdentityHashMap<>();
    private final Map<String, Node> issues = new HashMap<>();

    /** Reads from the graph of one article. */
    public RecordReader(Graph graph) {
        this.graph = graph;
        this.iri = G.getOnePO(graph, RDF.Nodes.type, RAP.Article);
    }

    /** All that the article tells. */
    public ArticleRecord record() {
        return record(node -> true);
    }

    /** The article with that finding and no other, and with all its actors. */
    public ArticleRecord only(Node finding) {
        return record(finding::equals);
    }

    /** The node of an actor of the record that was read last: of that very one, not of one that equals it. */
    public Node node(Actor actor) {
        return Objects.requireNonNull(nodes.get(actor));
    }

    /** The node of a dispute, in the same way. */
    public Node node(Dispute dispute) {
        return Objects.requireNonNull(nodes.get(dispute));
    }

    /** The node of a role, in the same way. */
    public Node node(Role role) {
        return Objects.requireNonNull(nodes.get(role));
    }

    /** The nodes of the issues of the record that was read last, by what the article calls them. */
    public Map<String, Node> issues() {
        return Collections.unmodifiableMap(issues);
    }

    /** Whether the graph has that node as a meeting, statement, attitude, dispute or role. */
    public boolean isFinding(Node node) {
        return FINDINGS.stream().anyMatch(type -> graph.contains(node, RDF.Nodes.type, type));
    }

    private ArticleRecord record(Predicate<Node> wanted) {
        List<Actor> all = new ArrayList<>();
        instances(RAP.Actor)
                .map(node -> Map.entry(node, actor(node)))
                .sorted(comparing(
                                (Map.Entry<Node, Actor> entry) -> first(entry.getValue()),
                                nullsLast(Comparator.naturalOrder()))
                        .thenComparing(entry -> entry.getKey().getURI()))
                .forEach(entry -> {
                    actors.put(entry.getKey(), entry.getValue());
                    nodes.put(entry.getValue(), entry.getKey());
                    all.add(entry.getValue());
                });
        return new ArticleRecord(
                article(),
                all,
                numbered(instances(RAP.Meeting))
                        .filter(wanted)
                        .map(this::meeting)
                        .toList(),
                numbered(Stream.concat(instances(RAP.Statement), instances(RAP.Attitude)))
                        .filter(wanted)
                        .map(this::statement)
                        .toList(),
                numbered(instances(RAP.Dispute))
                        .filter(wanted)
                        .map(this::dispute)
                        .toList(),
                numbered(instances(RAP.Role)).filter(wanted).map(this::role).toList());
    }

    private static @Nullable Span first(Actor actor) {
        return actor.mentions().isEmpty() ? null : actor.mentions().get(0);
    }

    /** The article itself, without what it tells. */
    public Article article() {
        Node publisher = G.getZeroOrOneSP(graph, iri, SchemaDO.publisher.asNode());
        String published = text(iri, SchemaDO.datePublished.asNode());
        return new Article(
                needed(iri, SchemaDO.identifier.asNode()),
                text(iri, SchemaDO.url.asNode()),
                text(iri, SchemaDO.headline.asNode()),
                published == null ? null : LocalDate.parse(published),
                publisher == null ? null : ofShared(publisher, SchemaDO.name.asNode()),
                numbered(values(iri, SchemaDO.author.asNode()))
                        .map(author -> needed(author, SchemaDO.name.asNode()))
                        .toList(),
                needed(iri, SchemaDO.inLanguage.asNode()),
                needed(iri, SchemaDO.articleBody.asNode()),
                text(iri, SchemaDO.articleSection.asNode()),
                provenance());
    }

    private @Nullable Provenance provenance() {
        Node file = G.getZeroOrOneSP(graph, iri, PROV.wasDerivedFrom);
        if (file == null) {
            return null;
        }
        String captured = ofShared(file, PROV.generatedAtTime);
        return new Provenance(
                Objects.requireNonNull(ofShared(file, SchemaDO.name.asNode())),
                Objects.requireNonNull(ofShared(file, SchemaDO.encodingFormat.asNode())),
                Objects.requireNonNull(ofShared(file, SchemaDO.sha256.asNode())),
                captured == null ? null : Instant.parse(captured),
                text(iri, RAP.dateFoundIn));
    }

    private Actor actor(Node node) {
        ActorType type = Stream.of(ActorType.values())
                .filter(each -> graph.contains(node, RDF.Nodes.type, RAP.actor(each)))
                .findFirst()
                .orElseThrow();
        return new Actor(
                type,
                needed(node, RDFS.Nodes.label),
                new TreeSet<>(texts(node, SKOS.altLabel.asNode())),
                text(node, RAP.countryCode),
                values(node, RAP.mention).map(Iris::span).sorted().toList());
    }

    private Meeting meeting(Node node) {
        String begins = text(node, RAP.begins);
        String ends = text(node, RAP.ends);
        Period period = begins == null
                ? null
                : new Period(new PartialDate(begins), ends == null ? null : new PartialDate(ends));
        return new Meeting(
                new MeetingKey(place(node)),
                evidence(node),
                actors(node, RAP.participant),
                actorOrNull(node, RAP.host),
                concept(node, RAP.kind, MeetingKind.values(), MeetingKind::localName),
                concept(node, RAP.status, MeetingStatus.values(), MeetingStatus::localName),
                date(node, RAP.date),
                values(node, RAP.place)
                        .map(where -> new Place(placeName(where), text(where, RAP.countryCode)))
                        .sorted(comparing(Place::label))
                        .toList(),
                texts(node, RAP.topic),
                actorOrNull(node, RAP.accordingTo),
                new Meeting.Details(
                        text(node, RAP.duration),
                        period,
                        numbered(values(node, RAP.outcome)).map(this::outcome).toList()));
    }

    /** Of one that an older program gave two names, as "Capitol" and "the Capitol", the first in the alphabet. */
    private String placeName(Node place) {
        return Objects.requireNonNull(ofShared(place, RDFS.Nodes.label));
    }

    private Meeting.Outcome outcome(Node node) {
        return new Meeting.Outcome(
                concept(node, RAP.result, MeetingOutcome.values(), MeetingOutcome::localName),
                found(G.getOneSP(graph, node, RAP.evidence)));
    }

    private Statement statement(Node node) {
        List<Actor> speakers = actors(node, RAP.speaker);
        Node within = G.getZeroOrOneSP(graph, node, RAP.within);
        Node saidAt = G.getZeroOrOneSP(graph, node, RAP.saidAt);
        return new Statement(
                new StatementKey(place(node)),
                evidence(node).get(0),
                numbered(values(node, RAP.content)).map(this::span).toList(),
                speakers.isEmpty() ? null : speakers.get(0),
                speakers.isEmpty() ? speakers : speakers.subList(1, speakers.size()),
                spanOrNull(node, RAP.source),
                spanOrNull(node, RAP.cue),
                actors(node, RAP.addressee),
                concept(node, RAP.mode, SpeechMode.values(), SpeechMode::localName),
                concept(node, RAP.act, SpeechAct.values(), SpeechAct::localName),
                graph.contains(node, RDF.Nodes.type, RAP.Attitude),
                Boolean.parseBoolean(text(node, RAP.negated)),
                date(node, RAP.saidOn),
                actors(node, RAP.about),
                within == null ? null : new StatementKey(place(within)),
                values(node, RAP.about)
                        .filter(about -> graph.contains(about, RDF.Nodes.type, RAP.Issue))
                        .map(issue -> new IssueKey(label(issue)))
                        .sorted(comparing(IssueKey::label))
                        .toList(),
                saidAt == null ? null : new MeetingKey(place(saidAt)));
    }

    private Dispute dispute(Node node) {
        Node issue = G.getOneSP(graph, node, RAP.issue);
        Dispute dispute = new Dispute(
                evidence(node),
                label(issue),
                texts(issue, SKOS.altLabel.asNode()),
                actors(node, RAP.party),
                numbered(values(node, RAP.position)).map(this::stand).toList(),
                concept(node, RAP.status, DisputeStatus.values(), DisputeStatus::localName),
                actorOrNull(node, RAP.accordingTo));
        nodes.put(dispute, node);
        return dispute;
    }

    /** What the article calls an issue. */
    private String label(Node issue) {
        String label = needed(issue, RDFS.Nodes.label);
        issues.put(label, issue);
        return label;
    }

    private Dispute.Position stand(Node node) {
        Node statement = G.getZeroOrOneSP(graph, node, RAP.statement);
        return new Dispute.Position(
                actors(node, RAP.party).get(0),
                concept(node, RAP.stance, Stance.values(), Stance::localName),
                span(G.getOneSP(graph, node, RAP.evidence)),
                statement == null ? null : new StatementKey(place(statement)));
    }

    private Role role(Node node) {
        Role role = new Role(
                evidence(node).get(0),
                actors(node, RAP.holder).get(0),
                needed(node, RAP.roleName),
                actorOrNull(node, RAP.organization));
        nodes.put(role, node);
        return role;
    }

    private List<Evidence> evidence(Node finding) {
        Node best = G.getOneSP(graph, finding, RAP.bestEvidence);
        return Stream.concat(
                        Stream.of(best), numbered(values(finding, RAP.evidence)).filter(node -> !node.equals(best)))
                .map(this::found)
                .toList();
    }

    private Evidence found(Node node) {
        return new Evidence(span(node), needed(node, RAP.foundBy), Double.parseDouble(needed(node, RAP.confidence)));
    }

    private @Nullable Span spanOrNull(Node owner, Node property) {
        Node passage = G.getZeroOrOneSP(graph, owner, property);
        return passage == null ? null : span(passage);
    }

    private Span span(Node passage) {
        return values(passage, OA.hasSelector.asNode())
                .filter(selector -> G.hasProperty(graph, selector, OA.start.asNode()))
                .map(Iris::span)
                .findFirst()
                .orElseThrow();
    }

    private List<Actor> actors(Node owner, Node property) {
        return values(owner, property)
                .filter(actors::containsKey)
                .map(actors::get)
                .sorted(comparing(RecordReader::first, nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Actor::label))
                .toList();
    }

    private @Nullable Actor actorOrNull(Node owner, Node property) {
        Node actor = G.getZeroOrOneSP(graph, owner, property);
        return actor == null ? null : actors.get(actor);
    }

    private @Nullable PartialDate date(Node owner, Node property) {
        String iso = text(owner, property);
        return iso == null ? null : new PartialDate(iso);
    }

    private <E> E concept(Node owner, Node property, E[] all, Function<E, String> localName) {
        Node concept = G.getOneSP(graph, owner, property);
        return Stream.of(all)
                .filter(each -> RAP.concept(localName.apply(each)).equals(concept))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Node> instances(Node type) {
        return G.listPO(graph, RDF.Nodes.type, type).stream();
    }

    private Stream<Node> values(Node owner, Node property) {
        return G.listSP(graph, owner, property).stream();
    }

    private List<String> texts(Node owner, Node property) {
        return values(owner, property).map(Node::getLiteralLexicalForm).sorted().toList();
    }

    private @Nullable String text(Node owner, Node property) {
        Node value = G.getZeroOrOneSP(graph, owner, property);
        return value == null ? null : value.getLiteralLexicalForm();
    }

    private @Nullable String ofShared(Node node, Node property) {
        return SharedNode.texts(graph, node, property).findFirst().orElse(null);
    }

    private String needed(Node owner, Node property) {
        return G.getOneSP(graph, owner, property).getLiteralLexicalForm();
    }

    private static Stream<Node> numbered(Stream<Node> nodes) {
        return nodes.sorted(comparingInt(RecordReader::place));
    }

    /** The place in its list that a finding or a part of one has, from 0. */
    private static int place(Node node) {
        return Iris.number(node) - 1;
    }
}
