package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What happened when: the occasions, statements and disputes of an actor, with another one or about an issue.
 *
 * @param with whose, or null before one is chosen
 * @param about the other actor or the issue, or null
 * @param marks what is drawn: the rows of the table, those with a date
 * @param ticks the years or months of the axis
 * @param undated how many rows have no date
 * @param tables {@code events}
 */
public record TimelinePage(
        @Nullable Named with,
        @Nullable Named about,
        List<Mark> marks,
        List<Tick> ticks,
        int undated,
        List<Table> tables)
        implements ExplorerPage {
    /** The lanes, from above. */
    public static final List<String> LANES = List.of("met", "said", "disputed");

    /**
     * A thing on a lane; a month or year is as wide as it is long.
     *
     * @param x from the left, in thousandths
     * @param width in thousandths
     * @param isFaint whether it is not told as a fact: somebody's claim, or a meeting that did not happen, or not yet
     */
    public record Mark(
            String lane, String on, String what, String label, String iri, int x, int width, boolean isFaint) {}

    /** A line of the axis. */
    public record Tick(String label, int x) {}

    /** One row, as it is drawn and as it is written. */
    private record Event(
            String lane,
            @Nullable String on,
            String what,
            String label,
            String iri,
            boolean isFaint,
            List<Cell> cells) {}

    /**
     * The timeline of {@code with}, an actor's path, and {@code about}, that of another actor or of an issue.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER}, {@code ACTOR_UNKNOWN}, {@code VALUE_UNKNOWN}
     */
    public static TimelinePage of(Reading reading, Choices choices) {
        String path = choices.get("with");
        if (path == null) {
            if (choices.get("about") != null) {
                throw new RapporteurException(
                        ErrorCode.QUERY_PARAMETER, "The parameter with is missing: whose timeline, as person/ann-lee.");
            }
            return new TimelinePage(null, null, List.of(), List.of(), 0, List.of());
        }
        Named with = ActorPaths.named(reading, path);
        String subject = choices.get("about");
        Named about = subject == null ? null : subject(reading, subject);
        List<Event> events = new ArrayList<>();
        int total = met(reading, with, about, choices.rows(), events)
                + said(reading, with, about, choices.rows(), events)
                + disputed(reading, with, about, choices.rows(), events);
        events.sort(Comparator.comparing((Event event) -> event.on() == null ? "" : event.on())
                .reversed()
                .thenComparing(Event::lane)
                .thenComparing(Event::iri));
        List<Event> shown = events.stream().limit(choices.rows()).toList();
        List<Event> dated = shown.stream().filter(event -> event.on() != null).toList();
        TimeAxis axis = TimeAxis.of(
                dated.stream().map(event -> String.valueOf(event.on())).toList());
        return new TimelinePage(
                with,
                about,
                dated.stream().map(event -> mark(event, axis)).toList(),
                axis.ticks(),
                shown.size() - dated.size(),
                List.of(new Table(
                        "events",
                        "What stands on the timeline, newest first",
                        List.of("date", "kind", "what", "who", "whose claim", "words", "article"),
                        shown.stream().map(Event::cells).toList(),
                        total)));
    }

    private static Named subject(Reading reading, String path) {
        if (!path.startsWith("issue/")) {
            return ActorPaths.named(reading, path);
        }
        String iri = Iris.BASE + path;
        return reading.first("issue-head", iri)
                .map(row -> new Named(iri, row.needed("label")))
                .orElseThrow(
                        () -> new RapporteurException(ErrorCode.VALUE_UNKNOWN, "The store has no issue " + path + "."));
    }

    private static final Comparator<Tellings.Of<Meeting>> DATED_FIRST = Comparator.comparing(
                    (Tellings.Of<Meeting> each) -> each.finding().day(),
                    Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .reversed()
            .thenComparing(each -> each.finding().occasion());

    private static boolean isIssue(@Nullable Named about) {
        return about != null && about.iri().startsWith(Iris.BASE + "issue/");
    }

    // Of each lane no more is read than can be shown of all of them.
    private static int met(Reading reading, Named with, @Nullable Named about, int most, List<Event> events) {
        if (isIssue(about)) {
            return 0;
        }
        List<String> occasions = Told.occasions(reading.told().accountsWith(with.iri()).stream()
                .filter(each -> about == null || each.finding().participants().contains(about.iri()))
                .sorted(DATED_FIRST)
                .toList());
        Met.all(reading, occasions.stream().limit(most).toList()).forEach(met -> {
            Account best = met.best();
            String who = String.join(
                    ", ", met.participants().stream().map(Named::label).toList());
            events.add(new Event(
                    "met",
                    met.date(),
                    met.status(),
                    met.status() + ": " + who + claimed(met.accordingTo()),
                    met.iri(),
                    !met.status().equals("happened") || !met.accordingTo().isEmpty(),
                    cells(
                            Cell.link(met.date(), met.iri(), Cell.Style.DATE),
                            "met",
                            met.statusCell(),
                            met.participants(),
                            met.accordingTo(),
                            Cell.link("“" + best.words() + "”", best.iri(), Cell.Style.WORDS),
                            best.source())));
        });
        return occasions.size();
    }

    private static int said(Reading reading, Named with, @Nullable Named about, int most, List<Event> events) {
        List<String> findings = about != null && !isIssue(about)
                ? Told.iris(reading.told().saidBetween(with.iri(), about.iri()))
                : Told.iris(reading.told().saidBy(with.iri()).stream()
                        .filter(each -> about == null || each.finding().about().contains(about.iri()))
                        .toList());
        Said.all(reading, findings.stream().limit(most).toList())
                .forEach(said -> events.add(new Event(
                        "said",
                        said.on(),
                        said.doing(),
                        said.doing() + ": " + said.words() + claimed(said.accordingTo()),
                        said.iri(),
                        said.negated() || !said.accordingTo().isEmpty(),
                        cells(
                                Cell.of(said.on(), Cell.Style.DATE),
                                "said",
                                Cell.of(said.doing()),
                                said.speakers(),
                                said.accordingTo(),
                                Cell.link(said.words(), said.iri(), Cell.Style.WORDS),
                                said.source()))));
        return findings.size();
    }

    private static int disputed(Reading reading, Named with, @Nullable Named about, int most, List<Event> events) {
        List<String> findings = about != null && !isIssue(about)
                ? Said.findings(reading.rows("between-disputes", BetweenPage.pair(with, about)))
                : Told.iris(reading.told().disputesOf(with.iri()).stream()
                        .filter(each -> about == null || each.finding().issues().contains(about.iri()))
                        .toList());
        String chosen = about != null && isIssue(about) ? about.iri() : null;
        List<String> seen = findings.stream().limit(most).toList();
        Map<String, List<Row>> rows =
                reading.rowsBy("finding", seen, "actor-issues", Map.of("node", NodeFactory.createURI(with.iri())));
        for (String finding : seen) {
            List<Row> of = rows.getOrDefault(finding, List.of()).stream()
                    .filter(row -> chosen == null || row.needed("issue").equals(chosen))
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            Row row = of.get(0);
            String status = row.local("status");
            Named issue = new Named(row.needed("issue"), row.needed("issueLabel"));
            List<Named> claimants = Rows.named(of, "claimant");
            events.add(new Event(
                    "disputed",
                    row.get("on"),
                    status,
                    status + ": " + issue.label() + claimed(claimants),
                    finding,
                    !claimants.isEmpty(),
                    cells(
                            Cell.of(row.get("on"), Cell.Style.DATE),
                            "disputed",
                            Cell.of(status, Cell.Style.STATUS),
                            List.of(issue),
                            claimants,
                            Cell.link("“" + row.needed("words") + "”", finding, Cell.Style.WORDS),
                            Source.of(row))));
        }
        return findings.size();
    }

    private static List<Cell> cells(
            Cell date, String kind, Cell what, List<Named> who, List<Named> claimants, Cell words, Source source) {
        return List.of(
                date,
                Cell.of(kind),
                what,
                Cell.names(who),
                Cell.names(claimants).as(Cell.Style.CLAIM),
                words,
                source.cell());
    }

    private static String claimed(List<Named> claimants) {
        return claimants.isEmpty()
                ? ""
                : " (claim of "
                        + String.join(", ", claimants.stream().map(Named::label).toList()) + ")";
    }

    private static Mark mark(Event event, TimeAxis axis) {
        String on = String.valueOf(event.on());
        return new Mark(
                event.lane(),
                on,
                event.what(),
                on + " " + event.label(),
                event.iri(),
                axis.x(on),
                axis.width(on),
                event.isFaint());
    }

    @Override
    public String title() {
        if (with == null) {
            return "Timeline";
        }
        return about == null
                ? "Timeline of " + with.label()
                : "Timeline of " + with.label() + (isIssue(about) ? " on " : " and ") + about.label();
    }
}
