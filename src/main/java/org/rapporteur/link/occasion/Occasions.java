package org.rapporteur.link.occasion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides which meetings of different articles are one occasion.
 *
 * <pre>{@code
 * List<OccasionCluster> occasions = Occasions.cluster(profiles);
 * }</pre>
 *
 * <p>Complete-link clustering: the best founded pairs are joined first, and two groups only if each meeting of the one
 * can be the same as each of the other. So "in 2023" never joins a meeting of June with one of November. The result
 * depends on the set of the meetings and not on their order.
 */
final class Occasions {
    private Occasions() {}

    private record Pair(MeetingProfile one, MeetingProfile other, Match match) {}

    /**
     * The occasions of all these meetings, each meeting in one; in the order of their first meetings' IRIs.
     *
     * @param decided comes before all that follows from the meetings
     */
    static List<OccasionCluster> cluster(Collection<MeetingProfile> meetings, Decided decided) {
        List<MeetingProfile> inOrder = new ArrayList<>(meetings);
        inOrder.sort(Comparator.comparing(MeetingProfile::meeting));
        Map<String, List<MeetingProfile>> groups = new LinkedHashMap<>();
        inOrder.forEach(meeting -> groups.put(meeting.meeting(), new ArrayList<>(List.of(meeting))));
        Map<String, String> because = new TreeMap<>();
        for (MeetingProfile one : inOrder) {
            decided.partners(one).forEach((other, reason) -> {
                List<MeetingProfile> second = groups.get(other);
                if (second != null) {
                    because.put(one.meeting(), reason);
                    join(groupOf(one, groups), second, groups);
                }
            });
        }
        for (Pair pair : pairs(inOrder)) {
            List<MeetingProfile> first = groupOf(pair.one(), groups);
            List<MeetingProfile> second = groupOf(pair.other(), groups);
            if (first != second && canJoin(first, second, decided)) {
                because.putIfAbsent(pair.one().meeting(), pair.match().because());
                because.putIfAbsent(pair.other().meeting(), pair.match().because());
                join(first, second, groups);
            }
        }
        List<OccasionCluster> clusters = new ArrayList<>();
        groups.values().stream().distinct().forEach(group -> clusters.add(OccasionCluster.of(group, because)));
        return clusters;
    }

    private static void join(
            List<MeetingProfile> first, List<MeetingProfile> second, Map<String, List<MeetingProfile>> groups) {
        if (first != second) {
            first.addAll(second);
            second.forEach(meeting -> groups.put(meeting.meeting(), first));
        }
    }

    private static List<MeetingProfile> groupOf(MeetingProfile meeting, Map<String, List<MeetingProfile>> groups) {
        return Objects.requireNonNull(groups.get(meeting.meeting()), meeting.meeting());
    }

    private static List<Pair> pairs(List<MeetingProfile> inOrder) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < inOrder.size(); one++) {
            for (int other = one + 1; other < inOrder.size(); other++) {
                MeetingProfile first = inOrder.get(one);
                MeetingProfile second = inOrder.get(other);
                Match.of(first, second).ifPresent(match -> pairs.add(new Pair(first, second, match)));
            }
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.match().strength())
                .thenComparing(pair -> pair.one().meeting())
                .thenComparing(pair -> pair.other().meeting()));
        return pairs;
    }

    private static boolean canJoin(List<MeetingProfile> first, List<MeetingProfile> second, Decided decided) {
        return first.stream()
                .allMatch(one -> second.stream()
                        .allMatch(other -> Match.compatible(one, other) && !decided.areApart(one, other)));
    }

    /**
     * All meetings on which the clustering of the seeds can depend: those that match a seed or are one with it because
     * somebody says so, those that match these, and so on.
     *
     * @param having the meetings that have a key among their {@link MeetingProfile#keys}
     * @param partners the meetings that somebody says are one with that one
     */
    static Collection<MeetingProfile> connected(
            Collection<MeetingProfile> seeds,
            Function<String, ? extends Collection<MeetingProfile>> having,
            Function<MeetingProfile, ? extends Collection<MeetingProfile>> partners) {
        Map<String, MeetingProfile> reached = new TreeMap<>();
        Deque<MeetingProfile> open = new ArrayDeque<>();
        seeds.forEach(seed -> reach(seed, reached, open));
        @Nullable MeetingProfile next = open.poll();
        while (next != null) {
            for (MeetingProfile partner : partners.apply(next)) {
                reach(partner, reached, open);
            }
            for (String key : next.keysOfMatches()) {
                for (MeetingProfile candidate : having.apply(key)) {
                    if (Match.of(next, candidate).isPresent()) {
                        reach(candidate, reached, open);
                    }
                }
            }
            next = open.poll();
        }
        return reached.values();
    }

    private static void reach(MeetingProfile meeting, Map<String, MeetingProfile> reached, Deque<MeetingProfile> open) {
        if (reached.putIfAbsent(meeting.meeting(), meeting) == null) {
            open.add(meeting);
        }
    }
}
