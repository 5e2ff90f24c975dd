package org.rapporteur.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Actors as they stand in addresses: {@code person/ann-lee}. */
final class ActorPaths {
    private static final String PATH = "(?:person|organization|country|group)/[^/#]+";
    private static final Pattern ONE = Pattern.compile(PATH);
    private static final Pattern TWO = Pattern.compile("(" + PATH + ")/(" + PATH + ")");

    private ActorPaths() {}

    /**
     * The actor of that path, or what it was merged into.
     *
     * @throws RapporteurException {@code ACTOR_UNKNOWN}
     */
    static Named named(Reading reading, String path) {
        String iri = Iris.whole(path);
        Moved moved = reading.knows(iri) ? null : Moved.of(reading, iri);
        String now = moved == null ? iri : moved.to();
        return reading.first("actor-head", now)
                .map(row -> new Named(now, row.needed("label")))
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.ACTOR_UNKNOWN,
                        "The store has no actor " + path
                                + "; write it as in the address of its page: person/ann-lee."));
    }

    /** The two of {@code person/ann-lee/person/bo-chen}. */
    static Matcher two(String rest) {
        return TWO.matcher(rest);
    }

    /**
     * The address-to-be of the page about what passed between two, or null where one of them has no page of its own: an
     * actor that one article alone knows.
     */
    static @Nullable String between(String one, String other) {
        String first = path(one);
        String second = path(other);
        return first == null || second == null ? null : Iris.BASE + "between/" + first + "/" + second;
    }

    /** As it stands in an address, or null where it has no page of its own. */
    static @Nullable String path(String iri) {
        if (!iri.startsWith(Iris.BASE)) {
            return null;
        }
        String path = iri.substring(Iris.BASE.length());
        return ONE.matcher(path).matches() ? path : null;
    }

    /** Whether it has no name of its own: a group, or what one article alone knows. */
    static boolean isNameless(String iri) {
        String path = path(iri);
        return path == null || path.startsWith("group/");
    }

    /** Those actors that the lens lists, the one with the greatest count first, then by label. */
    static List<Named> mostFirst(Reading reading, Map<String, Integer> counts) {
        return counts.keySet().stream()
                .filter(reading::lists)
                .map(reading::named)
                .sorted(Comparator.comparingInt((Named actor) -> -counts.getOrDefault(actor.iri(), 0))
                        .thenComparing(Named::label)
                        .thenComparing(Named::iri))
                .toList();
    }

    /** What it is, in a word: {@code person}. */
    static String type(Row head) {
        return head.local("class").toLowerCase(Locale.ROOT);
    }
}
