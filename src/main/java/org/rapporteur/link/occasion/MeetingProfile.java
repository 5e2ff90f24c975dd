package org.rapporteur.link.occasion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;

/**
 * What is compared about a meeting of an article.
 *
 * @param meeting the IRI of its node
 * @param article the IRI of the article
 * @param published the day of the article, {@code 2024-03-05}, or null
 * @param participants who takes part: the IRI for all articles, and what this article calls the actor
 * @param kind the local name of its kind, such as {@code talks}
 * @param status the local name of its status, such as {@code scheduled}
 * @param date {@code 2024}, {@code 2024-03}, {@code 2024-03-05} or null
 * @param places the labels of its places
 * @param countries the codes of the countries in which they lie, as far as known
 */
record MeetingProfile(
        String meeting,
        String article,
        @Nullable String published,
        SortedMap<String, String> participants,
        String kind,
        String status,
        @Nullable String date,
        SortedSet<String> places,
        SortedSet<String> countries) {
    MeetingProfile {
        participants = Collections.unmodifiableSortedMap(new TreeMap<>(participants));
        places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /** Those participants whom another article can name as well: not the protesters of this article. */
    List<String> shareable() {
        return participants.keySet().stream()
                .filter(identity -> !Iris.isOfArticle(identity))
                .toList();
    }

    /** The keys of its blocks, one for each two participants: two meetings without a common key are never compared. */
    List<String> blocks() {
        List<String> known = shareable();
        List<String> keys = new ArrayList<>();
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                keys.add(known.get(one) + " " + known.get(other));
            }
        }
        return keys;
    }

    /** How many participants of both are the same. */
    int shared(MeetingProfile other) {
        return (int)
                shareable().stream().filter(other.participants::containsKey).count();
    }

    /** Whether the status leaves open whether it takes place. */
    boolean isOpen() {
        return status.equals("scheduled") || status.equals("possible");
    }
}
