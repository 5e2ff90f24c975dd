package org.rapporteur.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds by words what the store holds. Accents, case and punctuation count for nothing, the last word may be only
 * begun, and a mistake of typing is forgiven where nothing is found without.
 */
public interface Finder {
    /** What can be found. */
    enum Kind {
        PERSON,
        ORGANIZATION,
        COUNTRY,
        GROUP,
        ISSUE,
        OCCASION,
        SAID,
        ARTICLE;

        /** Whether it is somebody. */
        public boolean isActor() {
            return compareTo(GROUP) <= 0;
        }
    }

    /**
     * Something that was found.
     *
     * @param iri the node, or the statement or article
     * @param kind what it is
     * @param label its name, words or headline
     * @param note what tells it from others: another name under which it was found, who said it, the outlet and day
     * @param weight how many findings there are of it
     */
    record Hit(
            String iri, Kind kind, String label, @Nullable String note, int weight) {}

    /**
     * What was found of one kind.
     *
     * @param hits the best first
     * @param total how many there are
     */
    record Hits(List<Hit> hits, int total) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** Actors and issues whose names begin so, the one with most findings first. */
    List<Hit> suggest(String typed, int most);

    /** What of that kind has all of these words. */
    Hits search(String words, Kind kind, int most);

    /** Actors and issues that have exactly that name. */
    List<Hit> called(String name);

    /** Names that are near to what was typed, for one who mistyped. */
    List<Hit> near(String typed, int most);
}
