package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.PartialDate;

/**
 * How much a graph tells of an issue.
 *
 * @param issue what is disputed, by the phrase that most articles have for it
 * @param articles how many articles tell of a dispute on it
 * @param parties how many actors are parties
 * @param first the day of the first of those articles, or null
 */
public record IssueFact(
        IssueRef issue, int articles, int parties, @Nullable PartialDate first) {}
