package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;

/** The pages of the explorer, as a browser without script shows them. */
class ExplorerPagesTest {
    private static final int ALIKE = 10;

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

    /** What rests on somebody's word, or is denied, has not the shape of what happened. */
    @Test
    void aClaimHasAShapeOfItsOwn() throws Exception {
        assertThat(get("/person/dashnyam-ganzorig").body()).contains("class=\"status is-claimed is-happened\"");
        assertThat(get("/person/torgeir-hvamsvik").body()).contains("class=\"status is-happened\"");
        assertThat(get("/").body()).contains("status is-claimed is-happened", "status is-happened");
    }

    /** Whom somebody met in a month is one click away, and so is the next month. */
    @Test
    void theMonthsOfAnActorAreLinks() throws Exception {
        String path = "/person/maarika-tonso";
        assertThat(get(path).body()).contains("When: <a href=\"" + path + "\" aria-current=\"true\">all</a>");
        String january = path + "?from=2025-01&to=2025-01";
        assertThat(get(path).body()).contains(january.replace("&", "&amp;"));
        assertThat(text(path)).contains("2025-04");
        assertThat(text(january)).contains("from 2025-01", "Maarika");
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, january);
            assertThat(page.getHtmlElementById("met").asNormalizedText())
                    .contains("2025-01")
                    .doesNotContain("2025-04");
            HtmlAnchor april = page.getAnchorByText("2025-04");
            assertThat(april.<HtmlPage>click().getHtmlElementById("met").asNormalizedText())
                    .contains("2025-04", "The two ministers agreed to meet")
                    .doesNotContain("2025-01-22");
        }
    }

    @Test
    void anOccasionIsTheLadderOfItsAccounts() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, "/occasions?with=person/maarika-tonso&and=person/jorma-kettukangas");
            HtmlAnchor occasion = page.getFirstByXPath("//td[@class='date']/a[starts-with(., '2025-01-22')]");
            HtmlPage ladder = occasion.click();
            assertThat(ladder.asNormalizedText())
                    .contains(
                            "Latest: ",
                            "denied, only by the word of Finnish ministry",
                            "The accounts differ in status, place",
                            "happened 2025-01-23, says the article",
                            "denied 2025-01-31, says Finnish ministry");
            List<HtmlElement> differing = ladder.getByXPath("//td[contains(@class, 'differs')]");
            assertThat(differing).hasSize(6);
            // What happened only by somebody's word, or is denied by another, has a hollow bullet.
            List<HtmlElement> statuses = ladder.getByXPath("//section[@id='accounts']//td[contains(@class, 'status')]");
            assertThat(statuses.stream().map(cell -> cell.getAttribute("class")))
                    .contains("status differs is-claimed is-happened")
                    .doesNotContain("status differs is-happened");
            HtmlAnchor denial = ladder.getFirstByXPath("//section[@id='denied']//li/a[contains(., '“')]");
            assertThat(denial.<HtmlPage>click().asNormalizedText()).contains("Finnish ministry", "denied");
        }
    }

    @Test
    void whereNobodyDeniesItThePageSaysSo() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, "/occasions?with=person/torgeir-hvamsvik&status=happened");
            HtmlAnchor occasion = page.getFirstByXPath("//td[contains(@class, 'date')]/a");
            assertThat(occasion.<HtmlPage>click().getHtmlElementById("denied").asNormalizedText())
                    .contains("No denial was found in these articles.");
        }
    }

    /** The start page says what there is, and its examples are of the store itself. */
    @Test
    void theStartLeadsToAnswers() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage start = page(browser, "/");
            assertThat(start.asNormalizedText()).contains("This store holds", " from ", "What you can ask");
            List<HtmlAnchor> asks = start.getByXPath("//section[@id='asks']//a");
            assertThat(asks.stream().map(HtmlAnchor::getTextContent))
                    .anyMatch(ask -> ask.startsWith("Whom did "))
                    .anyMatch(ask -> ask.startsWith("Who denies that "))
                    .anyMatch(ask -> ask.equals("Which meetings are planned?"))
                    .anyMatch(ask -> ask.startsWith("Who stands where on "));
            for (HtmlAnchor ask : asks) {
                HtmlPage answer = ask.click();
                assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(200);
                if (ask.getTextContent().startsWith("Whom did ")) {
                    List<HtmlElement> rows = answer.getByXPath("//section[@id='met']//tbody/tr");
                    assertThat(rows).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aStatusThatIsTypedIsAList() throws Exception {
        assertThat(text("/search?q=denied")).contains("Meetings that are denied");
        assertThat(text("/search?q=planned")).contains("Meetings that are planned");
        assertThat(text("/search?q=tonso+denied")).contains("Meetings of Maarika Tõnso that are denied");
        assertThat(get("/search?q=hvamsvik+claimed").body())
                .contains("/occasions?claims=only&amp;with=person%2Ftorgeir-hvamsvik");
        assertThat(text("/search?q=mackerel")).doesNotContain("Meetings that are");
    }

    @Test
    void anIssueHasItsPartiesSideBySide() throws Exception {
        assertThat(text("/issue/mackerel-quotas"))
                .contains("is reopened 2024-07-09", "⇄ ▼ against “Norway rejected the quotas for mackerel”");
    }

    @Test
    void aQuotationShowsWhatIsLeftOut() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage start = page(browser, "/");
            HtmlAnchor quotation = start.getFirstByXPath("//a[contains(., 'A pledge is not a boat')]");
            HtmlPage page = quotation.click();
            List<HtmlElement> left = page.getByXPath("//del");
            assertThat(left).isNotEmpty();
            assertThat(page.asNormalizedText()).contains("The fullest telling", "(whole)");
        }
    }

    @Test
    void anArticleShowsTheWordsOfAFinding() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, "/article?id=2024-10-15-mackerel-talks.txt&at=statement-3");
            List<HtmlElement> selected = page.getByXPath("//mark[contains(@class, 'selected')]");
            assertThat(selected.stream().map(HtmlElement::getTextContent).reduce("", String::concat))
                    .startsWith("We share one sea")
                    .endsWith("that says otherwise");
            HtmlElement cue = page.getFirstByXPath("//mark[contains(@class, 'part-cue')]");
            assertThat(cue.getTextContent()).isEqualTo("said");
            List<HtmlElement> paragraphs = page.getByXPath("//div[@class='body']/p");
            assertThat(paragraphs.stream()
                            .map(HtmlElement::getTextContent)
                            .reduce("", String::concat)
                            .strip())
                    .isEqualTo(Files.readString(Path.of("examples/2024-10-15-mackerel-talks.txt"))
                            .strip());
            HtmlPage next = page.getHtmlElementById("later").click();
            assertThat(next.asNormalizedText()).contains("7 of 16");
        }
    }

    @Test
    void searchFindsNamesWordsAndWhatIsMistyped() throws Exception {
        assertThat(text("/search?q=kolbeinsdottir")).contains("Rannveig Kolbeinsdóttir");
        assertThat(text("/search?q=Kolbeinsdotir")).contains("Rannveig Kolbeinsdóttir");
        assertThat(text("/search?q=passports+sea")).contains("We share one sea", "Torgeir Hvamsvik, 2024-10-15");
        assertThat(text("/search?q=hvamsvik+kolbeinsdottir"))
                .contains("Meetings of Torgeir Hvamsvik with Rannveig Kolbeinsdóttir")
                .doesNotContain("Nothing has all of these words.");
        assertThat(text("/search?q=xyzzy")).contains("Nothing has all of these words.");
        JsonNode names =
                new ObjectMapper().readTree(get("/suggest?q=hva&least=0.5").body());
        assertThat(names.at("/0/label").asText()).isEqualTo("Torgeir Hvamsvik");
        assertThat(names.at("/0/href").asText()).isEqualTo("/person/torgeir-hvamsvik?least=0.5");
    }

    @Test
    void theLensHidesAndSaysSo() throws Exception {
        String path = "/occasions?with=person/torgeir-hvamsvik";
        assertThat(text(path)).contains("the two would meet");
        assertThat(text(path + "&claims=none"))
                .doesNotContain("the two would meet")
                .contains("BERGEN");
        assertThat(text(path + "&claims=only")).contains("the two would meet").doesNotContain("BERGEN");
        assertThat(text(path + "&without=person/torgeir-hvamsvik")).doesNotContain("the two would meet");
        assertThat(text(path + "&to=2023")).contains("Nothing, as the lens stands.", "until 2023");
        assertThat(text(path + "&outlet=Nobody")).contains("Nothing, as the lens stands.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person/torgeir-hvamsvik",
                "/occasions",
                "/occasions?status=denied&claims=only",
                "/issue/mackerel-quotas",
                "/between/person/torgeir-hvamsvik/person/rannveig-kolbeinsdottir",
                "/network",
                "/network?kind=said&groups=1",
                "/timeline?with=person/torgeir-hvamsvik",
                "/dossier?f=2024-10-15-mackerel-talks.txt%23statement-1&f=2025-01-31-cable-meeting-denied.txt%23meeting-1",
                "/about"
            })
    void csvIsTheTableThatIsSeen(String path) throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = page(browser, path);
            List<HtmlAnchor> exports = page.getAnchors().stream()
                    .filter(anchor -> anchor.getTextContent().equals("CSV"))
                    .toList();
            assertThat(exports).isNotEmpty();
            for (HtmlAnchor export : exports) {
                HtmlElement section = (HtmlElement) export.getEnclosingElement("section");
                HtmlTable table = section.getFirstByXPath(".//table");
                String csv = get(export.getHrefAttribute()).body();
                List<List<String>> records = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().stream()
                        .map(record -> record.stream()
                                .limit(record.size() - 1)
                                .map(ExplorerPagesTest::plain)
                                .toList())
                        .toList();
                List<List<String>> seen = table.getRows().stream()
                        .map(row -> row.getCells().stream()
                                .map(cell -> plain(cell.getTextContent()))
                                .toList())
                        .toList();
                assertThat(records).isEqualTo(seen);
            }
        }
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\s+", " ").strip();
    }

    @Test
    void jsonIsThePageForPrograms() throws Exception {
        HttpResponse<String> answer = get("/api/person/torgeir-hvamsvik");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode page = new ObjectMapper().readTree(answer.body());
        assertThat(page.at("/title").asText()).isEqualTo("Torgeir Hvamsvik");
        assertThat(page.at("/roles/0/organization/label").asText()).isEqualTo("Norway");
        assertThat(get("/person/torgeir-hvamsvik", "Accept", "application/json").body())
                .isEqualTo(answer.body());
        assertThat(get("/person/torgeir-hvamsvik", "Accept", "text/html,*/*;q=0.8")
                        .body())
                .startsWith("<!DOCTYPE html>");
        JsonNode described = new ObjectMapper().readTree(get("/openapi.json").body());
        Routes.all()
                .forEach(route -> assertThat(described.at("/paths").toString())
                        .contains("\"" + ExplorerServlet.API + (route.path().equals("/") ? "" : route.path())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?from=2024&to=2024-12&least=0.5"})
    void eachLinkLeadsToAPage(String start) throws Exception {
        Set<String> seen = new LinkedHashSet<>(Set.of(start));
        Map<String, Integer> alike = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(seen);
        try (WebClient browser = browser()) {
            while (!open.isEmpty()) {
                String path = open.remove();
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    continue;
                }
                requireStrict(path, answer);
                HtmlPage page = browser.loadHtmlCodeIntoCurrentWindow(answer.body());
                for (HtmlAnchor anchor : page.getAnchors()) {
                    String href = anchor.getHrefAttribute().replaceFirst("#.*", "");
                    // Of pages of one kind some are followed.
                    String kind = href.replaceFirst("[?].*", "").replaceFirst("(?<=/[a-z]{1,20}/).*", "");
                    if (href.startsWith("/") && alike.merge(kind, 1, Integer::sum) <= ALIKE && seen.add(href)) {
                        open.add(href);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private static void requireStrict(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(path)
                .contains(path.startsWith(SparqlServlet.PATH) ? SparqlServlet.POLICY : Door.POLICY);
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
