package org.rapporteur.resolve;

/**
 * Which of the meetings of its article is meant.
 *
 * @param place its place among them, from 0
 */
public record MeetingKey(int place) {}
