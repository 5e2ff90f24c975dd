package org.rapporteur.resolve;

/**
 * Which of the statements of its article is meant.
 *
 * @param place its place among them, from 0
 */
public record StatementKey(int place) {}
