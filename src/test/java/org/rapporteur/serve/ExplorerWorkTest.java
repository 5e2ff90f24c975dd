package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.explore.NetworkLayout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages about how actors and outlets stand to each other, and those for work with findings. */
class ExplorerWorkTest {
    private static final String FINDING = "2024-10-15-mackerel-talks.txt#statement-1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static GraphServer server;

    @BeforeAll
    static void serve() {
        server = GraphServer.start(ExampleGraphs.store(), GraphServer.Options.DEFAULT.withPort(0));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String text(String path) throws Exception {
        try (WebClient browser = new WebClient()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage page = browser.getPage(server.url().resolve(path).toURL());
            return page.asNormalizedText();
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return Served.get(server.url().resolve(path), headers);
    }

    private static Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get(path).body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String pair() throws Exception {
        JsonNode network = MAPPER.readTree(get("/api/network").body());
        for (JsonNode edge : network.get("edges")) {
            if (edge.get("one").get("label").asText().equals("Torgeir Hvamsvik")
                    || edge.get("other").get("label").asText().equals("Torgeir Hvamsvik")) {
                return edge.get("between").asText().replace("https://w3id.org/rapporteur/data", "");
            }
        }
        throw new AssertionError("nobody met Torgeir Hvamsvik");
    }

    @Test
    void whatPassedBetweenTwoIsOnOnePage() throws Exception {
        assertThat(text(pair()))
                .contains("Torgeir Hvamsvik", "Occasions with both", "Disputes with both", "about or to");
    }

    @Test
    void whoIsMissingOfAPairIsNamed() throws Exception {
        HttpResponse<String> answer = get("/between/person/torgeir-hvamsvik/person/nobody");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("person/nobody");
        assertThat(get("/between/person/torgeir-hvamsvik").statusCode()).isEqualTo(400);
        assertThat(get("/between/person/torgeir-hvamsvik/person/torgeir-hvamsvik")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "disputed", "said"})
    void aNetworkIsTheSamePictureEachTime(String kind) throws Exception {
        String first = get("/network?kind=" + kind + "&as=svg").body().strip();
        assertThat(first).startsWith("<svg xmlns").contains("<circle").doesNotContain("<a ", "style=");
        assertThat(get("/network?as=svg&kind=" + kind).body().strip()).isEqualTo(first);
    }

    @Test
    void noLineOfANetworkTellsAClaimAsAFact() throws Exception {
        JsonNode network = MAPPER.readTree(get("/api/network?n=400&groups=1").body());
        int faint = 0;
        for (JsonNode edge : network.get("edges")) {
            boolean isClaim = edge.get("claims").asInt() == edge.get("weight").asInt();
            boolean happened = edge.get("statuses").has("happened");
            if (isClaim || !happened) {
                assertThat(edge.get("faint").asBoolean()).as(edge.toString()).isTrue();
                faint++;
            }
        }
        assertThat(faint).isPositive();
    }

    @Test
    void theNeighboursOfOneAreItsNetwork() throws Exception {
        JsonNode around = MAPPER.readTree(
                get("/api/network?centre=person/torgeir-hvamsvik").body());
        assertThat(around.get("edges")).isNotEmpty();
        JsonNode hidden = MAPPER.readTree(
                get("/api/network?centre=person/torgeir-hvamsvik&hide=1").body());
        assertThat(hidden.get("edges").size()).isLessThan(around.get("edges").size());
        assertThat(get("/network?n=0").statusCode()).isEqualTo(400);
        assertThat(get("/network?kind=liked").body()).contains("met, disputed, said");
    }

    @Test
    void gexfHasATimeForEachLine() throws Exception {
        Document document = xml("/network?as=gexf");
        NodeList edges = document.getElementsByTagNameNS("*", "edge");
        JsonNode network = MAPPER.readTree(get("/api/network").body());
        assertThat(edges.getLength()).isEqualTo(network.get("edges").size()).isPositive();
        NodeList spells = document.getElementsByTagNameNS("*", "spell");
        assertThat(spells.getLength()).isPositive();
        for (int i = 0; i < spells.getLength(); i++) {
            Element spell = (Element) spells.item(i);
            assertThat(spell.getAttribute("start"))
                    .matches("\\d{4}-\\d\\d-\\d\\d")
                    .isLessThanOrEqualTo(spell.getAttribute("end"));
        }
    }

    @Test
    void networkxReadsTheGexf() throws Exception {
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "-c",
                            "import sys, io, networkx as nx; g = nx.read_gexf(io.BytesIO(sys.stdin.buffer.read()));"
                                    + " print(g.number_of_nodes(), g.number_of_edges())")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            python = null;
        }
        assumeTrue(python != null, "python3 is not installed, so networkx is not tried");
        try (OutputStream in = Objects.requireNonNull(python).getOutputStream()) {
            in.write(get("/network?as=gexf").body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            assumeTrue(false, "networkx is not installed, so it is not tried");
        }
        String read = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assumeTrue(python.waitFor() == 0 || !read.isEmpty(), "networkx is not installed, so it is not tried");
        JsonNode network = MAPPER.readTree(get("/api/network").body());
        assertThat(read)
                .isEqualTo(
                        network.get("nodes").size() + " " + network.get("edges").size());
    }

    @Test
    void aNetworkIsOfOneStatus() throws Exception {
        JsonNode denied = MAPPER.readTree(get("/api/network?status=denied").body());
        assertThat(denied.get("edges")).isNotEmpty();
        for (JsonNode edge : denied.get("edges")) {
            assertThat(edge.get("statuses").fieldNames()).toIterable().containsExactly("denied");
        }
        assertThat(MAPPER.readTree(get("/api/network?kind=said&status=open").body())
                        .get("edges"))
                .isNotEmpty();
    }

    @Test
    void aTimelineDrawsWhatItsTableSays() throws Exception {
        JsonNode page = MAPPER.readTree(
                get("/api/timeline?with=person/torgeir-hvamsvik").body());
        int rows = page.get("tables").get(0).get("rows").size();
        assertThat(page.get("marks").size() + page.get("undated").asInt())
                .isEqualTo(rows)
                .isPositive();
        for (JsonNode mark : page.get("marks")) {
            String what = mark.get("what").asText();
            boolean open = mark.get("lane").asText().equals("met") && !what.equals("happened")
                    || what.startsWith("did not say");
            boolean claimed = mark.get("label").asText().contains("(claim of ");
            assertThat(mark.get("isFaint").asBoolean()).as(mark.toString()).isEqualTo(open || claimed);
        }
        assertThat(text("/timeline?with=person/torgeir-hvamsvik"))
                .contains("Timeline of Torgeir Hvamsvik", "newest first");
        assertThat(get("/timeline?about=person/torgeir-hvamsvik").statusCode()).isEqualTo(400);
    }

    @Test
    void twoOutletsStandSideBySide() throws Exception {
        JsonNode start = MAPPER.readTree(get("/api/compare").body());
        assertThat(start.get("outlets").size()).isGreaterThan(1);
        String one = Served.encode(start.get("outlets").get(0).asText());
        String other = Served.encode(start.get("outlets").get(1).asText());
        JsonNode page = MAPPER.readTree(
                get("/api/compare?one=" + one + "&other=" + other).body());
        assertThat(page.get("articles")).hasSize(2);
        assertThat(page.get("tables")).hasSize(4);
        assertThat(get("/compare?one=" + one + "&other=" + one).statusCode()).isEqualTo(400);
        assertThat(get("/compare?one=" + one + "&other=Nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aDossierIsItsAddress() throws Exception {
        String address = "/dossier?f=" + Served.encode(FINDING) + "&f="
                + Served.encode("2025-01-31-cable-meeting-denied.txt#meeting-1") + "&f=gone.txt%23meeting-1"
                + "&note=for+%3Cthe%3E+editor";
        assertThat(text(address))
                .contains(
                        "Dossier of 2 findings",
                        "for <the> editor",
                        "no longer has",
                        "gone.txt#meeting-1",
                        "Who says so");
        assertThat(get(address + "&as=md").body()).contains("1. ", "2. ", "Who says so", "for \\<the\\> editor");
        assertThat(get(address + "&as=bib").body()).contains("@misc{article1,", "title = {");
        assertThat(get(address + "&as=ris").body()).contains("TY  - NEWS\r\n", "ER  - \r\n");
        JsonNode items = MAPPER.readTree(get(address + "&as=csl").body());
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/type").asText()).isEqualTo("article-newspaper");
        assertThat(items.at("/0/issued/date-parts/0/0").asInt()).isEqualTo(2024);
        assertThat(items.at("/0/note").asText()).contains("who says so");
        JsonNode annotations = MAPPER.readTree(get(address + "&as=jsonld").body());
        assertThat(annotations.get("first").get("items")).hasSize(2);
        assertThat(get(address + "&as=csv").body().lines().count()).isEqualTo(3);
        assertThat(get("/dossier").statusCode()).isEqualTo(200);
    }

    @Test
    void findingsLeadToTheDossierAndSayHowTheyAreCorrected() throws Exception {
        assertThat(get("/article?id=2024-10-15-mackerel-talks.txt&at=statement-1")
                        .body())
                .contains("/dossier?f=2024-10-15-mackerel-talks.txt%23statement-1", "rapporteur reject")
                .doesNotContain("method=\"post\"");
    }

    @Test
    void aFindingIsCitedForAListOfReferences() throws Exception {
        String body =
                get("/article?id=2024-10-15-mackerel-talks.txt&at=statement-1").body();
        for (String form : List.of("bib", "ris", "csl")) {
            String address = "/dossier?f=2024-10-15-mackerel-talks.txt%23statement-1&as=" + form;
            assertThat(body).contains(address.replace("&", "&amp;"));
            assertThat(get(address).statusCode()).isEqualTo(200);
        }
    }

    /** Parts that have nothing to do with each other stand apart, and nothing lies outside the picture. */
    @Test
    void thePartsOfANetworkDoNotLieUponEachOther() {
        List<List<String>> lines = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        for (int part = 0; part < 30; part++) {
            for (int other = 1; other <= 1 + part % 4; other++) {
                lines.add(List.of("p" + part + "-0", "p" + part + "-" + other));
            }
            for (int node = 0; node <= 1 + part % 4; node++) {
                nodes.add("p" + part + "-" + node);
            }
        }
        NetworkLayout layout = NetworkLayout.of(nodes, lines);
        assertThat(layout).isEqualTo(NetworkLayout.of(nodes, lines));
        Map<String, int[]> boxes = new TreeMap<>();
        layout.places().forEach((node, place) -> {
            assertThat(place.x()).isBetween(0, layout.width());
            assertThat(place.y()).isBetween(0, layout.height());
            int[] box = boxes.computeIfAbsent(
                    node.replaceFirst("-.*", ""), each -> new int[] {place.x(), place.y(), place.x(), place.y()});
            box[0] = Math.min(box[0], place.x());
            box[1] = Math.min(box[1], place.y());
            box[2] = Math.max(box[2], place.x());
            box[3] = Math.max(box[3], place.y());
        });
        List<int[]> all = List.copyOf(boxes.values());
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                int[] a = all.get(one);
                int[] b = all.get(other);
                assertThat(a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3])
                        .as("parts " + one + " and " + other + " share a place")
                        .isFalse();
            }
        }
    }

    @Test
    void sparqlHasAFormWithoutScript() throws Exception {
        HttpResponse<String> page = get("/sparql?query=" + Served.encode("ASK { ?s ?p \"</textarea>\" }"));
        assertThat(page.body())
                .contains("action=\"/rapporteur/sparql\"", "&lt;/textarea&gt;")
                .doesNotContain("\"</textarea>\"");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        for (String asset : List.of("/assets/yasgui.js", "/assets/yasgui.css")) {
            assertThat(get(asset).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyCorrectsWhereTheServerWasNotToldSo() throws Exception {
        assertThat(text("/corrections")).contains("These pages only show");
        assertThat(Served.send(java.net.http.HttpRequest.newBuilder(server.url().resolve("/correct"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("action=undo&number=1"))
                                .build())
                        .statusCode())
                .isIn(404, 405);
    }
}
