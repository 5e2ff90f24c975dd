package org.rapporteur;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.Stance;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.store.NewsStore;

/** Turns the rows of the shipped queries into records. */
final class Questions {
    private final QueryRunner runner;
    private final StoredFacts stored;

    Questions(NewsStore store, StoredFacts stored) {
        this.runner = new QueryRunner(store, Duration.ZERO);
        this.stored = stored;
    }

    List<Map<String, String>> rows(NamedQuery query, Map<String, String> values) {
        return runner.rows(query, values);
    }

    List<MeetingFact> meetingsOf(String actor) {
        return facts(
                ask("who-met-whom", Map.of("actor", actor)).stream().map(row -> row.get("meeting")),
                ArticleFacts::meetings,
                MeetingFact::iri);
    }

    List<OccasionFact> occasionsOf(String actor) {
        return ask("occasions", Map.of("actor", actor)).stream()
                .map(row -> new OccasionFact(
                        row.get("occasion"),
                        row.constant("status", MeetingStatus.class),
                        row.date(),
                        row.orNull("accordingTo"),
                        row.orNull("deniedBy"),
                        List.of(row.get("ids").split("\t")),
                        row.get("node")))
                .toList();
    }

    List<StatementFact> statementsBy(String actor, @Nullable String about) {
        Map<String, String> values = about == null ? Map.of("actor", actor) : Map.of("actor", actor, "about", about);
        return facts(
                ask("statements-of-actor", values).stream().map(row -> row.get("statement")),
                ArticleFacts::statements,
                StatementFact::iri);
    }

    List<SideFact> saidBySide(String side, String about) {
        List<Row> rows = ask("side-said-about", Map.of("side", side, "about", about));
        Map<String, StatementFact> statements =
                facts(rows.stream().map(row -> row.get("statement")), ArticleFacts::statements, StatementFact::iri)
                        .stream()
                        .collect(Collectors.toMap(StatementFact::iri, Function.identity()));
        return rows.stream()
                .filter(row -> statements.containsKey(row.get("statement")))
                .map(row -> new SideFact(
                        row.get("speakerLabel"),
                        row.orNull("roleName"),
                        row.orNull("because"),
                        Objects.requireNonNull(statements.get(row.get("statement")))))
                .toList();
    }

    List<QuotationFact> sameQuotations(@Nullable String speaker) {
        Map<String, String> values = speaker == null ? Map.of() : Map.of("speaker", speaker);
        return ask("same-quotation", values).stream()
                .map(row -> new QuotationFact(
                        row.get("quotation"),
                        row.get("quotationText"),
                        row.get("id"),
                        row.orNull("publisher"),
                        row.date(),
                        row.orNull("speakerLabel"),
                        row.get("text"),
                        row.get("difference")))
                .toList();
    }

    List<DisputeFact> disputesBetween(String one, String other) {
        return facts(
                ask("disputes-between", Map.of("first", one, "second", other)).stream()
                        .map(row -> row.get("dispute")),
                ArticleFacts::disputes,
                DisputeFact::iri);
    }

    List<PositionFact> positionsOn(String issue) {
        return ask("positions-on-issue", Map.of("issue", issue)).stream()
                .map(row -> new PositionFact(
                        row.get("id"),
                        row.get("issueLabel"),
                        row.get("partyLabel"),
                        row.orNull("stance") == null ? null : row.constant("stance", Stance.class),
                        row.orNull("words"),
                        row.orNull("text"),
                        row.date(),
                        row.orNull("accordingTo"),
                        row.get("dispute")))
                .toList();
    }

    List<CourseStep> courseOf(String issue) {
        return ask("issue-course", Map.of("issue", issue)).stream()
                .map(row -> new CourseStep(
                        row.get("id"),
                        row.get("issueLabel"),
                        row.constant("status", DisputeStatus.class),
                        row.get("course"),
                        row.get("words"),
                        row.date(),
                        row.orNull("accordingTo"),
                        row.get("dispute")))
                .toList();
    }

    List<IssueFact> issuesByArticles() {
        return ask("issues-by-articles", Map.of()).stream()
                .map(Questions::issue)
                .toList();
    }

    List<IssueFact> newlyDisputed(YearMonth month) {
        return ask("newly-disputed", Map.of("month", month.toString())).stream()
                .map(Questions::issue)
                .toList();
    }

    private static IssueFact issue(Row row) {
        String first = row.orNull("first");
        return new IssueFact(
                row.get("issueLabel"),
                Integer.parseInt(row.get("articles")),
                Integer.parseInt(row.get("parties")),
                first == null ? null : new PartialDate(first),
                row.get("issue"));
    }

    List<PositionChange> changedPositions() {
        return ask("changed-positions", Map.of()).stream()
                .map(row -> new PositionChange(
                        row.get("actorLabel"),
                        row.get("issueLabel"),
                        row.constant("from", Stance.class),
                        row.get("words"),
                        row.constant("to", Stance.class),
                        row.get("newWords"),
                        row.date(),
                        row.orNull("fromAccordingTo"),
                        row.orNull("accordingTo"),
                        row.get("id")))
                .toList();
    }

    /** The facts of those IRIs, each once, in the order of the rows; an article is read once. */
    private <T> List<T> facts(Stream<String> iris, Function<ArticleFacts, List<T>> of, Function<T, String> iri) {
        Map<String, Map<String, T>> read = new HashMap<>();
        return iris.distinct()
                .map(wanted -> read.computeIfAbsent(
                                Iris.articleOf(NodeFactory.createURI(wanted)),
                                article -> stored.article(article).map(of).orElse(List.of()).stream()
                                        .collect(Collectors.toMap(iri, Function.identity())))
                        .get(wanted))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Row> ask(String query, Map<String, String> values) {
        return runner.rows(NamedQueries.find(query), values).stream()
                .map(Row::new)
                .toList();
    }

    /** A row by its columns. */
    private record Row(Map<String, String> cells) {
        @Nullable
        String orNull(String column) {
            return cells.get(column);
        }

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            return Enum.valueOf(type, get(column).toUpperCase(Locale.ROOT));
        }

        @Nullable
        PartialDate date() {
            String iso = cells.get("date");
            return iso == null ? null : new PartialDate(iso);
        }
    }
}
