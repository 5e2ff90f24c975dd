package org.rapporteur.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.extract.MeetingStatus;

/**
 * Tells readers of schema.org which meetings are events, so that one that was denied does not stand in a calendar.
 *
 * <pre>{@code
 * EventStatus.isEvent(MeetingStatus.DENIED);   // false
 * EventStatus.of(MeetingStatus.CANCELLED);     // https://schema.org/EventCancelled
 * }</pre>
 */
public final class EventStatus {
    private static final Node SCHEDULED_OR_HELD = NodeFactory.createURI(SchemaDO.NS + "EventScheduled");
    private static final Node CANCELLED = NodeFactory.createURI(SchemaDO.NS + "EventCancelled");

    private EventStatus() {}

    /** Whether a meeting of that status is a {@code schema:Event}: it happened, or it is scheduled. */
    public static boolean isEvent(MeetingStatus status) {
        return status == MeetingStatus.HAPPENED || status == MeetingStatus.SCHEDULED;
    }

    /** The value of {@code schema:eventStatus}: a term of schema.org, or our concept where that has none. */
    public static Node of(MeetingStatus status) {
        return switch (status) {
            // what schema.org calls scheduled "is taking place or has taken place on the startDate as scheduled"
            case HAPPENED, SCHEDULED -> SCHEDULED_OR_HELD;
            case CANCELLED -> CANCELLED;
            case POSSIBLE, DENIED -> RAP.concept(status.localName());
        };
    }
}
