package org.rapporteur.export;

import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.export.MeetingNetwork.Vertex;

/** Writes GraphML, as Gephi, Cytoscape, yEd, igraph and NetworkX read it. */
final class GraphMlWriter extends NetworkWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    GraphMlWriter(Writer out) throws XMLStreamException {
        super(out);
    }

    @Override
    void write(MeetingNetwork network) throws XMLStreamException {
        begin("graphml", NAMESPACE);
        key("label", "node", "string");
        key("type", "node", "string");
        key("weight", "edge", "double");
        for (String count : COUNT_NAMES) {
            key(count, "edge", "int");
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
            value("label", vertex.label());
            value("type", vertex.type());
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
        value("weight", edge.weight() + ".0");
        values(edge);
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

    @Override
    void value(String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(XmlText.allowed(value));
            xml.writeEndElement();
        }
    }
}
