package org.rapporteur.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rapporteur.index.ArticleSummary;

/**
 * What the store holds.
 *
 * @param articles how many articles
 * @param tables {@code outlets} and {@code findings}
 */
public record AboutPage(long articles, List<Table> tables) implements ExplorerPage {
    /** The page of this store. */
    public static AboutPage of(Reading reading) {
        List<ArticleSummary> articles = reading.told().everything();
        return new AboutPage(
                articles.size(),
                List.of(
                        new Table(
                                "outlets",
                                "Outlets",
                                List.of("outlet", "articles", "first", "last"),
                                reading.told().outlets().stream()
                                        .map(outlet -> List.of(
                                                Cell.of(outlet.name() == null ? "(none named)" : outlet.name()),
                                                Cell.of(outlet.articles()),
                                                Cell.of(outlet.first(), Cell.Style.DATE),
                                                Cell.of(outlet.last(), Cell.Style.DATE)))
                                        .toList()),
                        new Table(
                                "findings",
                                "What articles tell",
                                List.of("sort", "how many"),
                                Stream.of(
                                                count("attitude", articles, article -> said(article, true)),
                                                count(
                                                        "dispute",
                                                        articles,
                                                        article -> article.disputes()
                                                                .size()),
                                                count(
                                                        "meeting",
                                                        articles,
                                                        article -> article.meetings()
                                                                .size()),
                                                count(
                                                        "role",
                                                        articles,
                                                        article ->
                                                                article.roles().size()),
                                                count("statement", articles, article -> said(article, false)))
                                        .flatMap(Optional::stream)
                                        .toList())));
    }

    private static long said(ArticleSummary article, boolean attitudes) {
        return article.said().stream()
                .filter(said -> said.isAttitude() == attitudes)
                .count();
    }

    /** The row of a sort of findings, where there is any. */
    private static Optional<List<Cell>> count(
            String sort, List<ArticleSummary> articles, ToLongFunction<ArticleSummary> findings) {
        int count = Math.toIntExact(articles.stream().mapToLong(findings).sum());
        return count == 0 ? Optional.empty() : Optional.of(List.of(Cell.of(sort), Cell.of(count)));
    }

    @Override
    public String title() {
        return "What this store holds";
    }
}
