package org.rapporteur.curate;

/**
 * What a merge will do.
 *
 * @param from what goes: all that is told of it will be told of {@code into}
 * @param into what stays, with its label
 * @param together in how many meetings and disputes both stand side by side: a sign that they are two
 */
public record MergePlan(Footprint from, Footprint into, long together) {}
