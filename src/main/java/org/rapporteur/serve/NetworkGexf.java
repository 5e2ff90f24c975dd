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
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.explore.NetworkPage.Edge;
import org.rapporteur.explore.NetworkPage.Node;
import org.rapporteur.export.GexfDocument;
import org.rapporteur.export.GexfDocument.Attribute;
import org.rapporteur.export.GexfDocument.Mode;
import org.rapporteur.export.GexfDocument.Place;
import org.rapporteur.export.GexfDocument.Spell;

/**
 * A network that is seen on a page as GEXF: places as they are drawn, and for each line the days on which something is
 * told, a spell each; a date that is known to the month is the whole month.
 */
final class NetworkGexf {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private NetworkGexf() {}

    static byte[] of(NetworkPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            GexfDocument document = new GexfDocument(
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
            document.begin(
                    Mode.DYNAMIC,
                    List.of(new Attribute("type", "string")),
                    List.of(new Attribute("claims", "integer")));
            for (Node node : page.nodes()) {
                // Gephi counts from below.
                document.node(node.iri(), node.label(), Map.of("type", node.type()), new Place(node.x(), -node.y()));
            }
            document.edges();
            for (Edge edge : page.edges()) {
                document.edge(
                        edge.one().iri(),
                        edge.other().iri(),
                        edge.weight(),
                        Map.of("claims", Integer.toString(edge.claims())),
                        new TreeSet<>(edge.dates())
                                .stream().map(NetworkGexf::spell).toList());
            }
            document.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a network could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private static Spell spell(String date) {
        return new Spell(first(date).toString(), last(date).toString());
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
}
