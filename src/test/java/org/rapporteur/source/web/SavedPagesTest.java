package org.rapporteur.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/** An article that somebody saved page by page is one, and what only has such a name is none of it. */
class SavedPagesTest {
    @TempDir
    Path folder;

    private static Map<String, List<String>> grouped(String... names) {
        Map<String, List<String>> grouped = new java.util.TreeMap<>();
        SavedPages.of(Stream.of(names).map(Path::of).toList())
                .forEach((first, further) -> grouped.put(
                        first.toString(), further.stream().map(Path::toString).toList()));
        return grouped;
    }

    @Test
    void namesSayWhatMayBelongTogether() {
        assertThat(grouped("a-2.html", "a-3.html", "a.html", "b.html"))
                .containsExactly(Map.entry("a.html", List.of("a-2.html", "a-3.html")));
        assertThat(grouped("A_page_1.htm", "A_page_2.htm"))
                .containsExactly(Map.entry("A_page_1.htm", List.of("A_page_2.htm")));
        assertThat(grouped("a.html", "a-3.html", "b-2.html", "c.txt", "c-2.txt"))
                .isEmpty();
    }

    private void page(String name, String head, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<html><head><title>The long talks</title>" + head + "</head><body><article><h1>The long talks</h1><p>"
                        + text + " said the minister of the ports in the town on Monday, the paper said.</p><p>" + text
                        + " she told the mayor of the town, who had come by the night ferry, once more.</p></article>"
                        + "</body></html>");
    }

    private List<Article> read() {
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(folder))) {
            return items.filter(Read.class::isInstance)
                    .map(item -> ((Read) item).article())
                    .toList();
        }
    }

    @Test
    void whatLeadsToTheNextFileIsOneArticle() throws IOException {
        page("talks.html", "<link rel='next' href='talks-2.html'>", "The first page,");
        page("talks-2.html", "<link rel='next' href='./talks-3.html'>", "The second page,");
        page("talks-3.html", "", "The third page,");
        assertThat(read()).singleElement().satisfies(article -> {
            assertThat(article.id()).isEqualTo("talks.html");
            assertThat(article.body()).containsSubsequence("The first page,", "The second page,", "The third page,");
        });
    }

    @Test
    void whatLeadsToTheNextAddressIsOneArticle() throws IOException {
        String canonical = "<link rel='canonical' href='https://courier.example/talks'>";
        page("talks.html", canonical + "<link rel='next' href='https://courier.example/talks?page=2'>", "One,");
        page("talks-2.html", canonical, "Two,");
        assertThat(read()).singleElement().satisfies(article -> {
            assertThat(article.id()).isEqualTo("https://courier.example/talks");
            assertThat(article.body()).containsSubsequence("One,", "Two,");
        });
    }

    @Test
    void whatLeadsNowhereStaysApart() throws IOException {
        page("talks.html", "<link rel='next' href='other.html'>", "One,");
        page("talks-2.html", "", "Two,");
        assertThat(read()).extracting(Article::id).containsExactly("talks.html", "talks-2.html");
    }
}
