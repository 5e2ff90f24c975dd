package org.rapporteur.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The page of an actor: who it is, whom it met, what it said, what is said about it, and its disputes.
 *
 * @param iri the actor
 * @param title its fullest name
 * @param type person, organization, country or group
 * @param aliases what else it is called
 * @param links other descriptions of it, as on Wikipedia
 * @param roles its roles as articles state them, the newest first
 * @param months how often it met somebody, spoke and was in dispute in each month that has any, whatever dates the lens
 *     chooses
 * @param acts how many statements there are of each act, whatever is chosen
 * @param subjects about whom and what it spoke, whatever is chosen, the most frequent first
 * @param tables {@code met}, {@code said}, {@code disputes}, {@code about}, {@code partners}
 */
public record ActorPage(
        String iri,
        String title,
        String type,
        List<String> aliases,
        List<String> links,
        List<Held> roles,
        List<Month> months,
        Map<String, Integer> acts,
        List<Subject> subjects,
        List<Table> tables)
        implements ExplorerPage {
    private static final int MOST_ROLES = 8;
    private static final int FEW = 20;
    private static final int MOST_SUBJECTS = 12;
    private static final int MONTH = 7;
    private static final int MOST_MONTHS = 6;

    /**
     * A role.
     *
     * @param name in the article's words
     * @param organization for whom, or null
     * @param on the day of the newest article that states it, or null
     * @param finding where it states it
     */
    public record Held(
            String name,
            @Nullable Named organization,
            @Nullable String on,
            String finding) {}

    /** How many occasions, statements and disputes there are of a month, or of a year where no more is known. */
    public record Month(String month, int met, int said, int disputed) {
        /** Whether it is the month after that one; of a year without a month nobody knows. */
        public boolean follows(Month other) {
            return month.length() == MONTH
                    && other.month.length() == MONTH
                    && YearMonth.parse(other.month).plusMonths(1).equals(YearMonth.parse(month));
        }
    }

    /** How many statements are about somebody or something. */
    public record Subject(String iri, String label, int statements) {}

    /**
     * The page of that actor; of its statements only those of the chosen {@code act} and {@code subject}, of its
     * occasions only those of the chosen {@code status}.
     *
     * @throws RapporteurException {@code ACTOR_UNKNOWN}
     */
    public static ActorPage of(Reading reading, String iri, Choices choices) {
        List<Row> head = reading.rows("actor-head", iri);
        if (head.isEmpty()) {
            throw new RapporteurException(ErrorCode.ACTOR_UNKNOWN, "The store has no actor <" + iri + ">.");
        }
        List<Row> meetings = reading.rows("actor-meetings", iri);
        List<Row> said = reading.rows("actor-said", iri);
        List<Row> disputes = reading.rows("actor-issues", iri);
        // Who chose a month goes on to another one, so all stay, whichever is chosen.
        Lens always = reading.lens().during(null);
        List<Month> months = always.equals(reading.lens())
                ? months(meetings, said, disputes)
                : months(
                        reading.through(always).rows("actor-meetings", iri),
                        reading.through(always).rows("actor-said", iri),
                        reading.through(always).rows("actor-issues", iri));
        String name = head.get(0).needed("label");
        return new ActorPage(
                iri,
                name,
                head.get(0).local("class").toLowerCase(Locale.ROOT),
                Rows.texts(head, "alias"),
                Rows.texts(head, "sameAs"),
                roles(reading, iri),
                months,
                acts(said),
                subjects(said),
                List.of(
                        met(reading, name, meetings, choices),
                        said(reading, name, said, choices),
                        disputes(name, disputes, choices.rows()),
                        Said.table(
                                reading,
                                "about",
                                "What others say about " + name,
                                Said.findings(reading.rows("actor-mentioned", iri)),
                                choices.rows(FEW)),
                        partners(reading, iri, name, choices.rows(FEW))));
    }

    /**
     * Months or years of which something is told, the newest first: the last ones, or those around the one on which the
     * lens begins.
     */
    public List<String> near(@Nullable String chosen) {
        List<String> all = new ArrayList<>(months.stream().map(Month::month).toList());
        Collections.reverse(all);
        int begin = Math.max(0, Math.min(all.indexOf(chosen) - MOST_MONTHS / 2, all.size() - MOST_MONTHS));
        return all.subList(begin, Math.min(all.size(), begin + MOST_MONTHS));
    }

    private static List<Held> roles(Reading reading, String iri) {
        Map<String, Held> roles = new LinkedHashMap<>();
        for (Row row : reading.rows("actor-roles", iri)) {
            String organization = row.get("organization");
            Named whose = organization == null ? null : new Named(organization, row.text("organizationLabel"));
            roles.putIfAbsent(
                    row.needed("roleName") + "\n" + organization,
                    new Held(row.needed("roleName"), whose, row.get("on"), row.needed("finding")));
        }
        return roles.values().stream().limit(MOST_ROLES).toList();
    }

    private static List<Month> months(List<Row> meetings, List<Row> said, List<Row> disputes) {
        Map<String, List<Set<String>>> months = new TreeMap<>();
        count(months, 0, meetings, "occasion");
        count(months, 1, said, "finding");
        count(months, 2, disputes, "finding");
        List<Month> counted = new ArrayList<>();
        months.forEach((month, sets) -> counted.add(new Month(
                month, sets.get(0).size(), sets.get(1).size(), sets.get(2).size())));
        return counted;
    }

    private static void count(Map<String, List<Set<String>>> months, int which, List<Row> rows, String what) {
        for (Row row : rows) {
            String on = row.text("on");
            if (!on.isEmpty()) {
                String month = on.substring(0, Math.min(MONTH, on.length()));
                months.computeIfAbsent(
                                month,
                                each -> List.of(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()))
                        .get(which)
                        .add(row.needed(what));
            }
        }
    }

    private static Map<String, Integer> acts(List<Row> said) {
        Map<String, Integer> acts = new TreeMap<>();
        Rows.by("finding", said).values().forEach(rows -> acts.merge(rows.get(0).local("act"), 1, Integer::sum));
        return acts;
    }

    private static List<Subject> subjects(List<Row> said) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Row row : said) {
            String about = row.get("about");
            if (about != null) {
                counts.merge(about, 1, Integer::sum);
                labels.put(about, row.text("aboutLabel"));
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Subject(
                        entry.getKey(), labels.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Subject subject) -> -subject.statements())
                        .thenComparing(Subject::label)
                        .thenComparing(Subject::iri))
                .limit(MOST_SUBJECTS)
                .toList();
    }

    private static Table met(Reading reading, String name, List<Row> rows, Choices choices) {
        List<String> occasions = Rows.texts(rows, "occasion");
        String status = choices.get("status");
        if (status == null) {
            return Met.table(reading, "met", "Meetings of " + name, occasions, choices.rows());
        }
        List<Met> of = occasions.stream()
                .flatMap(occasion -> Met.of(reading, occasion).stream())
                .filter(met -> met.status().equals(status))
                .toList();
        return new Table(
                "met",
                "Meetings of " + name + ": " + status,
                Met.COLUMNS,
                of.stream().limit(choices.rows()).map(Met::cells).toList(),
                of.size());
    }

    private static Table said(Reading reading, String name, List<Row> rows, Choices choices) {
        List<Row> chosen = rows.stream()
                .filter(row -> choices.admits("act", row.local("act")) && choices.admits("subject", row.get("about")))
                .toList();
        return Said.table(
                reading, "said", "What " + name + " said or is said to think", Said.findings(chosen), choices.rows());
    }

    private static Table disputes(String name, List<Row> rows, int shown) {
        List<List<Cell>> cells = new ArrayList<>();
        Map<String, List<Row>> disputes = Rows.by("finding", rows);
        disputes.entrySet().stream().limit(shown).forEach(entry -> {
            List<Row> of = entry.getValue();
            Row row = of.get(0);
            Source source = Source.of(row);
            cells.add(List.of(
                    Cell.of(row.get("on"), Cell.Style.DATE),
                    Cell.link(row.needed("issueLabel"), row.needed("issue")),
                    Cell.of(row.local("status"), Cell.Style.STATUS),
                    Cell.of(String.join(
                            ", ",
                            Rows.texts(of, "stance").stream().map(Rows::local).toList())),
                    Cell.names(Rows.named(of, "other")),
                    Cell.names(Rows.named(of, "claimant")).as(Cell.Style.CLAIM),
                    Cell.link("“" + row.needed("words") + "”", entry.getKey(), Cell.Style.WORDS),
                    source.cell(),
                    Cell.of(Rows.decimal(row.decimal("confidence")), Cell.Style.NUMBER)));
        });
        return new Table(
                "disputes",
                "What " + name + " is in dispute about",
                List.of(
                        "date",
                        "issue",
                        "status",
                        "stance",
                        "against",
                        "whose claim",
                        "words",
                        "article",
                        "confidence"),
                cells,
                disputes.size());
    }

    private static Table partners(Reading reading, String iri, String name, int shown) {
        List<Row> rows = reading.rows("actor-partners", iri);
        return new Table(
                "partners",
                "Who takes part in meetings of " + name,
                List.of("who", "occasions"),
                rows.stream()
                        .limit(shown)
                        .map(row -> List.of(
                                Cell.link(row.needed("otherLabel"), row.needed("other")),
                                Cell.link(
                                        row.needed("occasions"),
                                        ActorPaths.between(iri, row.needed("other")),
                                        Cell.Style.NUMBER)))
                        .toList(),
                rows.size());
    }
}
