package org.rapporteur;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.Stance;
import org.rapporteur.map.Iris;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.store.NewsStore;

/** Asks the shipped questions and makes facts of their rows. */
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

    List<MeetingFact> meetingsOf(ActorRef actor) {
        return findings("who-met-whom", Map.of("actor", actor.iri()), "meeting", MeetingFact.class);
    }

    List<MeetingFact> accountsOf(String occasion) {
        return findings("telling-of-occasion", Map.of("occasion", occasion), "meeting", MeetingFact.class);
    }

    List<OccasionFact> occasionsOf(ActorRef actor) {
        return ask("occasions", Map.of("actor", actor.iri()))
                .map(row -> new OccasionFact(
                        row.get("occasion"),
                        row.constant("status", MeetingStatus.class),
                        row.date("date"),
                        row.orNull("accordingTo"),
                        row.orNull("deniedBy"),
                        Stream.of(row.get("ids").split("\t"))
                                .map(stored::articleRef)
                                .toList(),
                        row.get("node")))
                .toList();
    }

    List<ConflictFact> conflictingAccounts() {
        List<Row> rows = ask("conflicting-accounts", Map.of()).toList();
        Map<String, MeetingFact> meetings = byIri(rows, "meeting", MeetingFact.class);
        return rows.stream()
                .filter(row -> meetings.containsKey(row.get("meeting")))
                .map(row -> new ConflictFact(
                        row.get("occasion"),
                        row.get("about"),
                        row.get("account"),
                        Objects.requireNonNull(meetings.get(row.get("meeting")))))
                .toList();
    }

    List<StatementFact> statementsBy(ActorRef actor) {
        return findings("statements-of-actor", Map.of("actor", actor.iri()), "statement", StatementFact.class);
    }

    List<StatementFact> statementsBy(ActorRef actor, String about) {
        return findings(
                "statements-of-actor", Map.of("actor", actor.iri(), "about", about), "statement", StatementFact.class);
    }

    List<SideFact> saidBySide(ActorRef side, String about) {
        List<Row> rows = ask("side-said-about", Map.of("side", side.iri(), "about", about))
                .toList();
        Map<String, StatementFact> statements = byIri(rows, "statement", StatementFact.class);
        return rows.stream()
                .filter(row -> statements.containsKey(row.get("statement")))
                .map(row -> side(row, Objects.requireNonNull(statements.get(row.get("statement")))))
                .toList();
    }

    private static SideFact side(Row row, StatementFact said) {
        String name = row.get("speakerLabel");
        ActorRef speaker = said.speakers().stream()
                .filter(one -> one.label().equals(name))
                .findFirst()
                .orElseGet(() -> said.speakers().get(0));
        return new SideFact(speaker, row.orNull("roleName"), row.orNull("because"), said);
    }

    List<QuotationFact> sameQuotations() {
        return quotations(Map.of());
    }

    List<QuotationFact> sameQuotations(ActorRef speaker) {
        return quotations(Map.of("speaker", speaker.iri()));
    }

    private List<QuotationFact> quotations(Map<String, String> values) {
        List<Row> rows = ask("same-quotation", values).toList();
        Map<String, StatementFact> statements = byIri(rows, "statement", StatementFact.class);
        return rows.stream()
                .filter(row -> statements.containsKey(row.get("statement")))
                .map(row -> QuotationFact.of(
                        row.get("quotation"),
                        row.get("quotationText"),
                        Objects.requireNonNull(statements.get(row.get("statement")))))
                .distinct() // a joint statement has a row for each speaker
                .toList();
    }

    List<DisputeFact> disputesOf(ActorRef party) {
        return findings("disputes-of", Map.of("party", party.iri()), "dispute", DisputeFact.class);
    }

    List<DisputeFact> disputesBetween(ActorRef one, ActorRef other) {
        return findings(
                "disputes-between", Map.of("first", one.iri(), "second", other.iri()), "dispute", DisputeFact.class);
    }

    List<DisputeFact> disputesOn(IssueRef issue) {
        return findings("telling-of-issue", Map.of("issue", issue.iri()), "dispute", DisputeFact.class);
    }

    List<CourseStep> courseOf(IssueRef issue) {
        List<Row> rows = ask("issue-course", Map.of("issue", issue.iri())).toList();
        Map<String, DisputeFact> disputes = byIri(rows, "dispute", DisputeFact.class);
        return rows.stream()
                .filter(row -> disputes.containsKey(row.get("dispute")))
                .map(row -> new CourseStep(
                        Objects.requireNonNull(disputes.get(row.get("dispute"))),
                        row.constant("course", CourseStep.Course.class)))
                .toList();
    }

    List<IssueFact> issuesByArticles() {
        return ask("issues-by-articles", Map.of()).map(Questions::issue).toList();
    }

    List<IssueFact> newlyDisputed(YearMonth month) {
        return ask("newly-disputed", Map.of("month", month.toString()))
                .map(Questions::issue)
                .toList();
    }

    private static IssueFact issue(Row row) {
        return new IssueFact(
                new IssueRef(row.get("issue"), row.get("issueLabel")),
                row.number("articles"),
                row.number("parties"),
                row.date("first"));
    }

    List<PositionChange> changedPositions() {
        return ask("changed-positions", Map.of())
                .map(row -> new PositionChange(
                        stored.actorRef(row.get("actor")),
                        new IssueRef(row.get("issue"), row.get("issueLabel")),
                        row.constant("from", Stance.class),
                        row.get("words"),
                        row.constant("to", Stance.class),
                        row.get("newWords"),
                        row.date("date"),
                        row.orNull("fromAccordingTo"),
                        row.orNull("accordingTo"),
                        stored.articleRef(row.get("id"))))
                .toList();
    }

    List<Finding> newSince(LocalDate day) {
        return findings("what-is-new", Map.of("since", day.toString()), "finding", Finding.class);
    }

    List<ActivityFact> activeActors() {
        return ask("active-actors", Map.of())
                .map(row -> new ActivityFact(
                        stored.actorRef(row.get("actor")),
                        row.number("meetings"),
                        row.number("statements"),
                        row.number("disputes"),
                        row.number("claims")))
                .toList();
    }

    List<NameFact> namesOf(ActorRef actor) {
        return ask("names-of-actor", Map.of("actor", actor.iri()))
                .map(row -> new NameFact(
                        row.get("name"),
                        row.number("times"),
                        row.number("articles"),
                        row.date("first"),
                        row.date("last")))
                .toList();
    }

    List<PartnerFact> sharedPartners(ActorRef one, ActorRef other) {
        return ask("shared-partners", Map.of("one", one.iri(), "other", other.iri()))
                .map(row -> new PartnerFact(
                        stored.actorRef(row.get("actor")),
                        row.number("withOne"),
                        row.number("withOther"),
                        row.number("claims")))
                .toList();
    }

    List<DuplicateFact> possibleDuplicates() {
        return ask("possible-duplicates", Map.of())
                .map(row -> new DuplicateFact(
                        row.get("name"),
                        stored.actorRef(row.get("one")),
                        stored.actorRef(row.get("node")),
                        row.get("reason")))
                .toList();
    }

    List<ArticleRef> copiesOf(String article) {
        return ask("copies-of-article", Map.of("article", article))
                .flatMap(row -> Stream.of(row.get("originalId"), row.get("id")))
                .distinct()
                .filter(id -> !id.equals(article))
                .map(stored::articleRef)
                .toList();
    }

    /** The findings in a column of a question's rows, each once, in the order of the rows. */
    private <T extends Finding> List<T> findings(
            String query, Map<String, String> values, String column, Class<T> type) {
        return List.copyOf(byIri(ask(query, values).toList(), column, type).values());
    }

    /** As {@link #findings}, by their IRIs. An article is read once, however many of its findings are asked for. */
    private <T extends Finding> Map<String, T> byIri(List<Row> rows, String column, Class<T> type) {
        Map<String, Map<String, Finding>> read = new HashMap<>();
        Map<String, T> found = new LinkedHashMap<>();
        for (Row row : rows) {
            String wanted = row.get(column);
            Finding finding = read.computeIfAbsent(
                            Iris.articleOf(NodeFactory.createURI(wanted)),
                            article -> stored.article(article).stream()
                                    .flatMap(ArticleFacts::findings)
                                    .collect(Collectors.toMap(Finding::iri, Function.identity())))
                    .get(wanted);
            if (type.isInstance(finding)) {
                found.put(wanted, type.cast(finding));
            }
        }
        return found;
    }

    private Stream<Row> ask(String query, Map<String, String> values) {
        return runner.rows(NamedQueries.find(query), values).stream().map(Row::new);
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

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        /** {@code IS_RESOLVED} of "is resolved". */
        <E extends Enum<E>> E constant(String column, Class<E> type) {
            return Enum.valueOf(type, get(column).toUpperCase(Locale.ROOT).replace(' ', '_'));
        }

        @Nullable
        PartialDate date(String column) {
            String iso = cells.get(column);
            return iso == null ? null : new PartialDate(iso);
        }
    }
}
