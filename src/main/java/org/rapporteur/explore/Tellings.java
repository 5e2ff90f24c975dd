package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.ArticleSummary.Dispute;
import org.rapporteur.index.ArticleSummary.Finding;
import org.rapporteur.index.ArticleSummary.Meeting;
import org.rapporteur.index.ArticleSummary.Role;
import org.rapporteur.index.ArticleSummary.Said;

/**
 * What all articles of one state of a store tell, in the orders in which pages list it, and by whom it concerns. Each
 * order is made when it is first asked for, and serves all lenses: what a lens hides leaves the rest as it is.
 *
 * <p>Safe for any number of threads.
 */
final class Tellings {
    private final List<ArticleSummary> articles;
    private final Late<List<Of<Meeting>>> accounts = new Late<>(() ->
            in(newestFirst(Of::on, (Of<Meeting> each) -> each.finding().occasion()), all(ArticleSummary::meetings)));
    private final Late<Map<String, List<Of<Meeting>>>> byOccasion =
            new Late<>(() -> by(accounts(), meeting -> List.of(meeting.occasion())));
    private final Late<Map<String, List<Of<Meeting>>>> byParticipant =
            new Late<>(() -> by(accounts(), Meeting::participants));
    private final Late<List<Of<Said>>> said =
            new Late<>(() -> in(newestFirst(Of::on, (Of<Said> each) -> each.iri()), all(ArticleSummary::said)));
    private final Late<Map<String, List<Of<Said>>>> bySpeaker = new Late<>(() -> by(said(), Said::speakers));
    private final Late<Map<String, List<Of<Said>>>> bySubject = new Late<>(() -> by(said(), Said::about));
    private final Late<List<Of<Said>>> quotations = new Late<>(() -> in(
            newestFirst(
                    each -> each.article().published(),
                    (Of<Said> each) -> String.valueOf(each.finding().quotation())),
            all(ArticleSummary::said).filter(each -> each.finding().quotation() != null)));
    private final Late<List<Of<Dispute>>> disputes =
            new Late<>(() -> in(newestFirst(Of::on, (Of<Dispute> each) -> each.iri()), all(ArticleSummary::disputes)));
    private final Late<Map<String, List<Of<Dispute>>>> byParty = new Late<>(() -> by(disputes(), Dispute::parties));
    private final Late<Map<String, List<Of<Role>>>> byHolder = new Late<>(() ->
            by(in(newestFirst(Of::on, (Of<Role> each) -> each.iri()), all(ArticleSummary::roles)), Role::holders));

    Tellings(List<ArticleSummary> articles) {
        this.articles = articles;
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

    /** A value that is made when it is first asked for. */
    private static final class Late<T> {
        private final Supplier<T> maker;
        private @Nullable T value;

        Late(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }

    List<ArticleSummary> articles() {
        return articles;
    }

    /** The accounts of occasions, those of the newest occasion first. */
    List<Of<Meeting>> accounts() {
        return accounts.get();
    }

    List<Of<Meeting>> accountsOf(String occasion) {
        return byOccasion.get().getOrDefault(occasion, List.of());
    }

    List<Of<Meeting>> accountsWith(String actor) {
        return byParticipant.get().getOrDefault(actor, List.of());
    }

    /** What is said, the newest first. */
    List<Of<Said>> said() {
        return said.get();
    }

    List<Of<Said>> saidBy(String actor) {
        return bySpeaker.get().getOrDefault(actor, List.of());
    }

    List<Of<Said>> saidAbout(String actor) {
        return bySubject.get().getOrDefault(actor, List.of());
    }

    /** The tellings of quotations, those published last first. */
    List<Of<Said>> quotations() {
        return quotations.get();
    }

    /** Disputes, the newest first. */
    List<Of<Dispute>> disputes() {
        return disputes.get();
    }

    List<Of<Dispute>> disputesOf(String actor) {
        return byParty.get().getOrDefault(actor, List.of());
    }

    List<Of<Role>> rolesOf(String actor) {
        return byHolder.get().getOrDefault(actor, List.of());
    }

    private <F extends Finding> Stream<Of<F>> all(Function<ArticleSummary, List<F>> findings) {
        return articles.stream()
                .flatMap(article -> findings.apply(article).stream().map(finding -> new Of<>(article, finding)));
    }

    private static <F extends Finding> List<Of<F>> in(Comparator<Of<F>> order, Stream<Of<F>> findings) {
        return findings.sorted(order).toList();
    }

    private static <F extends Finding> Map<String, List<Of<F>>> by(
            List<Of<F>> findings, Function<F, Collection<String>> whom) {
        Map<String, List<Of<F>>> by = new HashMap<>();
        findings.forEach(each -> whom.apply(each.finding())
                .forEach(
                        one -> by.computeIfAbsent(one, key -> new ArrayList<>()).add(each)));
        return by;
    }

    /** The newest first, what has no date last; of one day by the thing, then by IRI. */
    private static <F extends Finding> Comparator<Of<F>> newestFirst(
            Function<Of<F>, @Nullable String> day, Function<Of<F>, String> thing) {
        return Comparator.comparing(day, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .reversed()
                .thenComparing(thing)
                .thenComparing(Of::iri);
    }
}
