package org.rapporteur.measure;

import java.util.List;

/**
 * How well the actors of a store agree with labels, as B-cubed (Bagga and Baldwin 1998).
 *
 * @param names the number of labelled names
 * @param persons the number of persons that the labels tell apart
 * @param precision from 0 to 1: lower where one node is several persons
 * @param recall from 0 to 1: lower where one person is several nodes
 * @param f1 the harmonic mean of both
 * @param missed the number of names that are no mention of an actor of the store; each counts as a node of its own
 * @param unknownArticles identifiers of labelled articles that the store does not hold; their names are left out
 * @param mistakes the worst first
 */
public record ActorScore(
        int names,
        int persons,
        double precision,
        double recall,
        double f1,
        int missed,
        List<String> unknownArticles,
        List<Mistake> mistakes) {
    public ActorScore {
        unknownArticles = List.copyOf(unknownArticles);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Nodes and persons that do not go together one to one.
     *
     * @param merged true where {@code what} is a node that holds several persons, false where it is a person who is
     *     several nodes
     * @param what the IRI of the node, or the person
     * @param parts the persons of the node or the nodes of the person, each with the number of its names, most first
     * @param names how many names are not with the largest part
     */
    public record Mistake(boolean merged, String what, List<String> parts, int names) {
        public Mistake {
            parts = List.copyOf(parts);
        }
    }
}
