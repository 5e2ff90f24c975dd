package org.rapporteur.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.explore.NetworkPage.Edge;
import org.rapporteur.explore.NetworkPage.Node;
import org.rapporteur.export.XmlText;

/**
 * A network that is seen on a page as GEXF 1.3, the format of Gephi: places as they are drawn, and for each line the
 * days on which something is told, a spell each; a date that is known to the month is the whole month.
 */
final class NetworkGexf {
    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final String PLACES = "http://gexf.net/1.3/viz";
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final XMLStreamWriter xml;

    private NetworkGexf(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(NetworkPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new NetworkGexf(xml).write(page);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a network could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private void write(NetworkPage page) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("viz", PLACES);
        xml.writeAttribute("version", "1.3");
        line();
        xml.writeStartElement("graph");
        xml.writeAttribute("mode", "dynamic");
        xml.writeAttribute("timeformat", "date");
        xml.writeAttribute("timerepresentation", "interval");
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes("node", Map.of("type", "string"));
        attributes("edge", Map.of("claims", "integer"));
        xml.writeStartElement("nodes");
        for (Node node : page.nodes()) {
            node(node);
        }
        xml.writeEndElement();
        line();
        xml.writeStartElement("edges");
        int number = 0;
        for (Edge edge : page.edges()) {
            edge(edge, number++);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void attributes(String of, Map<String, String> types) throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (Map.Entry<String, String> type : types.entrySet()) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", type.getKey());
            xml.writeAttribute("title", type.getKey());
            xml.writeAttribute("type", type.getValue());
        }
        xml.writeEndElement();
        line();
    }

    private void value(String name, String value) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", name);
        xml.writeAttribute("value", value);
        xml.writeEndElement();
    }

    private void node(Node node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.iri());
        xml.writeAttribute("label", XmlText.allowed(node.label()));
        value("type", node.type());
        xml.writeEmptyElement("viz", "position", PLACES);
        xml.writeAttribute("x", node.x() + ".0");
        // Gephi counts from below.
        xml.writeAttribute("y", -node.y() + ".0");
        xml.writeAttribute("z", "0.0");
        xml.writeEndElement();
        line();
    }

    private void edge(Edge edge, int number) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("source", edge.one().iri());
        xml.writeAttribute("target", edge.other().iri());
        xml.writeAttribute("weight", edge.weight() + ".0");
        value("claims", Integer.toString(edge.claims()));
        List<String> dates = edge.dates();
        if (!dates.isEmpty()) {
            xml.writeStartElement("spells");
            for (String date : new TreeSet<>(dates)) {
                xml.writeEmptyElement("spell");
                xml.writeAttribute("start", first(date).toString());
                xml.writeAttribute("end", last(date).toString());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date.substring(0, DAY));
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> first(date);
        };
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
