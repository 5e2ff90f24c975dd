package org.rapporteur.extract.meeting;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.lexicon.Lexicon;

/** Finds the time expressions of a sentence that tell when an occasion is. */
final class TimeReader {
    private final SentenceView view;
    private final Lexicon lexicon;

    TimeReader(SentenceView view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    List<TimeExpression> read(Candidate candidate, Scope scope) {
        List<TimeExpression> own = new ArrayList<>();
        List<TimeExpression> near = new ArrayList<>();
        for (TimeExpression time : view.times()) {
            if (!time.type().equals("DATE") && !time.type().equals("TIME")) {
                continue;
            }
            int[] at = view.positions(time);
            if (isOrdinal(at) || view.word(at[0] - 1).equals("since")) {
                continue;
            }
            if (isOwn(candidate, at) || isWhenPlanned(candidate, at, scope)) {
                own.add(time);
            } else if (at[0] >= scope.left()
                    && at[1] <= scope.right()
                    && !tellsWhenItWasSaid(at, scope, candidate)
                    && !belongsToOther(at, candidate)) {
                near.add(time);
            }
        }
        if (own.isEmpty() && near.size() > 1 && view.token(candidate.trigger()).isNoun()) {
            return List.of(nearest(near, candidate.trigger()));
        }
        return own.isEmpty() ? near : own;
    }

    /** "The third day", which the tagger takes for a date. */
    private boolean isOrdinal(int[] at) {
        return view.word(at[0]).matches("first|second|third|fourth|fifth|sixth")
                && view.lemma(at[1]).matches("day|week|month|year|time|hour");
    }

    private TimeExpression nearest(List<TimeExpression> times, int trigger) {
        return Collections.min(
                times,
                Comparator.comparingInt(time -> Math.min(
                        Math.abs(view.positions(time)[0] - trigger), Math.abs(view.positions(time)[1] - trigger))));
    }

    /** "Monday's meeting", "his Monday session". */
    private boolean isOwn(Candidate candidate, int[] at) {
        int trigger = candidate.trigger();
        if (!view.token(trigger).isNoun() || at[1] >= trigger) {
            return false;
        }
        for (int between = at[1] + 1; between < trigger; between++) {
            String tag = view.tag(between);
            if (!tag.equals("POS") && !tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.equals("HYPH")) {
                return false;
            }
        }
        return true;
    }

    /** "Friday" in "the meeting with Lee that was planned for Friday". */
    private boolean isWhenPlanned(Candidate candidate, int[] at, Scope scope) {
        int verb = at[0] - 2;
        return view.token(candidate.trigger()).isNoun()
                && verb > candidate.trigger()
                && verb <= scope.right() + 4
                && view.word(at[0] - 1).matches("for|on")
                && view.tag(verb).matches("VBN|VBD|JJ")
                && lexicon.has("PLAN_WORD", view.lemma(verb));
    }

    /** "The visit begins on April 24", "Lee meets Chen on Monday", written before that day. */
    boolean isStillToCome(List<TimeExpression> times, Scope scope, Candidate candidate) {
        LocalDate published = view.article().article().published();
        int verb = scope.predicate() > 0 ? scope.predicate() : candidate.trigger();
        boolean present = view.tag(verb).equals("VBZ")
                || view.tag(verb).equals("VBP")
                || (view.tag(verb).equals("VB") && view.tag(verb - 1).startsWith("NN")) // "Lee and Chen meet Monday"
                || (view.tag(verb).equals("VBG") && view.word(verb - 1).matches("is|are|'s|'re"));
        if (published == null || !present) {
            return false;
        }
        String today = published.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return times.stream().anyMatch(time -> {
            String words = view.article().text(time.span());
            boolean otherDay = SentenceView.WEEKDAYS.contains(words) && !words.equals(today);
            boolean later = time.value().matches("\\d{4}-\\d{2}(-\\d{2})?.*")
                    && time.value().compareTo(published.toString()) > 0;
            return otherDay || later;
        });
    }

    /** "Said Monday that", "agreed on Monday to": a verb right before, and not the verb of the occasion. */
    private boolean tellsWhenItWasSaid(int[] at, Scope scope, Candidate candidate) {
        int before = at[0] - 1;
        if (view.word(before).equals("on") || view.word(before).equals("in")) {
            before--;
        }
        if (before == scope.predicate() || before == scope.travel() || before == candidate.trigger()) {
            return false;
        }
        String lemma = view.lemma(before);
        boolean leads = before < scope.predicate() || before < candidate.trigger();
        return view.tag(before).startsWith("VB")
                && (lexicon.has("SAY_VERB", lemma)
                        || (leads
                                && at[1] < candidate.trigger()
                                && view.isFiniteVerb(before)
                                && (lexicon.has("PLAN_WORD", lemma)
                                        || lexicon.has("HOPE_WORD", lemma)
                                        || lexicon.has("REFUSE_WORD", lemma))));
    }

    /** "On Sunday" in "departed for Riyadh on Sunday, where she met Lee". */
    private boolean isOfJourneyBefore(int[] at, Candidate candidate) {
        int where = view.word(at[1] + 1).equals(",") ? at[1] + 2 : at[1] + 1;
        if (!view.word(where).equals("where") || where > candidate.trigger()) {
            return false;
        }
        int before = at[0] - 1;
        while (before >= 1 && !view.token(before).isVerb() && !view.tag(before).equals(",")) {
            before--;
        }
        return before >= 1 && lexicon.has("TRAVEL_VERB", view.lemma(before));
    }

    /** "The statement on Monday's vote": a time that owns another noun. */
    private boolean belongsToOther(int[] at, Candidate candidate) {
        String next = view.tag(at[1] + 1);
        boolean modifies = next.equals("POS") || next.startsWith("NN") || next.equals("HYPH") || next.equals("CD");
        return (modifies && at[1] + 1 != candidate.trigger() && !isOwn(candidate, at))
                || view.isOfOtherOccasion(at[0], candidate.trigger(), lexicon)
                || isOfJourneyBefore(at, candidate);
    }
}
