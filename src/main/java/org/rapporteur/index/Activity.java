package org.rapporteur.index;

/**
 * How much articles tell of an actor, copies of one text aside.
 *
 * @param actor its IRI in all articles
 * @param meetings the meetings in which it takes part
 * @param statements its statements and attitudes
 * @param disputes the disputes in which it is a party
 * @param claims its meetings and disputes that are told only as somebody's claim; the others do not count them
 */
public record Activity(String actor, long meetings, long statements, long disputes, long claims) {}
