package org.rapporteur.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/**
 * What is read of saved pages, exactly of those that the reader was mended on. {@link MeasurePages} prints how well
 * that is against libraries.
 */
class PageSetTest {
    static List<PageSet.Case> pages() throws IOException {
        List<PageSet.Case> pages = PageSet.FIRST.all();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(30);
        return pages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isReadAsExpected(PageSet.Case page) throws IOException {
        SourceItem item = page.read();
        if (!page.isArticle()) {
            assertThat(item).isInstanceOf(Rejected.class);
            String[] expected = page.expected("rejected").split(" ", 2);
            assertThat(((Rejected) item).code().id()).isEqualTo(expected[0]);
            assertThat(((Rejected) item).message()).contains(expected[1]);
            return;
        }
        assertThat(item).as(item.toString()).isInstanceOf(Read.class);
        Article article = ((Read) item).article();
        Provenance provenance = Objects.requireNonNull(article.provenance());
        assertThat(article.body()).isEqualTo(page.text());
        assertThat(provenance.sha256()).isEqualTo(DigestUtils.sha256Hex(page.bytes()));
        assertThat(provenance.file()).isEqualTo(page.toString());
        assertThat(article.headline()).isEqualTo(page.expected("headline"));
        assertThat(Objects.toString(article.published(), "")).isEqualTo(page.expected("published"));
        assertThat(Objects.toString(provenance.dateFoundIn(), "")).isEqualTo(page.expected("found in"));
    }

    static List<PageSet.Case> secondPages() throws IOException {
        return PageSet.SECOND.all().stream().filter(PageSet.Case::isArticle).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondPages")
    void theSecondSetIsReadExactly(PageSet.Case page) {
        assertThat(Objects.requireNonNull(page.article()).body()).isEqualTo(page.text());
    }

    /** What was measured once, and is written in the decision on the text of a page. No less may be found. */
    @ParameterizedTest
    @CsvSource({
        // set, F1, days, headlines, publishers, kinds
        "FIRST, 0.9999, 29, 29, 0, 0",
        "SECOND, 0.9999, 23, 24, 22, 32",
        "UNSEEN, 0.984, 20, 21, 16, 31",
    })
    void eachSetIsFoundAsWellAsIsClaimed(PageSet set, double f1, int days, int headlines, int publishers, int kinds)
            throws IOException {
        List<PageSet.Case> articles =
                set.all().stream().filter(PageSet.Case::isArticle).toList();
        assertThat(articles).hasSizeGreaterThanOrEqualTo(20);
        assertThat(articles.stream().mapToDouble(PageSet.Case::f1).average().orElseThrow())
                .isGreaterThanOrEqualTo(f1);
        assertThat(right(articles, "published")).isGreaterThanOrEqualTo(days);
        assertThat(right(articles, "headline")).isGreaterThanOrEqualTo(headlines);
        assertThat(right(articles, "publisher")).isGreaterThanOrEqualTo(publishers);
        assertThat(set.all().stream().filter(page -> page.kind().equals(page.expected("kind"))))
                .hasSizeGreaterThanOrEqualTo(kinds);
    }

    /** A day that is missing is a gap; one that is wrong is an untruth. */
    @ParameterizedTest
    @CsvSource({
        "FIRST, 0",
        "SECOND, 0",
        // a stamp in UTC that lies a day before the publisher's own
        "UNSEEN, 1",
    })
    void hardlyADayIsWrong(PageSet set, int most) throws IOException {
        assertThat(set.all().stream()
                        .filter(PageSet.Case::isArticle)
                        .filter(page -> !page.found("published").isEmpty() && !page.isRight("published")))
                .hasSizeLessThanOrEqualTo(most);
    }

    private static long right(List<PageSet.Case> pages, String field) {
        return pages.stream()
                .filter(page -> page.expected().containsKey(field) && page.isRight(field))
                .count();
    }

    @Test
    void whatElseAPageSaysIsKept() {
        assertThat(article("03-agency-graph.html")).satisfies(article -> {
            assertThat(article.id()).isEqualTo("https://wire.example/a/771");
            assertThat(article.url()).isEqualTo("https://wire.example/a/771");
            assertThat(article.publisher()).isEqualTo("Northern Wire");
            assertThat(article.authors()).containsExactly("Elsa Rinne");
            assertThat(article.section()).isEqualTo("Energy");
            assertThat(article.language()).isEqualTo("en");
        });
        assertThat(article("04-microdata.html")).satisfies(article -> {
            assertThat(article.authors()).containsExactly("Oscar Penn");
            assertThat(article.section()).isEqualTo("Town");
            assertThat(article.id()).isEqualTo("04-microdata.html");
        });
    }

    private static Article article(String page) {
        return ((Read) new ArticleReader()
                        .read(List.of(PageSet.FIRST.folder().resolve(Path.of(page))))
                        .findFirst()
                        .orElseThrow())
                .article();
    }
}
