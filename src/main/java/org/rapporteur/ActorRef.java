package org.rapporteur;

import org.rapporteur.resolve.ActorType;

/**
 * A person, organization, country or group of a graph: one and the same in all articles that it holds.
 *
 * <pre>{@code
 * ActorRef lee = graph.actor("Ann Lee");
 * for (MeetingFact meeting : graph.meetingsOf(lee)) {
 *     System.out.println(meeting.others(lee));   // [Bo Chen]
 * }
 * }</pre>
 *
 * <p>Two are equal where their IRIs are, however they are called: in a fact stands what its article calls an actor, in
 * {@link NewsAnswers#actor} what most articles do. A merge or split by people may give an actor another IRI.
 *
 * @param iri the node of the graph
 * @param label a name of it, in full
 * @param type what it is
 */
public record ActorRef(String iri, String label, ActorType type) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ActorRef actor && actor.iri.equals(iri);
    }

    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
