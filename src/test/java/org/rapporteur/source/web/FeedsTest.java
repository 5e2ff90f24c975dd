package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

class FeedsTest {
    static final String TEXT =
            "<p>The port of Selmouth will reopen on Monday after its director, Hanna Voss, met leaders of the "
                    + "dockers' union for nine hours, both sides said on Friday.</p><p>“We have an agreement that lets everybody go back"
                    + " to work,” Voss told reporters outside the harbour office.</p><p>The dockers stopped work three weeks ago over a "
                    + "plan to let two cranes be run from a control room in another town. Union leader Piet Adeyemi said the plan had "
                    + "been put off until 2026.</p>";

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Selmouth Herald</title><link>https://herald.example/</link><description>News</description><language>en-gb</language>
            <item><title>Port &amp; strike: &quot;a good night&quot;</title><link>https://herald.example/port</link>
            <pubDate>Fri, 31 May 2024 22:30:00 -0800</pubDate><dc:creator>Jill Tan</dc:creator><category>Port</category>
            <description>The port will reopen on Monday…</description>
            <content:encoded><![CDATA[%s<p>The post <a href="x">Port</a> appeared first on <a href="y">Selmouth Herald</a>.</p>]]></content:encoded></item>
            <item><title>Benches</title><link>https://herald.example/benches</link><description>The council wants more benches.</description></item>
            </channel></rss>
            """.formatted(TEXT);

    @Test
    void anEntryWithItsWholeTextIsAnArticle() {
        List<SourceItem> items = read(RSS);
        assertThat(items).hasSize(2);
        Article article = ((Read) items.get(0)).article();
        assertThat(article.id()).isEqualTo("https://herald.example/port");
        assertThat(article.headline()).isEqualTo("Port & strike: \"a good night\"");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(article.publisher()).isEqualTo("Selmouth Herald");
        assertThat(article.authors()).containsExactly("Jill Tan");
        assertThat(article.section()).isEqualTo("Port");
        assertThat(article.body())
                .startsWith("The port of Selmouth")
                .endsWith("put off until 2026.")
                .contains("\n\n");
        assertThat(Objects.requireNonNull(article.provenance()).dateFoundIn()).isEqualTo("feed");
    }

    @Test
    void anEntryWithASummaryIsNamedWithItsPage() {
        Rejected rejected = (Rejected) read(RSS).get(1);
        assertThat(rejected.code()).isEqualTo(ErrorCode.FEED_SUMMARY);
        assertThat(rejected.message()).contains("#2", "https://herald.example/benches");
    }

    @Test
    void atomIsReadToo() {
        List<SourceItem> items = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:x</id><updated>2024-05-31T00:00:00Z</updated>
                <entry><title>Port</title><id>urn:1</id><link href="https://wire.example/1"/><published>2024-05-31T23:00:00-05:00</published>
                <updated>2024-06-01T00:00:00Z</updated><author><name>Jill Tan</name></author>
                <content type="html">%s</content></entry></feed>
                """.formatted(TEXT.replace("<", "&lt;")));
        Article article = ((Read) items.get(0)).article();
        assertThat(article.url()).isEqualTo("https://wire.example/1");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(article.body()).contains("Hanna Voss");
    }

    @Test
    void aTextThatIsCutIsASummary() {
        String cut = TEXT.replace("2026.</p>", "2026 […]</p>");
        assertThat(read(RSS.replace(TEXT, cut)).get(0)).isInstanceOf(Rejected.class);
        assertThat(read(RSS.replace(TEXT, TEXT + "<a href='z'>Continue reading</a>")
                                .replaceFirst("<p>The post.*</p>]]>", "]]>"))
                        .get(0))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void entitiesAndOtherFilesAreNotRead() {
        for (String evil : List.of(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>&x;</title>"
                        + "<item><title>&x;</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title>"
                        + "</channel></rss>",
                "<rss version=\"2.0\">" + "<x>".repeat(100_000),
                "<rss>",
                "<feed/>",
                "<rss version=\"2.0\"><channel/></rss>")) {
            assertThat(read(evil)).singleElement().isInstanceOf(Rejected.class);
        }
    }

    private static List<SourceItem> read(String feed) {
        return new ArticleReader()
                .read(new ByteArrayInputStream(feed.getBytes(UTF_8)), "feed")
                .toList();
    }
}
