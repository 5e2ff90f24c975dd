package org.rapporteur.link.occasion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of articles that are one occasion.
 *
 * @param meetings them, in the order of their IRIs; at least one
 * @param because of each meeting why it is this occasion, by its IRI
 * @param label who and when, as most articles call them
 * @param date the most exact date that any article gives, or null
 * @param status the status in the article published last
 */
record OccasionCluster(
        List<MeetingProfile> meetings,
        Map<String, String> because,
        String label,
        @Nullable String date,
        String status) {
    private static final String ALONE = "no other article tells of it";

    /** The strongest last, for articles of one day. */
    private static final List<String> STATUSES = List.of("possible", "scheduled", "denied", "happened", "cancelled");

    static OccasionCluster of(List<MeetingProfile> members, Map<String, String> reasons) {
        List<MeetingProfile> meetings = members.stream()
                .sorted(Comparator.comparing(MeetingProfile::meeting))
                .toList();
        Map<String, String> because = new TreeMap<>();
        meetings.forEach(meeting -> because.put(meeting.meeting(), reasons.getOrDefault(meeting.meeting(), ALONE)));
        String date = meetings.stream()
                .map(MeetingProfile::date)
                .filter(known -> known != null)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        String names = String.join(", ", names(meetings));
        MeetingProfile latest = meetings.stream().max(byTime()).orElseThrow();
        return new OccasionCluster(
                meetings, because, date == null ? names : names + ", " + date, date, latest.status());
    }

    /** An article without a date counts as the oldest. */
    private static Comparator<MeetingProfile> byTime() {
        return Comparator.comparing((MeetingProfile meeting) -> meeting.published() == null ? "" : meeting.published())
                .thenComparingInt(meeting -> STATUSES.indexOf(meeting.status()))
                .thenComparing(MeetingProfile::meeting);
    }

    /** Of each participant the name that most articles use, then the longest, then the first. */
    private static List<String> names(List<MeetingProfile> meetings) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        meetings.forEach(meeting -> meeting.participants()
                .forEach((actor, name) ->
                        counts.computeIfAbsent(actor, key -> new TreeMap<>()).merge(name, 1, Integer::sum)));
        Map<String, String> names = new LinkedHashMap<>();
        counts.forEach((actor, called) -> names.put(
                actor,
                called.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(entry -> entry.getKey().length())
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .orElseThrow()
                        .getKey()));
        return names.values().stream().distinct().sorted().collect(Collectors.toList());
    }
}
