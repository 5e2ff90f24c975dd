package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTable;
import org.htmlunit.html.HtmlTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;

/** The pages of the explorer, as a browser without script shows them. */
class ExplorerPagesTest {
    private static GraphServer server;

    @BeforeAll
    static void serve() {
        server = GraphServer.start(ExampleGraphs.store(), GraphServer.Options.DEFAULT.withPort(0));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static WebClient browser() {
        WebClient browser = new WebClient();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        return browser;
    }

    private static HtmlPage page(WebClient browser, String path) throws Exception {
        return browser.getPage(server.url().resolve(path).toURL());
    }

    private static String text(String path) throws Exception {
        try (WebClient browser = browser()) {
            return page(browser, path).asNormalizedText();
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return Served.get(server.url().resolve(path), headers);
    }

    @Test
    void anActorIsWhomItMetWhatItSaidAndItsDisputes() throws Exception {
        assertThat(text("/person/torgeir-hvamsvik"))
                .contains("fisheries minister", "Rannveig Kolbeinsdóttir", "We share one sea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person/torgeir-hvamsvik"})
    void csvIsTheTableThatIsSeen(String path) throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, path);
            List<HtmlAnchor> exports = page.getAnchors().stream()
                    .filter(anchor -> anchor.getTextContent().equals("CSV"))
                    .toList();
            assertThat(exports).isNotEmpty();
            for (HtmlAnchor export : exports) {
                HtmlElement section = export.getEnclosingElement("section");
                HtmlTable table = section.getFirstByXPath(".//table");
                List<CSVRecord> records = CSVFormat.RFC4180
                        .parse(new java.io.StringReader(
                                get(export.getHrefAttribute()).body()))
                        .getRecords();
                List<List<String>> seen = new ArrayList<>();
                for (HtmlTableRow row : table.getRows()) {
                    seen.add(row.getCells().stream()
                            .map(cell -> cell.getTextContent()
                                    .replaceAll("\\s+", " ")
                                    .replace(" ,", ",")
                                    .strip())
                            .toList());
                }
                assertThat(records.stream()
                                .map(record -> record.stream()
                                        .limit(record.size() - 1)
                                        .map(cell ->
                                                cell.replaceAll("\\s+", " ").strip())
                                        .toList())
                                .toList())
                        .isEqualTo(seen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?from=2024&to=2024-12&least=0.5"})
    void eachLinkLeadsToAPage(String start) throws Exception {
        Set<String> seen = new LinkedHashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        try (WebClient browser = browser()) {
            browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
            while (!open.isEmpty()) {
                String path = open.remove();
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    continue;
                }
                requireStrict(path, answer);
                HtmlPage page = page(browser, path);
                for (HtmlAnchor anchor : page.getAnchors()) {
                    String href = anchor.getHrefAttribute().replaceFirst("#.*", "");
                    if (href.startsWith("/") && seen.add(href) && seen.size() < 4000) {
                        open.add(href);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private static void requireStrict(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(path)
                .contains(Door.POLICY);
        assertThat(answer.body())
                .as(path)
                .doesNotContain(" style=", "<script>", "javascript:")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(answer.body().split("<h1>", -1)).as(path).hasSize(2);
    }

    @Test
    void whatIsNotThereSaysWhereToLook() throws Exception {
        HttpResponse<String> answer = get("/person/nobody-at-all");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("R-209", "/search?q=nobody+at+all");
        assertThat(get("/api/person/nobody-at-all").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongParameterSaysWhichAreGood() throws Exception {
        HttpResponse<String> wrong = get("/person/torgeir-hvamsvik?least=high");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("R-304", "a number from 0 to 1");
        HttpResponse<String> unknown = get("/person/torgeir-hvamsvik?leats=0.8");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("least");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get("/assets/style.css");
        assertThat(first.body().length()).isLessThan(12_000);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/assets/style.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/assets/nothing.css").statusCode()).isEqualTo(404);
        assertThat(get("/assets/../style.css").statusCode()).isIn(400, 404);
    }
}
