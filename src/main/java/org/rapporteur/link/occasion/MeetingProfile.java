package org.rapporteur.link.occasion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final int YEAR = "2024".length();
    private static final int MONTH = "2024-03".length();

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

    /** A key for each two participants: two meetings without a common one are never one. */
    List<String> pairs() {
        List<String> known = shareable();
        List<String> keys = new ArrayList<>();
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                keys.add(known.get(one) + " " + known.get(other));
            }
        }
        return keys;
    }

    /** The keys under which it is found: each two participants with the month of its date, and of its day as told. */
    Set<String> keys() {
        Set<String> times = new TreeSet<>();
        if (date != null) {
            times.add(month(date));
        }
        LocalDate day = Match.day(this);
        times.add(day == null ? "" : month(day.toString()));
        return keys(times);
    }

    /** The keys under which all are found that match it: two with dates that agree, or told at about the same time. */
    Set<String> keysOfMatches() {
        Set<String> times = new TreeSet<>();
        if (date != null) {
            times.add(month(date));
            times.add(date.substring(0, Math.min(date.length(), YEAR)));
            for (int month = 1; month <= 12 && date.length() == YEAR; month++) {
                times.add(String.format(Locale.ROOT, "%s-%02d", date, month));
            }
        }
        LocalDate day = Match.day(this);
        if (day != null) {
            YearMonth last = YearMonth.from(day.plusDays(Match.FARTHEST));
            for (YearMonth near = YearMonth.from(day.minusDays(Match.FARTHEST));
                    !near.isAfter(last);
                    near = near.plusMonths(1)) {
                times.add(near.toString());
            }
        }
        return keys(times);
    }

    private Set<String> keys(Set<String> times) {
        Set<String> keys = new LinkedHashSet<>();
        pairs().forEach(pair -> times.forEach(time -> keys.add(pair + " " + time)));
        return keys;
    }

    /** The month of a date, or its year where it has no month. */
    private static String month(String iso) {
        return iso.substring(0, Math.min(iso.length(), MONTH));
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
