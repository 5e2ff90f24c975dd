package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // printed when the page was looked at, for all that one knows
                "Tuesday, 17 November 1998; © 1998 The Ledger;",
                "Today is 17 November 1998; © 2004 The Ledger;",
                // past when the page was made
                "Tuesday, 17 November 1998; © 1998, 1999 The Ledger; 1998-11-17",
                "Tuesday, 17 November 1998; Last updated: 3 March 2001; 1998-11-17",
            })
    void aDateInTheHeadOfThePageCountsOnlyWhereItIsPast(String top, String foot, @Nullable LocalDate expected) {
        assertThat(read("<title>A bridge that nobody wants</title><body><table><tr><td>" + top
                                + "</table><h1>A bridge that nobody wants</h1><p>" + TEXT + "</p><p>" + foot)
                        .article()
                        .published())
                .isEqualTo(expected);
    }

    @Test
    void theNearestDateIsThatOfTheArticle() {
        assertThat(read("<body><div class=latest><time datetime=2024-03-09>9 March</time> <a href=/x>Snow</a></div>"
                                + "<p>Weather, roads, ferries</p><h1>A bridge that nobody wants</h1>"
                                + "<time datetime=2024-03-05>5 March</time><p>" + TEXT)
                        .article()
                        .published())
                .isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void aSectionInTheTitleIsNoPublisher() {
        String page = "<title>A bridge that nobody wants | Politics%s</title><body><a href='/politics'>Politics</a>"
                + "<h1>A bridge that nobody wants</h1><p>" + TEXT + "</p><footer>Politics, Sport</footer>%s";
        assertThat(read(String.format(page, "", "")).article().publisher()).isNull();
        assertThat(read(String.format(page, " | The Ledger", "<p>© 2024 The Ledger"))
                        .article()
                        .publisher())
                .isEqualTo("The Ledger");
        assertThat(read(String.format(page, "", "<a href='/'><img alt='The Ledger'></a><p>© The Ledger"))
                        .article()
                        .publisher())
                .isEqualTo("The Ledger");
    }

    @Test
    void aTopicOfAForumIsItsOpeningPost() {
        Read read = read("<html id=XenForo><body><h1>A bridge that nobody wants</h1>"
                + "<article class=message><p>" + TEXT + "</p></article>"
                + "<article class=message><p>I for one want it, and so does everybody in our street.</p></article>");
        assertThat(read.article().body()).isEqualTo(TEXT);
    }

    @Test
    void whatStandsBesideTheHeadlineIsNotTheArticleThoughItIsLonger() {
        String letters = "<p>" + TEXT.replace("met", "wrote to") + "</p>";
        Read read = read("<title>A bridge that nobody wants</title><body><div><div><h2>A bridge that nobody wants</h2>"
                + ("<p>" + TEXT + "</p>").repeat(3) + "</div><div><h4>Readers write</h4>" + letters.repeat(6)
                + "</div>");
        assertThat(read.article().body()).isEqualTo(String.join("\n\n", TEXT, TEXT, TEXT));
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
                "Posted soldiers left today.",
                "Reporting by the paper has shown that he was there.",
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
                "Updated 3 hrs ago",
                "Ann Lee · 12 November 2024 · 3 minute read",
                "(Reporting by Ann Lee; editing by Bo Chen)",
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
