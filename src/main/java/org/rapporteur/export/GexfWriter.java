package org.rapporteur.export;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.export.GexfDocument.Attribute;
import org.rapporteur.export.GexfDocument.Mode;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.export.MeetingNetwork.Vertex;

/** Writes the network of all meetings as GEXF 1.3, the format of Gephi. */
final class GexfWriter extends NetworkWriter {
    private final Map<String, String> values = new LinkedHashMap<>();

    GexfWriter(Writer out) throws XMLStreamException {
        super(out);
    }

    @Override
    void write(MeetingNetwork network) throws XMLStreamException {
        GexfDocument document = new GexfDocument(xml);
        document.begin(
                Mode.STATIC,
                List.of(new Attribute("type", "string")),
                Stream.concat(
                                COUNT_NAMES.stream().map(name -> new Attribute(name, "integer")),
                                TEXT_NAMES.stream().map(name -> new Attribute(name, "string")))
                        .toList());
        for (Vertex vertex : network.vertices()) {
            document.node(vertex.iri(), vertex.label(), Map.of("type", vertex.type()), null);
        }
        document.edges();
        for (Edge edge : network.edges()) {
            values.clear();
            values(edge);
            document.edge(edge.one(), edge.other(), edge.weight(), values, List.of());
        }
        document.end();
    }

    @Override
    void value(String name, String value) {
        values.put(name, value);
    }
}
