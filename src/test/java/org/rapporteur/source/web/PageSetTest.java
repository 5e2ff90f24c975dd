package org.rapporteur.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Provenance;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** What is read of each saved page, exactly. {@link MeasurePages} prints how well that is against libraries. */
class PageSetTest {
    static List<PageSet.Case> pages() throws IOException {
        List<PageSet.Case> pages = PageSet.all();
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

    @Test
    void theWholeSetIsFoundAsWellAsIsClaimed() throws IOException {
        double f1 = PageSet.all().stream()
                .filter(PageSet.Case::isArticle)
                .mapToDouble(page -> page.read() instanceof Read read
                        ? PageSet.f1(page.text(), read.article().body())
                        : 0)
                .average()
                .orElseThrow();
        assertThat(f1).isGreaterThanOrEqualTo(0.95);
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
                        .read(List.of(PageSet.FOLDER.resolve(Path.of(page))))
                        .findFirst()
                        .orElseThrow())
                .article();
    }
}
