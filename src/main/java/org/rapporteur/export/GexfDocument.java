package org.rapporteur.export;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes GEXF 1.3, the format of Gephi, piece by piece: all nodes, then all edges.
 *
 * <pre>{@code
 * GexfDocument gexf = new GexfDocument(xml);
 * gexf.begin(Mode.DYNAMIC, List.of("type"), List.of(new Attribute("claims", "integer")));
 * gexf.node("a", "Ann Lee", Map.of("type", "person"), new Place(10, 20));
 * gexf.node("b", "Bo Chen", Map.of("type", "person"), new Place(30, 20));
 * gexf.edges();
 * gexf.edge("a", "b", 1, Map.of("claims", "0"), List.of(new Spell("2024-03-05", "2024-03-05")));
 * gexf.end();
 * }</pre>
 *
 * <p>Texts may hold what XML forbids; it is replaced. An empty value is left out, for tools show a missing one as
 * empty.
 */
public final class GexfDocument {
    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final String PLACES = "http://gexf.net/1.3/viz";

    private final XMLStreamWriter xml;
    private int edges;

    /** Whether edges have times. */
    public enum Mode {
        STATIC,
        DYNAMIC
    }

    /** What is told of each node or edge besides its label and weight, with its type: string, integer. */
    public record Attribute(String name, String type) {}

    /** Where a node stands, from the left and from below. */
    public record Place(int x, int y) {}

    /** From when to when there is something: two days, 2024-03-05. */
    public record Spell(String start, String end) {}

    /** Writes to that; the stream stays open. */
    public GexfDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Begins the document, and the list of its nodes. */
    public void begin(Mode mode, List<Attribute> ofNodes, List<Attribute> ofEdges) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("viz", PLACES);
        xml.writeAttribute("version", "1.3");
        line();
        xml.writeStartElement("graph");
        if (mode == Mode.DYNAMIC) {
            xml.writeAttribute("mode", "dynamic");
            xml.writeAttribute("timeformat", "date");
            xml.writeAttribute("timerepresentation", "interval");
        } else {
            xml.writeAttribute("mode", "static");
        }
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes("node", ofNodes);
        attributes("edge", ofEdges);
        line();
        xml.writeStartElement("nodes");
    }

    private void attributes(String of, List<Attribute> attributes) throws XMLStreamException {
        line();
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (Attribute attribute : attributes) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", attribute.name());
            xml.writeAttribute("title", attribute.name());
            xml.writeAttribute("type", attribute.type());
        }
        xml.writeEndElement();
    }

    /** A node, with the values of its attributes by name. */
    public void node(String id, String label, Map<String, String> values, @Nullable Place place)
            throws XMLStreamException {
        line();
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        xml.writeAttribute("label", XmlText.allowed(label));
        values(values);
        if (place != null) {
            xml.writeEmptyElement("viz", "position", PLACES);
            xml.writeAttribute("x", place.x() + ".0");
            xml.writeAttribute("y", place.y() + ".0");
            xml.writeAttribute("z", "0.0");
        }
        xml.writeEndElement();
    }

    /** Ends the nodes and begins the edges. */
    public void edges() throws XMLStreamException {
        line();
        xml.writeEndElement();
        line();
        xml.writeStartElement("edges");
    }

    /** An edge between two nodes, with the values of its attributes by name, and when it is. */
    public void edge(String source, String target, int weight, Map<String, String> values, List<Spell> spells)
            throws XMLStreamException {
        line();
        xml.writeStartElement("edge");
        xml.writeAttribute("id", String.valueOf(edges++));
        xml.writeAttribute("source", source);
        xml.writeAttribute("target", target);
        xml.writeAttribute("weight", weight + ".0");
        values(values);
        if (!spells.isEmpty()) {
            xml.writeStartElement("spells");
            for (Spell spell : spells) {
                xml.writeEmptyElement("spell");
                xml.writeAttribute("start", spell.start());
                xml.writeAttribute("end", spell.end());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void values(Map<String, String> values) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getValue().isEmpty()) {
                xml.writeEmptyElement("attvalue");
                xml.writeAttribute("for", value.getKey());
                xml.writeAttribute("value", XmlText.allowed(value.getValue()));
            }
        }
        xml.writeEndElement();
    }

    /** Ends the document. */
    public void end() throws XMLStreamException {
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
