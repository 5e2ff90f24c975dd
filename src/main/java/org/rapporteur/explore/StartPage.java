package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.ArticleSummary.Dispute;
import org.rapporteur.index.ArticleSummary.Meeting;

/**
 * The start: what is worth a look in the store.
 *
 * @param articles how many articles there are
 * @param first the day of the oldest article, or null where none has one
 * @param last the day of the newest, or null
 * @param outlets the outlets, the one with most articles first
 * @param asks what one can ask, with examples from the store
 * @param disputes issues that were disputed last
 * @param met occasions that are told to have happened, the newest first
 * @param coming occasions that are announced, the latest first
 * @param differing occasions that articles tell differently
 * @param quotations words that several articles tell
 */
public record StartPage(
        long articles,
        @Nullable String first,
        @Nullable String last,
        List<Outlet> outlets,
        List<Ask> asks,
        List<Disputed> disputes,
        List<Met> met,
        List<Met> coming,
        List<Met> differing,
        List<Quoted> quotations)
        implements ExplorerPage {
    /** How many outlets are named; the page about the store has them all. */
    public static final int MOST_OUTLETS = 6;

    private static final int SHOWN = 5;

    /** An outlet, and how many articles of it there are. */
    public record Outlet(String name, int articles) {}

    /** An issue as it was last disputed. */
    public record Disputed(
            Named issue, String on, String status, String words, List<Named> accordingTo, String finding) {}

    /** Words, and how many articles tell them. */
    public record Quoted(String iri, String words, int articles) {}

    /** The start page of the store. */
    public static StartPage of(Reading reading) {
        Told told = reading.told();
        List<Told.Outlet> outlets = told.outlets();
        List<Outlet> named = outlets.stream()
                .filter(outlet -> outlet.name() != null)
                .map(outlet -> new Outlet(String.valueOf(outlet.name()), outlet.articles()))
                .toList();
        List<Tellings.Of<Meeting>> accounts = told.accounts();
        List<Disputed> disputes = disputes(reading);
        List<String> happened = shown(status(accounts, "happened"));
        List<String> scheduled = shown(status(accounts, "scheduled"));
        List<String> differing = shown(differing(accounts));
        Map<String, Met> met = Met.all(
                        reading,
                        Stream.of(happened, scheduled, differing)
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Met::iri, one -> one));
        return new StartPage(
                told.everything().size(),
                days(outlets, Told.Outlet::first).min(Comparator.naturalOrder()).orElse(null),
                days(outlets, Told.Outlet::last).max(Comparator.naturalOrder()).orElse(null),
                named,
                Guide.of(
                        reading,
                        accounts,
                        of(met, differing),
                        disputes.isEmpty() ? null : disputes.get(0).issue(),
                        named.stream().map(Outlet::name).toList()),
                disputes,
                of(met, happened),
                of(met, scheduled),
                of(met, differing),
                quotations(reading));
    }

    private static Stream<String> days(List<Told.Outlet> outlets, Function<Told.Outlet, @Nullable String> which) {
        return outlets.stream().map(which).flatMap(Stream::ofNullable);
    }

    private static List<String> status(List<Tellings.Of<Meeting>> accounts, String status) {
        return Told.occasions(accounts.stream()
                .filter(each -> each.finding().latest().equals(status))
                .toList());
    }

    /** The occasions of which articles tell different statuses, those last written of first. */
    private static List<String> differing(List<Tellings.Of<Meeting>> accounts) {
        Map<String, String> latest = new HashMap<>();
        Rows.by(accounts, each -> each.finding().occasion()).forEach((occasion, told) -> {
            if (told.stream().map(each -> each.finding().status()).distinct().count() > 1) {
                latest.put(
                        occasion,
                        told.stream()
                                .map(each -> each.article().published())
                                .flatMap(Stream::ofNullable)
                                .max(Comparator.naturalOrder())
                                .orElse(""));
            }
        });
        return latestFirst(latest);
    }

    private static List<String> latestFirst(Map<String, String> latest) {
        return latest.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words that most articles tell, copies of one text counted once. */
    private static List<Quoted> quotations(Reading reading) {
        Map<String, Set<String>> articles = new HashMap<>();
        Map<String, String> latest = new HashMap<>();
        for (Tellings.Of<ArticleSummary.Said> each : reading.told().quotations()) {
            String quotation = String.valueOf(each.finding().quotation());
            articles.computeIfAbsent(quotation, key -> new HashSet<>())
                    .add(each.article().counted());
            String published = each.article().published();
            latest.merge(
                    quotation,
                    published == null ? "" : published,
                    (one, other) -> one.compareTo(other) < 0 ? other : one);
        }
        return latestFirst(latest).stream()
                .filter(quotation -> size(articles, quotation) > 1)
                .sorted(Comparator.comparingInt((String quotation) -> -size(articles, quotation)))
                .limit(SHOWN)
                .map(quotation -> new Quoted(quotation, reading.label(quotation), size(articles, quotation)))
                .toList();
    }

    private static int size(Map<String, Set<String>> sets, String key) {
        return sets.getOrDefault(key, Set.of()).size();
    }

    private static List<String> shown(List<String> occasions) {
        return occasions.stream().limit(SHOWN).toList();
    }

    private static List<Met> of(Map<String, Met> met, List<String> occasions) {
        return occasions.stream().map(met::get).filter(Objects::nonNull).toList();
    }

    private static List<Disputed> disputes(Reading reading) {
        Map<String, String> latest = new LinkedHashMap<>();
        for (Tellings.Of<Dispute> each : reading.told().disputes()) {
            each.finding().issues().forEach(issue -> latest.putIfAbsent(issue, each.iri()));
            if (latest.size() >= SHOWN) {
                break;
            }
        }
        Map<String, List<Row>> told = reading.rowsBy(
                "finding", List.copyOf(new LinkedHashSet<>(latest.values())), "start-disputes", Map.of());
        List<Disputed> disputes = new ArrayList<>();
        latest.forEach((issue, finding) -> {
            List<Row> rows =
                    Rows.by("issue", told.getOrDefault(finding, List.of())).getOrDefault(issue, List.of());
            if (!rows.isEmpty() && disputes.size() < SHOWN) {
                disputes.add(disputed(issue, rows));
            }
        });
        return disputes;
    }

    private static Disputed disputed(String issue, List<Row> rows) {
        Row row = rows.get(0);
        return new Disputed(
                new Named(issue, row.needed("issueLabel")),
                row.text("on"),
                row.local("status"),
                row.needed("words"),
                Rows.named(rows, "claimant"),
                row.needed("finding"));
    }

    /** Whether the store holds nothing. */
    public boolean isEmpty() {
        return articles == 0;
    }

    @Override
    public String title() {
        return "Who met whom, who said what, what is in dispute";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Met.table("met", "Met last", met),
                Met.table("coming", "Announced", coming),
                Met.table("differing", "Told differently", differing));
    }
}
