package org.rapporteur.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.table.FieldMap;

/** Tables and JSON in the layouts that people have them in, and in those that they describe. */
class TableLayoutsTest {
    private static final String TEXT = "The minister met the mayor of the town on Monday, the paper said.";

    @Test
    void columnsAreMappedAsTheUserSays() {
        FieldMap map = FieldMap.parse("text=Body,title=Head,date=When,publisher=Outlet,author=Who,url=Link,id=Nr");
        String csv = "Nr;Head;Body;When;Outlet;Who;Link\n7;Talks;\"" + TEXT
                + "\n\nMore.\";5 March 2024;The Courier;Jo Poe;" + "https://courier.example/7\n";
        assertThat(articles(csv.getBytes(UTF_8), "a.csv", map))
                .containsExactly(new Article(
                        "7",
                        "https://courier.example/7",
                        "Talks",
                        LocalDate.of(2024, 3, 5),
                        "The Courier",
                        List.of("Jo Poe"),
                        "en",
                        TEXT + "\n\nMore."));
    }

    @Test
    void keysOfJsonAreMappedIntoObjects() {
        FieldMap map = FieldMap.parse("text=fields.body,title=fields.head,publisher=outlet.name");
        String json = "{\"docs\": 1, \"results\": [{\"fields\": {\"body\": \"" + TEXT + "\", \"head\": \"Talks\"},"
                + " \"outlet\": {\"name\": \"The Courier\"}}]}";
        assertThat(articles(json.getBytes(UTF_8), "a.json", map))
                .extracting(Article::headline, Article::publisher, Article::body)
                .containsExactly(tuple("Talks", "The Courier", TEXT));
    }

    @Test
    void anEncodingThatIsNotUtf8IsToldFromTheTable() {
        byte[] latin = ("title,text\nCafé,\"" + TEXT + " Café, déjà vu, où, être.\"\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(articles(latin, "a.csv", FieldMap.NONE))
                .extracting(Article::headline)
                .containsExactly("Café");
    }

    @Test
    void aTextThatIsCutOffIsNamed() {
        String json = "{\"source\": {\"name\": \"X\"}, \"publishedAt\": \"2024-03-05T10:00:00Z\", \"content\": \""
                + TEXT + "… [+1234 chars]\"}\n";
        assertThat(only(json, "a.jsonl")).satisfies(rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.ARTICLE_CUT);
            assertThat(rejected.message()).contains("[+1234 chars]", "content");
        });
    }

    @Test
    void aListWithoutTextsIsNamed() {
        String gdelt =
                "{\"articles\": [{\"url\": \"https://x.example\", \"title\": \"A\", \"seendate\": \"20240305T101500Z\","
                        + " \"domain\": \"x.example\", \"language\": \"English\", \"sourcecountry\": \"Norland\"}]}";
        assertThat(only(gdelt, "a.json").message()).contains("GDELT DOC", "without their text");
        String stories =
                "stories_id,publish_date,title,url,language,media_name\n1,2024-03-05,A,https://x.example,en,X\n";
        assertThat(only(stories, "a.csv").message()).contains("MediaCloud", "without their text");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        assertThat(rejected("a,b\n1,2\n", "a.csv", FieldMap.parse("text=c")).message())
                .contains("“c”", "a, b");
        assertThat(rejected("{\"a\": \"x\"}", "a.json", FieldMap.parse("text=c"))
                        .message())
                .contains("“c”", "a");
    }

    @Test
    void aMapThatCannotBeIsRefusedWithWhatCan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldMap.parse("text"))
                .withMessageContaining("newsapi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldMap.parse("body=content"))
                .withMessageContaining("text, title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldMap.parse("title=headline"))
                .withMessageContaining("text=COLUMN");
        assertThat(FieldMap.parse("all-the-news").textColumn()).isEqualTo("content");
    }

    private static Rejected only(String text, String name) {
        return rejected(text, name, FieldMap.NONE);
    }

    private static Rejected rejected(String text, String name, FieldMap map) {
        List<SourceItem> items = items(text.getBytes(UTF_8), name, map);
        assertThat(items).hasSize(1);
        return (Rejected) items.get(0);
    }

    private static List<Article> articles(byte[] bytes, String name, FieldMap map) {
        return items(bytes, name, map).stream()
                .map(item -> {
                    assertThat(item).isInstanceOf(Read.class);
                    return ((Read) item).article();
                })
                .toList();
    }

    private static List<SourceItem> items(byte[] bytes, String name, FieldMap map) {
        try (Stream<SourceItem> items =
                new ArticleReader(ReadLimits.DEFAULT, map).read(new ByteArrayInputStream(bytes), name)) {
            return items.toList();
        }
    }
}
