package org.rapporteur;

import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.PartialDate;

/**
 * A name by which articles call an actor; copies of one article count once.
 *
 * @param name the words of the articles
 * @param times how often, pronouns not counted
 * @param articles in how many articles
 * @param first the day of the first of them, or null where none has one
 * @param last the day of the last of them, or null
 */
public record NameFact(
        String name,
        int times,
        int articles,
        @Nullable PartialDate first,
        @Nullable PartialDate last) {}
