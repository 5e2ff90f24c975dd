package org.rapporteur.export;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.export.MeetingNetwork.Vertex;

/** Writes GEXF 1.3, the format of Gephi. */
final class GexfWriter extends NetworkWriter {
    private static final String NAMESPACE = "http://gexf.net/1.3";

    GexfWriter(Writer out) throws XMLStreamException {
        super(out);
    }

    @Override
    void write(MeetingNetwork network) throws XMLStreamException {
        begin("gexf", NAMESPACE);
        xml.writeAttribute("version", "1.3");
        line();
        xml.writeStartElement("graph");
        xml.writeAttribute("mode", "static");
        xml.writeAttribute("defaultedgetype", "undirected");
        attributes("node", List.of("type"), "string");
        edgeAttributes();
        line();
        xml.writeStartElement("nodes");
        for (Vertex vertex : network.vertices()) {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", vertex.iri());
            xml.writeAttribute("label", XmlText.allowed(vertex.label()));
            xml.writeStartElement("attvalues");
            value("type", vertex.type());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        line();
        xml.writeEndElement();
        line();
        xml.writeStartElement("edges");
        int number = 0;
        for (Edge edge : network.edges()) {
            edge(edge, number++);
        }
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

    private void edge(Edge edge, int number) throws XMLStreamException {
        line();
        xml.writeStartElement("edge");
        xml.writeAttribute("id", String.valueOf(number));
        xml.writeAttribute("source", edge.one());
        xml.writeAttribute("target", edge.other());
        xml.writeAttribute("weight", edge.weight() + ".0");
        xml.writeStartElement("attvalues");
        values(edge);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void attributes(String of, List<String> names, String type) throws XMLStreamException {
        line();
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (String name : names) {
            attribute(name, type);
        }
        xml.writeEndElement();
    }

    private void edgeAttributes() throws XMLStreamException {
        line();
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", "edge");
        for (String count : COUNT_NAMES) {
            attribute(count, "integer");
        }
        for (String text : TEXT_NAMES) {
            attribute(text, "string");
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("attribute");
        xml.writeAttribute("id", name);
        xml.writeAttribute("title", name);
        xml.writeAttribute("type", type);
    }

    @Override
    void value(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeEmptyElement("attvalue");
            xml.writeAttribute("for", name);
            xml.writeAttribute("value", XmlText.allowed(value));
        }
    }
}
