package org.rapporteur;

/**
 * How much an actor does in a graph; copies of one article count once.
 *
 * @param actor who
 * @param meetings in how many meetings it takes part, of any status
 * @param statements how many statements and attitudes are its own
 * @param disputes in how many disputes it is a party
 * @param claims how many of these meetings and disputes are told only as somebody's claim
 */
public record ActivityFact(ActorRef actor, int meetings, int statements, int disputes, int claims) {}
