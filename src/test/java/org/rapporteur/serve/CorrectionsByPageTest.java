package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/** Corrections by the forms of the pages; what they do to the graph is held by the tests of the commands. */
class CorrectionsByPageTest {
    private static final String ACTOR = "https://w3id.org/rapporteur/data/person/torgeir-hvamsvik";

    private final NotedEdits edits = new NotedEdits();
    private NewsStore store;
    private GraphServer server;

    @BeforeEach
    void serve() {
        store = NewsStore.inMemory(LINKER);
        assertThat(store.add(ExampleGraphs.all()).refused()).isEmpty();
        server = GraphServer.start(store, GraphServer.Options.DEFAULT.withPort(0), edits);
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private WebClient browser() {
        WebClient browser = new WebClient();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        // What every browser says with a form.
        browser.addRequestHeader("Origin", "http://localhost:" + server.port());
        browser.addRequestHeader("Sec-Fetch-Site", "same-origin");
        return browser;
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/correct"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Served.send(request.build());
    }

    private String own() {
        return "http://localhost:" + server.port();
    }

    @Test
    void aFindingIsRejectedWhereItIsRead() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = browser.getPage(server.url()
                    .resolve("/article?id=2024-10-15-mackerel-talks.txt&at=statement-1")
                    .toURL());
            HtmlForm form = page.getFirstByXPath("//form[@action='/correct']");
            ((HtmlInput) form.getInputByName("why")).setValue("never said");
            ((HtmlInput) form.getInputByName("by")).setValue("jane");
            HtmlButton button = form.getFirstByXPath(".//button[@value='reject']");
            HtmlPage after = button.click();
            assertThat(edits.asked()).hasSize(1);
            assertThat(edits.asked().get(0))
                    .startsWith(
                            "reject https://w3id.org/rapporteur/data/article/2024-10-15-mackerel-talks.txt#statement-1")
                    .endsWith("by jane: never said");
            assertThat(after.asNormalizedText()).contains("Done: correction 1");
            assertThat(after.getUrl().getPath()).isEqualTo("/article");
        }
    }

    @Test
    void anActorIsRenamedAndMergedOnItsPage() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = browser.getPage(
                    server.url().resolve("/person/torgeir-hvamsvik").toURL());
            HtmlForm form = page.getFirstByXPath("//form[@action='/correct']");
            ((HtmlInput) form.getInputByName("label")).setValue("T. <Hvamsvik>");
            HtmlButton rename = form.getFirstByXPath(".//button");
            assertThat(rename.<HtmlPage>click().asNormalizedText()).contains("Done: correction 1");
            assertThat(edits.asked().get(0)).startsWith("rename " + ACTOR + " to T. <Hvamsvik>");
            HtmlPage merge = browser.getPage(server.url()
                    .resolve("/merge?one=person/torgeir-hvamsvik&other=country/NO")
                    .toURL());
            assertThat(merge.asNormalizedText()).contains("disappears into", "one is a person, the other a country");
            HtmlForm decide = merge.getFirstByXPath("//form[@action='/correct']");
            HtmlButton one = decide.getFirstByXPath(".//button");
            one.click();
            assertThat(edits.asked().get(1))
                    .startsWith("merge " + ACTOR + " into https://w3id.org/rapporteur/data/country/NO");
        }
    }

    @Test
    void twoAreKeptApartWhereBothAreRead() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = browser.getPage(server.url()
                    .resolve("/merge?one=person/torgeir-hvamsvik&other=person/rannveig-kolbeinsdottir")
                    .toURL());
            HtmlButton two = page.getFirstByXPath("//form[@action='/correct']//button[@value='distinct']");
            two.click();
            assertThat(edits.asked().get(0))
                    .startsWith("distinct " + ACTOR + " from https://w3id.org/rapporteur/data/person/rannveig-");
        }
    }

    @Test
    void anActorIsMadeTwoByItsArticles() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage actor = browser.getPage(
                    server.url().resolve("/person/torgeir-hvamsvik").toURL());
            HtmlPage page = ((HtmlAnchor) actor.getFirstByXPath("//a[starts-with(@href, '/split?')]")).click();
            HtmlForm form = page.getFirstByXPath("//form[@action='/correct']");
            List<HtmlInput> articles = form.getInputsByName("article");
            assertThat(articles).hasSizeGreaterThan(1);
            articles.get(0).setChecked(true);
            ((HtmlInput) form.getInputByName("label")).setValue("Torgeir Hvamsvik (fisher)");
            HtmlButton split = form.getFirstByXPath(".//button");
            assertThat(split.<HtmlPage>click().asNormalizedText()).contains("Done: correction 1");
            assertThat(edits.asked().get(0))
                    .startsWith(
                            "split " + ACTOR + " in [" + articles.get(0).getValue() + "] as Torgeir Hvamsvik (fisher)");
        }
        String body = "action=split&label=x&one=" + Served.encode(ACTOR) + "&version=" + store.version();
        assertThat(post(body, "Origin", own()).body()).contains("choose the articles");
        assertThat(Served.get(server.url().resolve("/split?one=person/nobody")).statusCode())
                .isEqualTo(404);
        assertThat(Served.get(server.url().resolve("/split")).statusCode()).isEqualTo(400);
    }

    @Test
    void aFindingIsCorrectedWhereItIsRead() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = browser.getPage(server.url()
                    .resolve("/article?id=2024-10-15-mackerel-talks.txt&at=meeting-1")
                    .toURL());
            HtmlForm form = page.getHtmlElementById("change");
            form.getSelectByName("status").setSelectedAttribute("cancelled", true);
            ((HtmlInput) form.getInputByName("date")).setValue("2024-10-14");
            HtmlButton change = form.getFirstByXPath(".//button");
            change.click();
            assertThat(edits.asked().get(0))
                    .startsWith(
                            "correct https://w3id.org/rapporteur/data/article/2024-10-15-mackerel-talks.txt#meeting-1"
                                    + " {STATUS=cancelled, DATE=2024-10-14}");
        }
        String body = "action=correct&finding=x&version=" + store.version();
        assertThat(post(body + "&back=/occasions", "Origin", own()).body())
                .contains("fill in what is to be otherwise", "<a href=\"/occasions\">Back to the page</a>");
        String type = "action=retype&one=x&type=planet&version=" + store.version();
        assertThat(post(type, "Origin", own()).body()).contains("one of person, organization, country, group");
    }

    @Test
    void anActorIsGivenAnotherType() throws Exception {
        try (WebClient browser = browser()) {
            HtmlPage page = browser.getPage(
                    server.url().resolve("/person/torgeir-hvamsvik").toURL());
            HtmlForm form = page.getFirstByXPath("//form[@action='/correct'][.//select]");
            assertThat(form.getSelectByName("type").getSelectedOptions().get(0).getText())
                    .isEqualTo("person");
            form.getSelectByName("type").setSelectedAttribute("organization", true);
            HtmlButton change = form.getFirstByXPath(".//button");
            change.click();
            assertThat(edits.asked().get(0)).startsWith("retype " + ACTOR + " as ORGANIZATION");
        }
    }

    @Test
    void aPageOfAnotherSiteCorrectsNothing() throws Exception {
        String body = "action=undo&number=1&version=" + store.version();
        assertThat(post(body, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(body, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post(body).statusCode()).isEqualTo(403);
        assertThat(post(body, "Origin", own(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(Served.get(server.url().resolve("/correct?" + body)).statusCode())
                .isIn(200, 303);
        assertThat(edits.asked()).isEmpty();
        HttpResponse<String> good = post(body, "Origin", own(), "Sec-Fetch-Site", "same-origin");
        assertThat(good.statusCode()).isEqualTo(303);
        assertThat(good.headers().firstValue("Location")).contains("/corrections?done=1");
        assertThat(edits.asked()).hasSize(1);
    }

    @Test
    void aFormOfAnotherStateOfTheStoreDoesNothing() throws Exception {
        HttpResponse<String> stale = post("action=undo&number=1&version=77", "Origin", own());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("the store has changed");
        assertThat(edits.asked()).isEmpty();
    }

    @Test
    void nobodyIsLedElsewhere() throws Exception {
        for (String back : List.of("https://evil.example/", "//evil.example/", "/\\evil.example")) {
            HttpResponse<String> answer = post(
                    "action=undo&number=1&version=" + store.version() + "&back=" + Served.encode(back),
                    "Origin",
                    own());
            assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                            .getPath())
                    .isEqualTo("/corrections");
        }
    }

    @Test
    void whatWasMergedLeadsToWhatItIsNow() throws Exception {
        Node goes = NodeFactory.createURI(ACTOR);
        Node stays = NodeFactory.createURI(ACTOR.replace("torgeir-hvamsvik", "rannveig-kolbeinsdottir"));
        store.edit((database, linking) -> {
            CorrectionGraph corrections = new CorrectionGraph(database);
            corrections.note(goes);
            corrections.note(stays);
            corrections.write(new IdentityCorrection.Merge(1, goes, stays, Decision.now("jane", "a try"), null));
            linking.corrected();
            return true;
        });
        HttpResponse<String> answer = Served.get(server.url().resolve("/person/torgeir-hvamsvik?least=0.1"));
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/person/rannveig-kolbeinsdottir?merged=1&least=0.1");
        assertThat(Served.get(server.url().resolve("/corrections")).body()).contains("a try", "Undo 1");
    }

    @Test
    void noOtherMachineCorrects() {
        assertThatThrownBy(() -> GraphServer.start(
                        store, GraphServer.Options.DEFAULT.withPort(0).withEverywhere(true), edits))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("--everywhere");
    }
}
