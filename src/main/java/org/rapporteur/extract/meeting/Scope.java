package org.rapporteur.extract.meeting;

import java.util.Set;
import org.rapporteur.lexicon.Lexicon;

/**
 * The part of a sentence that speaks of one occasion: where its time and its place can stand.
 *
 * <p>All numbers are positions, inclusive.
 *
 * @param predicate the verb that says of the occasion whether it takes place; 0 for a noun without one
 * @param travel the verb of a journey whose aim the occasion is, or 0
 * @param left where its clause begins
 * @param right where its clause ends
 * @param topic where it begins to say what the occasion is about; {@code right + 1} if it does not
 */
record Scope(int predicate, int travel, int left, int right, int topic) {
    private static final Set<String> TOPIC = Set.of("about", "over", "regarding", "concerning", "aimed", "focused");
    private static final Set<String> SAME_TIME = Set.of("with", "in", "at", "during", "over");
    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "while",
            "because",
            "although",
            "though",
            "where",
            "when",
            "after",
            "before",
            "since",
            "until",
            "as",
            "if",
            "than");

    /** The part between two positions. */
    Scope within(int from, int until) {
        if (from <= left && until >= right) {
            return this;
        }
        int end = Math.min(right, until);
        int start = Math.max(left, from);
        return new Scope(predicate, travel, start, end, topic > start ? Math.min(topic, end + 1) : end + 1);
    }

    /** "Have not met since 2019" denies no occasion. */
    boolean hasLastTime(SentenceView view) {
        for (int at = left; at <= Math.min(right + 1, view.size()); at++) {
            if (view.word(at).equals("since") && (view.isTime(at) || view.isTime(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Finds the scopes in one sentence. */
    static final class Finder {
        private final SentenceView view;
        private final Lexicon lexicon;
        private final Labels labels;

        Finder(SentenceView view, Lexicon lexicon, Labels labels) {
            this.view = view;
            this.lexicon = lexicon;
            this.labels = labels;
        }

        Scope of(Candidate candidate, Participants.Sides sides) {
            int trigger = candidate.trigger();
            boolean verb = view.token(trigger).isVerb();
            int governor = verb ? 0 : Graphs.governor(view.sentence(), trigger, labels.subjectOrObject);
            int predicate = verb ? trigger : candidate.light() > 0 ? candidate.light() : verbOf(governor);
            int travel = travelVerb(trigger, predicate, verb);
            int start = view.groupAt(trigger).map(NounGroup::first).orElse(trigger);
            int left = Math.min(start, positive(candidate.light(), trigger));
            int right = Math.max(trigger, candidate.light());
            left = Math.min(left, positive(travel, left));
            right = Math.max(right, travel);
            if (predicate > 0 && !verb && lexicon.has("OCCUR_VERB", view.lemma(predicate))) {
                left = Math.min(left, predicate);
                right = Math.max(right, predicate);
            }
            if (predicate > 0) {
                left = Math.min(left, chainStart(predicate));
            }
            for (NounGroup group : sides.first()) {
                left = Math.min(left, group.first());
            }
            for (NounGroup group : sides.second()) {
                right = Math.max(right, group.last());
                left = Math.min(left, group.first());
            }
            int end = end(right + 1);
            if (!verb && predicate == 0 && travel == 0) {
                int during = verbOfPhrase(trigger, start);
                return new Scope(0, during, during > 0 ? begin(during - 1) : left, end, topic(right + 1, end));
            }
            return new Scope(predicate, travel, begin(left - 1), end, topic(right + 1, end));
        }

        /** Where the verbs begin that lead to the predicate: "helped" in "helped to arrange". */
        private int chainStart(int predicate) {
            int at = predicate;
            while (at > 1
                    && (view.tag(at - 1).startsWith("VB")
                            || view.tag(at - 1).startsWith("RB")
                            || view.tag(at - 1).equals("MD")
                            || view.tag(at - 1).equals("TO"))) {
                at--;
            }
            return at;
        }

        /** The verb that happened on the same occasion: "opened on Sunday with talks", "said in a meeting". */
        private int verbOfPhrase(int trigger, int start) {
            int noun = trigger;
            int governor = Graphs.governor(view.sentence(), noun, labels.oblique);
            if (governor > 0 && lexicon.has("MEASURE_NOUN", view.lemma(governor))) {
                noun = governor;
                start = view.groupAt(noun).map(NounGroup::first).orElse(noun);
                governor = Graphs.governor(view.sentence(), noun, labels.oblique);
            }
            boolean same = false;
            for (int at = start - 1; at >= Math.max(1, start - 4) && !same; at--) {
                if (view.tag(at).equals("IN")) {
                    same = SAME_TIME.contains(view.word(at));
                    if (!view.word(at).equals("than")) {
                        break;
                    }
                }
            }
            return same
                            && governor > 0
                            && governor < trigger
                            && view.token(governor).isVerb()
                    ? governor
                    : 0;
        }

        private static int positive(int position, int otherwise) {
            return position > 0 ? position : otherwise;
        }

        /** The governor if it is a verb; for "are due to resume" the verb that "due" leads to. */
        private int verbOf(int position) {
            if (position == 0 || view.token(position).isVerb()) {
                return position;
            }
            return view.tag(position).startsWith("JJ")
                    ? Graphs.dependent(view.sentence(), position, labels.openClause)
                    : 0;
        }

        private int travelVerb(int trigger, int predicate, boolean verb) {
            int from = predicate > 0 ? predicate : trigger;
            int governor = Graphs.governor(view.sentence(), from, labels.aim);
            if (!verb && (governor == 0 || !isTravel(governor))) {
                governor = Graphs.governor(view.sentence(), trigger, labels.oblique);
            }
            return governor > 0 && governor < trigger && isTravel(governor) ? governor : 0;
        }

        private boolean isTravel(int position) {
            return view.token(position).isVerb() && lexicon.has("TRAVEL_VERB", view.lemma(position));
        }

        private int begin(int from) {
            int at = from;
            while (at >= 1 && !view.isFiniteVerb(at) && (!isBoundary(at) || isTransparent(at)) && !joinsVerb(at)) {
                at--;
            }
            return at + 1;
        }

        /** "In Vienna, where they met", "in May, when they met": what stands before tells where and when. */
        private boolean isTransparent(int at) {
            int before = view.word(at - 1).equals(",") ? at - 2 : at - 1;
            return view.word(at).equals("where") || (view.word(at).equals("when") && view.isTime(before));
        }

        /** "But" in "ended talks on Tuesday but agreed to meet". */
        private boolean joinsVerb(int at) {
            int next = at + 1;
            while (view.tag(next).startsWith("RB")) {
                next++;
            }
            return view.tag(at).equals("CC")
                    && (view.tag(next).startsWith("VB") || view.tag(next).equals("MD"));
        }

        private int end(int from) {
            int at = from;
            while (at <= view.size() && !isBoundary(at) && !view.isFiniteVerb(at) && !opensClause(at)) {
                at++;
            }
            return at - 1;
        }

        private boolean isBoundary(int at) {
            String tag = view.tag(at);
            return (tag.equals(":") && !isBreak(at) && !view.word(at).matches("[\u2014\u2013]|--"))
                    || tag.equals("``")
                    || tag.equals("''")
                    || tag.startsWith("W")
                    || isBreak(at)
                    || (SUBORDINATORS.contains(view.word(at)) && !view.isTime(at) && !view.isTime(at + 1));
        }

        /** A semicolon or a dash, but not the one in "met — in Vienna —". */
        private boolean isBreak(int at) {
            String word = view.word(at);
            boolean dash = word.equals("\u2014") || word.equals("\u2013") || word.equals("--");
            boolean goesOn =
                    view.word(at + 1).matches("in|at|on") || view.word(at - 2).matches("in|at|on");
            return word.equals(";") || (dash && !goesOn);
        }

        /** ", capping" and "and said" after the occasion. */
        private boolean opensClause(int at) {
            boolean comma = view.word(at).equals(",");
            if (comma && view.tag(at + 1).equals("VBG")) {
                return true;
            }
            return (comma || view.tag(at).equals("CC"))
                    && (view.isFiniteVerb(at + 1)
                            || view.groupStarting(at + 1)
                                    .filter(group -> view.isFiniteVerb(group.last() + 1))
                                    .isPresent());
        }

        private int topic(int from, int end) {
            for (int at = from; at <= end; at++) {
                boolean aim = view.tag(at).equals("TO") && view.tag(at + 1).startsWith("VB");
                boolean onSubject = view.word(at).equals("on")
                        && !view.isTime(at + 1)
                        && !lexicon.has("DISTANCE_NOUN", view.lemma(at + 1))
                        && !lexicon.has("DISTANCE_NOUN", view.lemma(at + 2))
                        && !view.lemma(at + 2).startsWith("sideline")
                        && !view.lemma(at + 2).startsWith("margin");
                if (aim || onSubject && !isOnPlace(at) || TOPIC.contains(view.word(at))) {
                    return at;
                }
            }
            return end + 1;
        }

        private boolean isOnPlace(int on) {
            return view.groupStarting(on + 1)
                    .filter(group -> view.token(group.head()).ner().equals("LOCATION"))
                    .isPresent();
        }
    }
}
