package org.rapporteur.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.ArticleSummary.Dispute;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.index.ArticleSummary.Role;
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
    private static final int FEW = 8;
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
        Told told = reading.told();
        List<Tellings.Of<Meeting>> meetings = told.accountsWith(iri);
        List<Tellings.Of<ArticleSummary.Said>> said = told.saidBy(iri);
        String name = head.get(0).needed("label");
        return new ActorPage(
                iri,
                name,
                head.get(0).local("class").toLowerCase(Locale.ROOT),
                Rows.texts(head, "alias"),
                Rows.texts(head, "sameAs"),
                roles(reading, iri),
                // Who chose a month goes on to another one, so all stay, whichever is chosen.
                months(told.through(reading.lens().during(null)), iri),
                acts(said),
                subjects(reading, said),
                List.of(
                        met(reading, name, meetings, choices),
                        said(reading, name, said, choices),
                        disputes(reading, iri, name, choices.rows(FEW)),
                        Said.table(
                                reading,
                                "about",
                                "What others say about " + name,
                                Told.iris(told.saidAbout(iri)),
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
        Map<List<String>, Held> roles = new LinkedHashMap<>();
        for (Tellings.Of<Role> each : reading.told().rolesOf(iri)) {
            String name = each.finding().name();
            List<String> organizations = each.finding().organizations();
            if (organizations.isEmpty()) {
                roles.putIfAbsent(List.of(name), new Held(name, null, each.on(), each.iri()));
            }
            for (String organization : organizations) {
                roles.computeIfAbsent(
                        List.of(name, organization),
                        key -> new Held(name, reading.named(organization), each.on(), each.iri()));
            }
        }
        return roles.values().stream().limit(MOST_ROLES).toList();
    }

    private static List<Month> months(Told told, String iri) {
        Map<String, List<Set<String>>> months = new TreeMap<>();
        told.accountsWith(iri)
                .forEach(each -> count(months, 0, each.on(), each.finding().occasion()));
        told.saidBy(iri).forEach(each -> count(months, 1, each.on(), each.iri()));
        told.disputesOf(iri).forEach(each -> count(months, 2, each.on(), each.iri()));
        List<Month> counted = new ArrayList<>();
        months.forEach((month, sets) -> counted.add(new Month(
                month, sets.get(0).size(), sets.get(1).size(), sets.get(2).size())));
        return counted;
    }

    private static void count(Map<String, List<Set<String>>> months, int which, @Nullable String on, String what) {
        if (on != null) {
            String month = on.substring(0, Math.min(MONTH, on.length()));
            months.computeIfAbsent(month, each -> List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()))
                    .get(which)
                    .add(what);
        }
    }

    private static Map<String, Integer> acts(List<Tellings.Of<ArticleSummary.Said>> said) {
        Map<String, Integer> acts = new TreeMap<>();
        said.forEach(each -> acts.merge(each.finding().act(), 1, Integer::sum));
        return acts;
    }

    private static List<Subject> subjects(Reading reading, List<Tellings.Of<ArticleSummary.Said>> said) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        said.forEach(each -> each.finding().about().forEach(about -> counts.merge(about, 1, Integer::sum)));
        // The labels of those that cannot be among the first need not be read.
        int least = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_SUBJECTS)
                .min(Comparator.naturalOrder())
                .orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new Subject(entry.getKey(), reading.label(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Subject subject) -> -subject.statements())
                        .thenComparing(Subject::label)
                        .thenComparing(Subject::iri))
                .limit(MOST_SUBJECTS)
                .toList();
    }

    private static Table met(Reading reading, String name, List<Tellings.Of<Meeting>> accounts, Choices choices) {
        List<String> occasions = Told.occasions(accounts);
        String status = choices.get("status");
        if (status == null) {
            return Met.table(reading, "met", "Meetings of " + name, occasions, choices.rows());
        }
        List<String> of = occasions.stream()
                .filter(occasion -> reading.told().status(occasion).equals(status))
                .toList();
        return Met.table(reading, "met", "Meetings of " + name + ": " + status, of, choices.rows());
    }

    private static Table said(
            Reading reading, String name, List<Tellings.Of<ArticleSummary.Said>> said, Choices choices) {
        String subject = choices.get("subject");
        List<Tellings.Of<ArticleSummary.Said>> chosen = said.stream()
                .filter(each -> choices.admits("act", each.finding().act()))
                .filter(each -> subject == null || each.finding().about().contains(subject))
                .toList();
        return Said.table(
                reading, "said", "What " + name + " said or is said to think", Told.iris(chosen), choices.rows());
    }

    private static Table disputes(Reading reading, String iri, String name, int shown) {
        List<List<Cell>> cells = new ArrayList<>();
        List<Tellings.Of<Dispute>> disputes = reading.told().disputesOf(iri);
        List<String> seen = Told.iris(disputes).stream().limit(shown).toList();
        Map<String, List<Row>> rows =
                reading.rowsBy("finding", seen, "actor-issues", Map.of("node", NodeFactory.createURI(iri)));
        for (String dispute : seen) {
            List<Row> of = rows.getOrDefault(dispute, List.of());
            if (of.isEmpty()) {
                continue;
            }
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
                    Cell.link("“" + row.needed("words") + "”", dispute, Cell.Style.WORDS),
                    source.cell(),
                    Cell.of(Rows.decimal(row.decimal("confidence")), Cell.Style.NUMBER)));
        }
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
        Map<String, Integer> counts = reading.told().partners(iri);
        List<Named> partners = ActorPaths.mostFirst(reading, counts);
        return new Table(
                "partners",
                "Who takes part in meetings of " + name,
                List.of("who", "occasions"),
                partners.stream()
                        .limit(shown)
                        .map(other -> List.of(
                                Cell.link(other.label(), other.iri()),
                                Cell.link(
                                        Integer.toString(counts.getOrDefault(other.iri(), 0)),
                                        ActorPaths.between(iri, other.iri()),
                                        Cell.Style.NUMBER)))
                        .toList(),
                partners.size());
    }
}
