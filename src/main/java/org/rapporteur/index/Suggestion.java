package org.rapporteur.index;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may mean who begins to type.
 *
 * @param kind what it is: an actor of some type or an issue
 * @param iri the node for all articles
 * @param label how it is called
 * @param alias the name that begins like that, where the label does not; else null
 * @param activity how many nodes of articles stand for it
 */
public record Suggestion(
        IndexedKind kind,
        String iri,
        String label,
        @Nullable String alias,
        long activity) {}
