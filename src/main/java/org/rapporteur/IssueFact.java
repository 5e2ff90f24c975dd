package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.PartialDate;

/**
 * An issue of all articles that a graph holds.
 *
 * @param issue what most articles call it
 * @param articles how many articles tell of a dispute on it
 * @param parties how many actors are parties
 * @param first the day of the first of those articles, or null
 * @param iri the node of the graph
 */
public record IssueFact(
        String issue, int articles, int parties, @Nullable PartialDate first, String iri) {}
