package org.rapporteur.export;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.extract.MeetingStatus;

/** Writes a network of meetings as XML that tools for networks read; the same network gives the same bytes. */
abstract class NetworkWriter {
    /** The names of what is told of an edge besides its weight, in the order in which they are written. */
    static final List<String> TEXT_NAMES = List.of("basis", "accordingTo", "first", "last", "articles");

    /** The statuses, of each of which an edge has a number of occasions, then the other numbers of occasions. */
    static final List<String> COUNT_NAMES = Stream.concat(
                    Stream.of(MeetingStatus.values()).map(MeetingStatus::localName), Stream.of("claims", "contested"))
            .toList();

    private static final Map<String, Function<Edge, String>> TEXTS = Map.of(
            "basis", edge -> edge.isClaim() ? "claim" : "report",
            "accordingTo", edge -> String.join("; ", edge.claimants()),
            "first", edge -> edge.first() == null ? "" : edge.first(),
            "last", edge -> edge.last() == null ? "" : edge.last(),
            "articles", edge -> String.join("; ", edge.articles()));

    final XMLStreamWriter xml;

    NetworkWriter(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    }

    /** Writes all of it; the stream stays open. */
    abstract void write(MeetingNetwork network) throws XMLStreamException;

    /** Writes one value of an edge or node; an empty one is left out, for tools show a missing value as empty. */
    abstract void value(String name, String value) throws XMLStreamException;

    /** Writes what is told of an edge besides its weight. */
    final void values(Edge edge) throws XMLStreamException {
        for (String count : COUNT_NAMES) {
            value(count, String.valueOf(count(edge, count)));
        }
        for (String text : TEXT_NAMES) {
            value(text, Objects.requireNonNull(TEXTS.get(text), text).apply(edge));
        }
    }

    private static int count(Edge edge, String name) {
        return switch (name) {
            case "claims" -> edge.claims();
            case "contested" -> edge.contested();
            default -> edge.statuses().getOrDefault(name, 0);
        };
    }

    /** Begins the document with its outermost element, in a namespace of its own. */
    final void begin(String root, String namespace) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
    }

    final void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
