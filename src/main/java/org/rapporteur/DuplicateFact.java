package org.rapporteur;

/**
 * Two actors that are apart though articles call both by one name: worth a look by people.
 *
 * <pre>{@code
 * for (DuplicateFact pair : graph.possibleDuplicates()) {
 *     graph.curation().distinct(pair.one().iri(), pair.other().iri(), Decision.now("jane", "mother and daughter"));
 * }
 * }</pre>
 *
 * @param name the name that both are called by
 * @param one the one
 * @param other the other
 * @param reason why linking put the one where it is
 */
public record DuplicateFact(String name, ActorRef one, ActorRef other, String reason) {}
