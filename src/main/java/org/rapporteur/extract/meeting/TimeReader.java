package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.extract.rule.Lexicon;

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
            if (isOwn(candidate, at)) {
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

    /** "Said Monday that": the verb stands right before, and it is not the verb of the occasion. */
    private boolean tellsWhenItWasSaid(int[] at, Scope scope, Candidate candidate) {
        int before = at[0] - 1;
        if (view.word(before).equals("on") || view.word(before).equals("in")) {
            before--;
        }
        if (before == scope.predicate() || before == scope.travel() || before == candidate.trigger()) {
            return false;
        }
        return view.tag(before).startsWith("VB") && lexicon.has("SAY_VERB", view.lemma(before));
    }

    /** "The statement on Monday's vote": a time that owns another noun. */
    private boolean belongsToOther(int[] at, Candidate candidate) {
        String next = view.tag(at[1] + 1);
        boolean modifies = next.equals("POS") || next.startsWith("NN") || next.equals("HYPH") || next.equals("CD");
        return modifies && at[1] + 1 != candidate.trigger() && !isOwn(candidate, at);
    }
}
