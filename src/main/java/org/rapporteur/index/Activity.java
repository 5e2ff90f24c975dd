package org.rapporteur.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much articles tell of an actor.
 *
 * @param actor its IRI in all articles
 * @param meetings the meetings in which it takes part
 * @param statements its statements and attitudes
 * @param disputes the disputes in which it is a party
 * @param claims its meetings and disputes that are told only as somebody's claim; the others do not count them
 */
public record Activity(String actor, long meetings, long statements, long disputes, long claims) {
    private static final int MEETINGS = 0;
    private static final int STATEMENTS = 1;
    private static final int DISPUTES = 2;
    private static final int CLAIMS = 3;

    /**
     * Counts what articles tell: a finding belongs to one article, so that nothing is counted twice.
     *
     * @return in the order of the actors' IRIs, those of whom anything is told
     */
    public static List<Activity> of(List<ArticleSummary> articles) {
        Map<String, long[]> counts = new TreeMap<>();
        for (ArticleSummary article : articles) {
            article.meetings()
                    .forEach(meeting -> meeting.participants()
                            .forEach(actor ->
                                    count(counts, actor, meeting.basis().isClaim() ? CLAIMS : MEETINGS)));
            article.said().forEach(said -> said.speakers().forEach(actor -> count(counts, actor, STATEMENTS)));
            article.disputes()
                    .forEach(dispute -> dispute.parties()
                            .forEach(actor ->
                                    count(counts, actor, dispute.basis().isClaim() ? CLAIMS : DISPUTES)));
        }
        List<Activity> activity = new ArrayList<>();
        counts.forEach((actor, count) ->
                activity.add(new Activity(actor, count[MEETINGS], count[STATEMENTS], count[DISPUTES], count[CLAIMS])));
        return List.copyOf(activity);
    }

    private static void count(Map<String, long[]> counts, String actor, int what) {
        counts.computeIfAbsent(actor, key -> new long[CLAIMS + 1])[what]++;
    }
}
