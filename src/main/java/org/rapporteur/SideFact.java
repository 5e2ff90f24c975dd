package org.rapporteur;

import org.jspecify.annotations.Nullable;

/**
 * What one of a side said.
 *
 * @param speaker who says it: the side itself, or who holds an office of it
 * @param roleName the office in an article's words, or null where the side itself speaks
 * @param because why the speaker is of the side: an article that states the office, or a known office or body; null
 *     where the side itself speaks
 * @param statement what is said
 */
public record SideFact(
        ActorRef speaker,
        @Nullable String roleName,
        @Nullable String because,
        StatementFact statement) {}
