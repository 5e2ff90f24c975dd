package org.rapporteur.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsArticleJsonTest {
    @Test
    void allThatIsKnownIsRead() {
        Article article = article("""
                {"@type": "NewsArticle", "identifier": "n-1", "url": "https://example.org/1", "headline": "A talk",
                 "datePublished": "2024-08-21T23:20:00-10:00", "publisher": {"name": "The Ledger"},
                 "author": [{"name": "Ann Lee"}, "Bo Chen"], "inLanguage": {"name": "English"},
                 "articleBody": "They met."}""");
        assertThat(article)
                .isEqualTo(new Article(
                        "n-1",
                        "https://example.org/1",
                        "A talk",
                        LocalDate.of(2024, 8, 21),
                        "The Ledger",
                        List.of("Ann Lee", "Bo Chen"),
                        "English",
                        "They met."));
    }

    @Test
    void publisherAndAuthorMayBePlainStrings() {
        Article article = article(
                "{\"identifier\": 5, \"publisher\": \"Ledger\", \"author\": \"Ann Lee\", \"articleBody\": \"They met.\"}");
        assertThat(article.publisher()).isEqualTo("Ledger");
        assertThat(article.authors()).containsExactly("Ann Lee");
        assertThat(article.published()).isNull();
    }

    @Test
    void withoutIdentifierTheUrlOrThePlaceNamesTheArticle() {
        assertThat(article("{\"url\": \"https://example.org/1\", \"articleBody\": \"They met.\"}")
                        .id())
                .isEqualTo("https://example.org/1");
        assertThat(article("{\"identifier\": \" \", \"articleBody\": \"They met.\"}")
                        .id())
                .isEqualTo("in:1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05",
        "2024-03-05T00:30:00+12:00, 2024-03-05",
        "2024-03-05 10:00:00, 2024-03-05",
        "2024-03, ",
        "'March 5, 2024', ",
        "2024-02-30, ",
    })
    void aDateIsReadOrLeftOutWithANote(String written, LocalDate date) {
        Read read = (Read) items("{\"datePublished\": \"" + written + "\", \"articleBody\": \"They met.\"}")
                .get(0);
        assertThat(read.article().published()).isEqualTo(date);
        assertThat(read.notes()).hasSize(date == null ? 1 : 0);
    }

    @Test
    void aBrokenLineIsNamedAndTheRestGoesOn() {
        List<SourceItem> items = items("{\"articleBody\": \"a\"}\n{\"articleBody\": \n{\"articleBody\": \"c\"}\n");
        assertThat(items).hasSize(3);
        Rejected rejected = (Rejected) items.get(1);
        assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_MALFORMED);
        assertThat(rejected.where()).isEqualTo("in:2");
        assertThat(rejected.message()).startsWith("in:2 is not JSON");
    }

    @Test
    void aRecordWithoutBodyIsNamed() {
        assertThat(items("{\"headline\": \"a\"}\n{\"articleBody\": null}\n7\n"))
                .hasSize(3)
                .allSatisfy(item -> {
                    assertThat(((Rejected) item).code()).isEqualTo(ErrorCode.INPUT_MALFORMED);
                    assertThat(((Rejected) item).message()).contains("articleBody");
                });
    }

    @Test
    void bytesThatAreNotUtf8AreRejected() {
        byte[] line = "{\"articleBody\": \"caf?\"}".getBytes(UTF_8);
        line[20] = (byte) 0xE9;
        List<SourceItem> items =
                new ArticleReader().read(new ByteArrayInputStream(line), "in").toList();
        assertThat(items).singleElement().isInstanceOf(Rejected.class);
    }

    @Test
    void listsAndGraphsAreUnfolded() {
        assertThat(items(
                        "{\"@graph\": [{\"@type\": \"WebSite\"}, {\"articleBody\": \"a\"}, {\"articleBody\": \"b\"}]}"))
                .extracting(item -> ((Read) item).article().id())
                .containsExactly("in:1#1", "in:1#2");
        assertThat(items("[{\"articleBody\": \"a\"}, {}]"))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Read.class),
                        second -> assertThat(((Rejected) second).where()).isEqualTo("in#2"));
        assertThat(items("[]")).singleElement().isInstanceOf(Rejected.class);
        assertThat(items("[1")).singleElement().isInstanceOf(Rejected.class);
    }

    @Test
    void halfASurrogatePairIsReplacedInPlace() {
        Article article = article("{\"articleBody\": \"a\\ud83d b \\ud83d\\ude00\"}");
        assertThat(article.body()).isEqualTo("a\uFFFD b \uD83D\uDE00");
    }

    private static Article article(String json) {
        return ((Read) items(json.replace("\n", " ")).get(0)).article();
    }

    private static List<SourceItem> items(String json) {
        return new ArticleReader()
                .read(new ByteArrayInputStream(json.getBytes(UTF_8)), "in")
                .toList();
    }
}
