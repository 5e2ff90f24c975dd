package org.rapporteur.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.export.MeetingNetwork.Edge;
import org.rapporteur.extract.MeetingStatus;

/** Writes a network of meetings as XML that tools for networks read; the same network gives the same bytes. */
interface NetworkWriter {
    void write(MeetingNetwork network) throws XMLStreamException;

    /** What is told of an edge besides its weight, by the name under which tools show it. */
    Map<String, Function<Edge, String>> TEXTS = Map.of(
            "first", edge -> edge.first() == null ? "" : edge.first(),
            "last", edge -> edge.last() == null ? "" : edge.last(),
            "articles", edge -> String.join("; ", edge.articles()));

    /** The names of {@link #TEXTS} in the order in which they are written. */
    List<String> TEXT_NAMES = List.of("first", "last", "articles");

    /** The statuses, of each of which an edge has a number of occasions, in the order in which they are written. */
    List<String> STATUSES = List.of(MeetingStatus.values()).stream()
            .map(MeetingStatus::localName)
            .toList();
}
