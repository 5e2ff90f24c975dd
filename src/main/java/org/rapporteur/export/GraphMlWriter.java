package org.rapporteur.export;

import java.io.Writer;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.export.MeetingNetwork.Vertex;

/** Writes GraphML, as Gephi, Cytoscape, yEd, igraph and NetworkX read it. */
final class GraphMlWriter implements NetworkWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    GraphMlWriter(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    }

    @Override
    public void write(MeetingNetwork network) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        key("label", "node", "string");
        key("type", "node", "string");
        key("weight", "edge", "double");
        for (String status : STATUSES) {
            key(status, "edge", "int");
        }
        for (String text : TEXT_NAMES) {
            key(text, "edge", "string");
        }
        line();
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "meetings");
        xml.writeAttribute("edgedefault", "undirected");
        for (Vertex vertex : network.vertices()) {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", vertex.iri());
            data("label", vertex.label());
            data("type", vertex.type());
            xml.writeEndElement();
        }
        for (Edge edge : network.edges()) {
            edge(edge);
        }
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void edge(Edge edge) throws XMLStreamException {
        line();
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.one());
        xml.writeAttribute("target", edge.other());
        data("weight", edge.weight() + ".0");
        for (String status : STATUSES) {
            data(status, String.valueOf(edge.statuses().getOrDefault(status, 0)));
        }
        for (String text : TEXT_NAMES) {
            data(text, Objects.requireNonNull(TEXTS.get(text), text).apply(edge));
        }
        xml.writeEndElement();
    }

    private void key(String name, String of, String type) throws XMLStreamException {
        line();
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    /** An empty value is left out: tools show a missing one as empty. */
    private void data(String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(XmlText.allowed(value));
            xml.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
