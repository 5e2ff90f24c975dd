package org.rapporteur.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.rapporteur.link.actor.Sighting;

/**
 * What linking keeps of a store from one batch to the next, so that it need not be read again. It is bounded, holds for
 * one version of the store, and may be empty at any time: the links are the same.
 */
public final class LinkMemory {
    /**
     * A form takes about a kilobyte: those of each sort may take a sixteenth of the heap. Of a sort or two many are
     * kept.
     */
    private static final long MOST_FORMS = Runtime.getRuntime().maxMemory() / 16 / 1024;

    private static final long MOST_SIGHTINGS = MOST_FORMS / 8;

    private final Map<String, Cache<String, Block<?>>> blocks = new HashMap<>();
    private final Cache<Node, Sighting> sightings = Caffeine.newBuilder()
            .maximumSize(MOST_SIGHTINGS)
            .executor(Runnable::run)
            .build();

    /** The blocks of that sort, by their keys. */
    Cache<String, Block<?>> blocks(String sort) {
        return blocks.computeIfAbsent(
                sort,
                key -> Caffeine.newBuilder()
                        .maximumWeight(MOST_FORMS)
                        .weigher((String block, Block<?> kept) -> kept.weight())
                        .executor(Runnable::run)
                        .build());
    }

    /** What the articles of persons say, by the nodes of the persons. */
    public Cache<Node, Sighting> sightings() {
        return sightings;
    }
}
