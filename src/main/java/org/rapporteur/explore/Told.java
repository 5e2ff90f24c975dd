package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.ArticleSummary.Dispute;
import org.rapporteur.index.ArticleSummary.Finding;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.index.ArticleSummary.Role;
import org.rapporteur.index.ArticleSummary.Said;

/**
 * What the articles tell that a lens lets pass, in short: what is to be counted, and what a list holds in which order.
 * The rest of what is shown is read from the store.
 *
 * <p>A query that lists all meetings reads all of them from the indexes of the store; here they are in memory, and each
 * of these is one pass over them.
 */
final class Told {
    /** The newest first, what has no date last; of one day by IRI. */
    private static final Comparator<Of<?>> NEWEST_FIRST = newestFirst(Of::iri);

    private final List<ArticleSummary> articles;
    private final Lens lens;

    Told(List<ArticleSummary> articles, Lens lens) {
        this.articles = articles;
        this.lens = lens;
    }

    /** A finding and its article. */
    record Of<F extends Finding>(ArticleSummary article, F finding) {
        String iri() {
            return finding.basis().iri();
        }

        /** When it was, or when it was published. */
        @Nullable
        String on() {
            return article.on(finding);
        }

        boolean isClaim() {
            return finding.basis().isClaim();
        }
    }

    /** A publisher, or the articles that name none; how many there are, and from when to when. */
    record Outlet(
            @Nullable String name,
            int articles,
            @Nullable String first,
            @Nullable String last) {}

    Told through(Lens other) {
        return new Told(articles, other);
    }

    /** All articles, whatever the lens is. */
    List<ArticleSummary> everything() {
        return articles;
    }

    /** How many articles the lens lets pass. */
    long countOfArticles() {
        return articles.stream().filter(lens::admits).count();
    }

    Stream<Of<Meeting>> meetings() {
        return admitted(ArticleSummary::meetings);
    }

    Stream<Of<Said>> said() {
        return admitted(ArticleSummary::said);
    }

    Stream<Of<Dispute>> disputes() {
        return admitted(ArticleSummary::disputes);
    }

    private <F extends Finding> Stream<Of<F>> admitted(Function<ArticleSummary, List<F>> findings) {
        return articles.stream()
                .flatMap(article -> findings.apply(article).stream()
                        .filter(finding -> lens.admits(article, finding))
                        .map(finding -> new Of<>(article, finding)));
    }

    /** The accounts of occasions, those of the newest occasion first. */
    List<Of<Meeting>> accounts() {
        return byOccasion(meetings());
    }

    /** The accounts in which that actor takes part. */
    List<Of<Meeting>> accountsWith(String actor) {
        return byOccasion(
                meetings().filter(each -> each.finding().participants().contains(actor)));
    }

    private static List<Of<Meeting>> byOccasion(Stream<Of<Meeting>> meetings) {
        return meetings.sorted(newestFirst((Of<Meeting> each) -> each.finding().occasion()))
                .toList();
    }

    /** The findings themselves, by their IRIs. */
    static <F extends Finding> List<String> iris(List<Of<F>> findings) {
        return findings.stream().map(Of::iri).toList();
    }

    /** The occasions of accounts, each once. */
    static List<String> occasions(List<Of<Meeting>> accounts) {
        return accounts.stream()
                .map(each -> each.finding().occasion())
                .distinct()
                .toList();
    }

    /** What that actor says. */
    List<Of<Said>> saidBy(String actor) {
        return said().filter(each -> each.finding().speakers().contains(actor))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** What others say about that actor. */
    List<Of<Said>> saidAbout(String actor) {
        return said().filter(each -> each.finding().about().contains(actor))
                .filter(each -> !each.finding().speakers().contains(actor))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The disputes in which that actor is a party. */
    List<Of<Dispute>> disputesOf(String actor) {
        return disputes()
                .filter(each -> each.finding().parties().contains(actor))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** All disputes. */
    List<Of<Dispute>> disputesInOrder() {
        return disputes().sorted(NEWEST_FIRST).toList();
    }

    /** The roles that articles give to that actor. */
    List<Of<Role>> rolesOf(String actor) {
        return admitted(ArticleSummary::roles)
                .filter(each -> each.finding().holders().contains(actor))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The tellings of quotations, as of the days on which they were published. */
    List<Of<Said>> quotations() {
        return articles.stream()
                .flatMap(article -> article.said().stream()
                        .filter(said -> said.quotation() != null)
                        .filter(said -> lens.admits(article, said.basis(), article.published()))
                        .map(said -> new Of<>(article, said)))
                .sorted(newestFirst(
                        each -> each.article().published(),
                        (Of<Said> each) -> String.valueOf(each.finding().quotation())))
                .toList();
    }

    /** With whom that actor takes part in meetings, and on how many occasions. */
    Map<String, Integer> partners(String actor) {
        Map<String, Set<String>> occasions = new HashMap<>();
        for (Of<Meeting> each : accountsWith(actor)) {
            for (String other : each.finding().participants()) {
                if (!other.equals(actor)) {
                    occasions
                            .computeIfAbsent(other, key -> new HashSet<>())
                            .add(each.finding().occasion());
                }
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        occasions.forEach((other, met) -> counts.put(other, met.size()));
        return counts;
    }

    /** The publishers of the store, the one with most articles first. */
    List<Outlet> outlets() {
        Map<String, List<ArticleSummary>> byName = new HashMap<>();
        for (ArticleSummary article : articles) {
            List<String> names = article.publishers().isEmpty() ? List.of("") : article.publishers();
            names.forEach(name ->
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(article));
        }
        return byName.entrySet().stream()
                .map(entry -> outlet(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Outlet outlet) -> -outlet.articles())
                        .thenComparing(outlet -> outlet.name() == null ? "" : outlet.name()))
                .toList();
    }

    private static Outlet outlet(String name, List<ArticleSummary> articles) {
        List<String> days = articles.stream()
                .map(ArticleSummary::published)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return new Outlet(
                name.isEmpty() ? null : name,
                articles.size(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1));
    }

    private static <T extends Of<?>> Comparator<T> newestFirst(Function<T, String> thing) {
        return newestFirst(Of::on, thing);
    }

    private static <T extends Of<?>> Comparator<T> newestFirst(
            Function<T, @Nullable String> day, Function<T, String> thing) {
        return Comparator.comparing(day, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .reversed()
                .thenComparing(thing)
                .thenComparing(each -> each.iri());
    }
}
