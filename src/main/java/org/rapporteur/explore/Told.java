package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Tellings.Of;
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
 * of these is at most one pass over them.
 */
final class Told {
    /** Of accounts of one day the strongest counts last, as where occasions are linked. */
    private static final Comparator<Of<Meeting>> LAST_COUNTS = Comparator.comparing(
                    (Of<Meeting> each) -> each.article().published(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(each -> Met.STATUSES.indexOf(each.finding().status()))
            .thenComparing(Of::iri);

    private final Tellings tellings;
    private final Lens lens;

    Told(Tellings tellings, Lens lens) {
        this.tellings = tellings;
        this.lens = lens;
    }

    /** A publisher, or the articles that name none; how many there are, and from when to when. */
    record Outlet(
            @Nullable String name,
            int articles,
            @Nullable String first,
            @Nullable String last) {}

    Told through(Lens other) {
        return new Told(tellings, other);
    }

    /** All articles, whatever the lens is. */
    List<ArticleSummary> everything() {
        return tellings.articles();
    }

    /** How many articles the lens lets pass. */
    long countOfArticles() {
        return everything().stream().filter(lens::admits).count();
    }

    private <F extends Finding> List<Of<F>> admitted(List<Of<F>> findings) {
        return lens.hidesFindings()
                ? findings.stream()
                        .filter(each -> lens.admits(each.article(), each.finding()))
                        .toList()
                : findings;
    }

    /** The accounts of occasions, those of the newest occasion first. */
    List<Of<Meeting>> accounts() {
        return admitted(tellings.accounts());
    }

    /** The accounts in which that actor takes part, those of the newest occasion first. */
    List<Of<Meeting>> accountsWith(String actor) {
        return admitted(tellings.accountsWith(actor));
    }

    /** The accounts in which both take part, those of the newest occasion first. */
    List<Of<Meeting>> accountsWith(String one, String other) {
        return accountsWith(one).stream()
                .filter(each -> each.finding().participants().contains(other))
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

    /** The status of an occasion as the account published last has it; empty where the lens lets none pass. */
    String status(String occasion) {
        return admitted(tellings.accountsOf(occasion)).stream()
                .max(LAST_COUNTS)
                .map(each -> each.finding().status())
                .orElse("");
    }

    /** What is said, the newest first. */
    List<Of<Said>> said() {
        return admitted(tellings.said());
    }

    /** What that actor says, the newest first. */
    List<Of<Said>> saidBy(String actor) {
        return admitted(tellings.saidBy(actor));
    }

    /** What the one says about or to the other, the newest first. */
    List<Of<Said>> saidBetween(String one, String other) {
        return saidBy(one).stream()
                .filter(each -> each.finding().about().contains(other)
                        || each.finding().addressees().contains(other))
                .toList();
    }

    /** What others say about that actor, the newest first. */
    List<Of<Said>> saidAbout(String actor) {
        return admitted(tellings.saidAbout(actor)).stream()
                .filter(each -> !each.finding().speakers().contains(actor))
                .toList();
    }

    /** Disputes, the newest first. */
    List<Of<Dispute>> disputes() {
        return admitted(tellings.disputes());
    }

    /** The disputes in which that actor is a party, the newest first. */
    List<Of<Dispute>> disputesOf(String actor) {
        return admitted(tellings.disputesOf(actor));
    }

    /** The roles that articles give to that actor, the newest first. */
    List<Of<Role>> rolesOf(String actor) {
        return admitted(tellings.rolesOf(actor));
    }

    /** The tellings of quotations, as of the days on which they were published, the last first. */
    List<Of<Said>> quotations() {
        return tellings.quotations().stream()
                .filter(each -> lens.admits(
                        each.article(), each.finding().basis(), each.article().published()))
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
        for (ArticleSummary article : everything()) {
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
        return new Outlet(
                name.isEmpty() ? null : name,
                articles.size(),
                days(articles).min(Comparator.naturalOrder()).orElse(null),
                days(articles).max(Comparator.naturalOrder()).orElse(null));
    }

    private static Stream<String> days(List<ArticleSummary> articles) {
        return articles.stream().map(ArticleSummary::published).flatMap(Stream::ofNullable);
    }
}
