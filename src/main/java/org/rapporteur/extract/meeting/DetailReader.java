package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.extract.MeetingFinding;
import org.rapporteur.extract.MeetingOutcome;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Relations;

/** Finds how long an occasion took and what came of it, where the sentence that tells of it says so. */
final class DetailReader {
    private static final int FARTHEST_RESULT = 5;
    private static final int FARTHEST_DURATION = 10;

    private final SentenceView view;
    private final Lexicon lexicon;
    private final Pattern subject;

    DetailReader(SentenceView view, Lexicon lexicon, Relations relations) {
        this.view = view;
        this.lexicon = lexicon;
        this.subject = relations.pattern("SUBJECT");
    }

    /**
     * "Two-hour" in "the two-hour meeting", "three hours" in "met for three hours" and in "talks lasting three hours".
     *
     * @param trigger the position of the word that names the occasion
     */
    @Nullable
    TimeExpression duration(int trigger) {
        NounGroup group = view.groupAt(trigger).orElse(new NounGroup(trigger, trigger, trigger, false));
        for (TimeExpression time : view.times()) {
            int[] at = view.positions(time);
            boolean attribute = view.token(trigger).isNoun()
                    && at[1] < trigger
                    && (at[0] >= group.first() || isOnlyQualified(at[1] + 1, trigger));
            boolean after = at[0] > trigger
                    && at[0] <= trigger + FARTHEST_DURATION
                    && view.lemma(at[0] - 1).matches("for|last");
            boolean ofDays = time.value().matches("P\\d+[DW]|PT.*"); // no occasion takes years
            if (time.type().equals("DURATION") && ofDays && (attribute || after)) {
                return time;
            }
        }
        return null;
    }

    /** "Of talks" in "two days of talks". */
    private boolean isOnlyQualified(int from, int trigger) {
        for (int at = from; at < trigger; at++) {
            if (!view.tag(at).matches("JJ.*|NN.*|HYPH|VBN|VBG")
                    && !view.word(at).equals("of")) {
                return false;
            }
        }
        return true;
    }

    /** What the sentence says came of it, in its order; nothing of an occasion that did not happen. */
    List<MeetingFinding.Outcome> outcomes(int trigger) {
        return IntStream.rangeClosed(1, view.size())
                .filter(at -> at != trigger)
                .mapToObj(this::outcome)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MeetingFinding.Outcome> outcome(int at) {
        int result = result(at);
        if (view.lemma(at).equals("without") && view.lemma(at + 1).matches("settle|resolve|agree")) {
            return Optional.of(outcome(MeetingOutcome.NO_AGREEMENT, at, at + 1));
        }
        if (view.lemma(at).equals("without") && result > 0) {
            return Optional.of(outcome(MeetingOutcome.NO_AGREEMENT, at, result));
        }
        if (view.lemma(at).equals("fail") && view.tag(at + 1).equals("TO") && result > 0) {
            return Optional.of(outcome(MeetingOutcome.NO_AGREEMENT, at, result));
        }
        if (view.lemma(at).equals("agree") && view.isFiniteVerb(at) && !isDenied(at) && isOfSeveral(at)) {
            return agreed(at);
        }
        boolean reaches =
                lexicon.has("REACH_VERB", view.lemma(at)) && view.token(at).isVerb();
        if (reaches && view.isFiniteVerb(at) && result > 0 && isOfSeveral(at)) {
            boolean no = view.word(at + 1).equals("no") || isDenied(at);
            return Optional.of(outcome(no ? MeetingOutcome.NO_AGREEMENT : MeetingOutcome.AGREEMENT, at, result));
        }
        return Optional.empty();
    }

    /** "Agreed to meet again", "agreed on a ceasefire", "agreed to share the cost". */
    private Optional<MeetingFinding.Outcome> agreed(int at) {
        int next = at + 1;
        while (view.tag(next).equals("RB")
                || view.isTime(next)
                || view.word(next).equals("on") && view.isTime(next + 1)) {
            next++;
        }
        boolean to = view.tag(next).equals("TO");
        if (!to && !view.word(next).matches("on|that")) {
            return Optional.empty();
        }
        int verb = to ? next + 1 : next;
        boolean again = to
                && (lexicon.has("CONTINUE_VERB", view.lemma(verb))
                        || (view.lemma(verb).matches("meet|talk|speak|hold")
                                && Graphs.word(view.sentence(), verb).isPresent()));
        int last = Math.min(view.size(), verb + FARTHEST_RESULT);
        while (last > verb && !view.token(last).isNoun() && !view.tag(last).startsWith("RB")) {
            last--;
        }
        return Optional.of(outcome(again ? MeetingOutcome.TO_CONTINUE : MeetingOutcome.AGREEMENT, at, last));
    }

    /** Whether those who met do it, and not one of them: "they agreed", "Lee and Chen signed". */
    private boolean isOfSeveral(int verb) {
        return Graphs.dependents(view.sentence(), verb, subject) > 1
                || isPlural(Graphs.dependent(view.sentence(), verb, subject));
    }

    private boolean isPlural(int subject) {
        return subject > 0
                && (view.tag(subject).endsWith("S") || view.word(subject).matches("they|both|two|three|pair"));
    }

    private boolean isDenied(int verb) {
        return view.word(verb - 1).matches("not|n't|never")
                || view.word(verb - 2).matches("not|n't|never");
    }

    /** The noun of a result that stands near behind, or 0. */
    private int result(int from) {
        for (int at = from + 1; at <= Math.min(view.size(), from + FARTHEST_RESULT); at++) {
            if (lexicon.has("RESULT_NOUN", view.lemma(at)) && view.token(at).isNoun()) {
                return at;
            }
        }
        return 0;
    }

    private MeetingFinding.Outcome outcome(MeetingOutcome what, int first, int last) {
        return new MeetingFinding.Outcome(what, view.mention(first, last, first));
    }
}
