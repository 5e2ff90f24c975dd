package org.rapporteur;

/**
 * Somebody who dealt with both of two actors: met them, spoke to or with them, or was in a dispute with them.
 *
 * @param actor who
 * @param withOne how many findings tell of dealings with the first
 * @param withOther how many with the second
 * @param claims how many of both are told only as somebody's claim
 */
public record PartnerFact(ActorRef actor, int withOne, int withOther, int claims) {}
