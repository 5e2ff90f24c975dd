package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.MeetingKind;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.extract.SpeechMode;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.serve.html.Links;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;
import org.rapporteur.store.NewsStore;

/** Names, headlines, addresses and texts that are markup, bidirectional marks, astral letters and very long. */
class NastyPagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String NAME = "Ann \"><img src=x onerror=alert(1)> Lee";
    private static final String BODY =
            SCRIPT + " \u202E𝔘nder 🐟 “{{7*7}}” ${7*7} </mark></div>' onmouseover='alert(1) " + "x".repeat(10_000);
    private static final String ID = "https://news.example/a/../b?x=1&y=<b>\"'";

    private static NewsStore store;
    private static GraphServer server;

    @BeforeAll
    static void serve() {
        store = NewsStore.inMemory(LINKER);
        Article article = new Article(
                ID,
                "javascript:alert(1)",
                "A </title>" + SCRIPT + " & headline",
                LocalDate.of(2024, 3, 6),
                "Times' \"" + SCRIPT,
                List.of(),
                "en",
                BODY);
        Actor lee = new Actor(
                ActorType.PERSON,
                NAME,
                new TreeSet<>(List.of(SCRIPT)),
                null,
                List.of(Fixtures.span(BODY, "script>alert")));
        Actor chen = Fixtures.actor(ActorType.PERSON, "Bo\u202E Chen 𝔘🐟");
        Evidence evidence = Fixtures.evidence(BODY, "nder 🐟 “{{7*7}}” ${7*7} </mark></div>", "rule/<b>", 0.9);
        Meeting meeting = new Meeting(
                new MeetingKey(0),
                List.of(evidence),
                List.of(lee, chen),
                null,
                MeetingKind.TALKS,
                MeetingStatus.HAPPENED,
                null,
                List.of(),
                List.of(SCRIPT),
                chen,
                Meeting.Details.NONE);
        Span all = new Span(0, BODY.codePointCount(0, BODY.length()));
        Statement statement = new Statement(
                new StatementKey(0),
                new Evidence(all, "statement/tagger", 0.4),
                List.of(all),
                lee,
                List.of(),
                null,
                null,
                List.of(chen),
                SpeechMode.DIRECT,
                SpeechAct.ACCUSE,
                false,
                false,
                null,
                List.of(),
                null,
                List.of(),
                null);
        ArticleRecord record = new ArticleRecord(
                article, List.of(lee, chen), List.of(meeting), List.of(statement), List.of(), List.of());
        assertThat(store.add(List.of(new ArticleMapper().map(record))).refused())
                .isEmpty();
        server = GraphServer.start(store, GraphServer.Options.DEFAULT.withPort(0));
    }

    @AfterAll
    static void close() {
        server.close();
        store.close();
    }

    private static void requireHarmless(String path) throws Exception {
        HttpResponse<String> answer = Served.get(URI.create(server.url() + path.substring(1)), "Accept", "text/html");
        String page = answer.body();
        assertThat(page).as(path).doesNotContain(SCRIPT, "<img", "href=\"javascript", "<b>");
        try (WebClient browser = new WebClient()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage read = browser.loadHtmlCodeIntoCurrentWindow(page);
            List<HtmlElement> scripts = read.getByXPath("//script[not(starts-with(@src, '/assets/'))]");
            assertThat(scripts).isEmpty();
            for (HtmlElement element : read.getHtmlElementDescendants()) {
                element.getAttributesMap()
                        .keySet()
                        .forEach(name ->
                                assertThat(name).as(path).doesNotStartWith("on").isNotEqualTo("style"));
            }
            for (HtmlAnchor anchor : read.getAnchors()) {
                assertThat(anchor.getHrefAttribute()).as(path).matches("(?s)(/|#|https?://).*");
            }
        }
    }

    @Test
    void nothingOfThemBecomesMarkup() throws Exception {
        requireHarmless("/");
        requireHarmless("/occasions");
        requireHarmless("/about");
        requireHarmless("/article?id=" + Links.encode(ID));
        requireHarmless("/article?id=" + Links.encode(ID) + "&at=meeting-1");
        requireHarmless("/article?id=" + Links.encode(ID) + "&at=statement-1");
        requireHarmless("/search?q=alert");
        requireHarmless("/questions/who-said-what?columns=all");
        requireHarmless(
                String.valueOf(Links.path(Iris.actor(ActorType.PERSON, NAME).getURI())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/person/%22%3E%3Cscript%3Ealert(1)",
                "/occasions?from=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/occasions?outlet=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/occasions?%3Cscript%3E=1",
                "/questions/%3Cscript%3E",
                "/%3Cscript%3Ealert(1)%3C"
            })
    void norDoesAnythingOfTheAddress(String path) throws Exception {
        requireHarmless(path);
    }
}
