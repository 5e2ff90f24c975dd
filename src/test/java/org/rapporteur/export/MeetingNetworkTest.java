package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.source.RapporteurException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The network of the examples, read back with the XML parser. */
class MeetingNetworkTest {
    private static final String ESTONIAN = "https://w3id.org/rapporteur/data/person/maarika-tonso";
    private static final String FINN = "https://w3id.org/rapporteur/data/person/jorma-kettukangas";

    private static String graphml = "";
    private static String gexf = "";

    @BeforeAll
    static void export() {
        graphml = export(ExportFormat.GRAPHML, null);
        gexf = export(ExportFormat.GEXF, null);
    }

    @Test
    void graphmlHasAnActorOnceAndAnEdgeForEachPair() throws Exception {
        Document document = parse(graphml, "http://graphml.graphdrawing.org/xmlns", "graphml");
        assertThat(elements(document, "node").stream()
                        .filter(node -> node.getAttribute("id").equals(ESTONIAN)))
                .singleElement()
                .satisfies(node -> {
                    assertThat(data(node, "label")).isEqualTo("Maarika Tõnso");
                    assertThat(data(node, "type")).isEqualTo("person");
                });
        assertThat(elements(document, "edge").stream()
                        .filter(edge -> edge.getAttribute("source").equals(FINN)
                                && edge.getAttribute("target").equals(ESTONIAN)))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(data(edge, "weight")).isEqualTo("2.0");
                    assertThat(data(edge, "denied")).isEqualTo("1");
                    assertThat(data(edge, "scheduled")).isEqualTo("1");
                    assertThat(data(edge, "happened")).isEqualTo("0");
                    assertThat(data(edge, "first")).isEqualTo("2025-01-22");
                    assertThat(data(edge, "last")).isEqualTo("2025-04");
                    assertThat(data(edge, "articles").split(" ")).hasSize(3);
                    assertThat(data(edge, "basis")).isEqualTo("report");
                    assertThat(data(edge, "contested")).isEqualTo("1");
                });
    }

    @Test
    void anEdgeThatRestsOnClaimsOnlySaysWhose() throws Exception {
        Document document = parse(graphml, "http://graphml.graphdrawing.org/xmlns", "graphml");
        assertThat(elements(document, "edge").stream()
                        .filter(edge -> edge.getAttribute("source").endsWith("/person/dashnyam-ganzorig")))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.getAttribute("target")).endsWith("/person/stephen-marchetti");
                    assertThat(data(edge, "basis")).isEqualTo("claim");
                    assertThat(data(edge, "accordingTo")).isEqualTo("Julian Prewett; Mongolia's mining ministry");
                    assertThat(data(edge, "claims")).isEqualTo("1");
                    assertThat(data(edge, "contested")).isEqualTo("1");
                });
        assertThat(gexf).contains("for=\"basis\" value=\"claim\"");
    }

    @Test
    void gexfHasTheSameNodesAndEdges() throws Exception {
        Document document = parse(gexf, "http://gexf.net/1.3", "gexf");
        Document other = parse(graphml, "http://graphml.graphdrawing.org/xmlns", "graphml");
        assertThat(ids(document, "node", "id"))
                .isEqualTo(ids(other, "node", "id"))
                .doesNotHaveDuplicates();
        assertThat(ids(document, "edge", "source")).isEqualTo(ids(other, "edge", "source"));
        assertThat(ids(document, "edge", "target")).isEqualTo(ids(other, "edge", "target"));
        assertThat(ids(document, "node", "id"))
                .containsAll(ids(document, "edge", "source"))
                .containsAll(ids(document, "edge", "target"));
        assertThat(elements(document, "edge").stream()
                        .filter(edge -> edge.getAttribute("source").equals(FINN)
                                && edge.getAttribute("target").equals(ESTONIAN)))
                .singleElement()
                .satisfies(edge -> assertThat(edge.getAttribute("weight")).isEqualTo("2.0"));
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf"})
    void oneArticleHasItsOwnMeetingsOnly(String format) throws Exception {
        String xml = export(ExportFormat.named(format), "2025-01-31-cable-meeting-denied.txt");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThatThrownBy(() -> export(ExportFormat.named(format), "nothing.txt"))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("nothing.txt");
    }

    @Test
    void whatXmlForbidsIsReplaced() {
        assertThat(XmlText.allowed("a\u0007b \uD83D\uDC1F\n")).isEqualTo("a\uFFFDb \uD83D\uDC1F\n");
    }

    private static String export(ExportFormat format, @Nullable String article) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(ExampleGraphs.store()).export(format, article, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parse(String xml, String namespace, String root) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(namespace);
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo(root);
        return document;
    }

    private static List<String> ids(Document document, String element, String attribute) {
        return elements(document, element).stream()
                .map(found -> found.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList());
    }

    private static String data(Element element, String key) {
        NodeList data = element.getElementsByTagNameNS("*", "data");
        return IntStream.range(0, data.getLength())
                .mapToObj(at -> (Element) data.item(at))
                .filter(found -> found.getAttribute("key").equals(key))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
