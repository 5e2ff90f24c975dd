package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Read;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

class PageReaderTest {
    private static final String TEXT =
            "The minister of Upland met the mayor of Tessin on Monday, and both said that the talks "
                    + "on the old bridge would go on in the autumn.";

    private final PageReader reader = new PageReader(new ArticleCheck(ReadLimits.DEFAULT));

    @Test
    void anAddressWithoutPathNamesNoPage() {
        Read read = read("<html><link rel=canonical href='https://site.example/'><body><p>" + TEXT);
        assertThat(read.article().id()).isEqualTo("page.html");
        assertThat(read.article().url()).isNull();
    }

    @Test
    void theDayOfACaptureIsNotThatOfPublication() {
        RawPage raw = new RawPage(
                ("<body><p>" + TEXT).getBytes(UTF_8),
                "a.warc",
                "a.warc",
                "https://site.example/a",
                null,
                Instant.parse("2024-03-05T01:00:00Z"));
        Read read = (Read) reader.read(raw).get(0);
        assertThat(read.article().published()).isNull();
        assertThat(read.notes()).singleElement().asString().contains("captured on 2024-03-05", "undated");
    }

    @Test
    void theDateOfALastChangeOrOfACommentIsNoDateOfPublication() {
        assertThat(read("<body><h1>A bridge</h1><p>Updated: <time datetime=2024-03-07>7 March</time></p><p>" + TEXT
                                + "</p><div class=comments><time datetime=2024-03-09>9 March</time><p>I agree.</p></div>")
                        .article()
                        .published())
                .isNull();
    }

    @Test
    void theEncodingOfTheServerCountsWhereThePageSaysNothing() {
        byte[] bytes =
                ("<body><p>" + TEXT.replace("mayor", "maire Zoé Čapek")).getBytes(Charset.forName("windows-1250"));
        Read read = (Read) reader.read(new RawPage(bytes, "p", "p", "https://site.example/p", "windows-1250", null))
                .get(0);
        assertThat(read.article().body()).contains("Zoé Čapek");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a, https://example.com/a",
        "https://www.example.com/a, https://www.example.com/a",
        "https://example.org/a, https://amp.example.com/p",
        "https://example.com.example.org/a, https://amp.example.com/p",
    })
    void aPageSpeaksForItsOwnSiteOnly(String canonical, String identifier) {
        String from = "https://amp.example.com/p";
        byte[] bytes = ("<link rel=canonical href='" + canonical + "'><body><p>" + TEXT).getBytes(UTF_8);
        Read read = (Read)
                reader.read(new RawPage(bytes, from, from, from, null, null)).get(0);
        assertThat(read.article().id()).isEqualTo(identifier);
    }

    @Test
    void deepNestingIsRefusedInTime() {
        Rejected rejected =
                (Rejected) reader.read(raw("<div>".repeat(200_000) + TEXT)).get(0);
        assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_MALFORMED);
        assertThat(rejected.message()).contains("nested deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "<!doctype html><html><body></body>", "<body><p>Home</p>", "<script>var a = 1;"})
    void aPageWithoutTextIsNamed(String html) {
        SourceItem item = reader.read(raw(html)).get(0);
        assertThat(item).isInstanceOf(Rejected.class);
    }

    @Test
    void aSentenceThatLooksLikeAPhraseOfASiteStays() {
        for (String sentence : List.of(
                "Support for the minister fell to a third in May.",
                "By Friday the talks had ended.",
                "Published figures show that he is right.",
                "Copyright law is what the two sides disagree on.",
                "Read the paper, he told them, and come back.",
                "On Monday 4 March 2024 they met again in Halm.",
                "“More water,” she said.")) {
            assertThat(NoiseWords.isPhrase(sentence)).as(sentence).isFalse();
        }
        for (String phrase : List.of(
                "Read more: What the lake means to San Telmo",
                "By Ann Lee and Bo Chen",
                "By Ann Lee, Tessin",
                "Published: 5 March 2024, 10:30",
                "© 2024 The Ledger. All rights reserved.",
                "Sign up for our newsletter.",
                "Advertisement",
                "5 min read")) {
            assertThat(NoiseWords.isPhrase(phrase)).as(phrase).isTrue();
        }
    }

    @Test
    void onlyTheSameAddressWithTheNextNumberIsAFurtherPage() {
        assertThat(WebReader.isPage("https://a.example/river?page=2", "https://a.example/river", 2))
                .isTrue();
        assertThat(WebReader.isPage("https://a.example/river/2/", "https://a.example/river/", 2))
                .isTrue();
        assertThat(WebReader.isPage("https://a.example/river-2.html", "https://a.example/river.html", 2))
                .isTrue();
        assertThat(WebReader.isPage("https://a.example/river?page=3", "https://a.example/river", 2))
                .isFalse();
        assertThat(WebReader.isPage("https://a.example/news/119", "https://a.example/news/118", 2))
                .isFalse();
        assertThat(WebReader.isPage("https://a.example/another-story", "https://a.example/river", 2))
                .isFalse();
        assertThat(WebReader.isPage("https://b.example/river?page=2", "https://a.example/river", 2))
                .isFalse();
    }

    private Read read(String html) {
        return (Read) reader.read(raw(html)).get(0);
    }

    private static RawPage raw(String html) {
        return new RawPage(html.getBytes(UTF_8), "page.html", "page.html", null, null, null);
    }
}
