package org.rapporteur.extract.meeting;

import java.util.Set;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.lexicon.Lexicon;

/**
 * Reads from tense, modals, negation and governing words whether an occasion happened.
 *
 * <p>The words that bear on it are collected first; then the strongest decides: called off before refused, refused
 * before negated, hoped for before planned.
 */
final class StatusReader {
    private static final Set<String> NOT_ONLY = Set.of("only", "just", "simply", "merely");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "\u2019ll", "wo");
    private static final Set<String> OPEN_MODALS = Set.of("could", "may", "might", "should", "can", "ca");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final Set<String> OPENS_TIME = Set.of("when", "until", "before", "after", "once");
    private static final int FARTHEST_CLIMB = 3;
    private static final int FARTHEST_OPENING = 5;

    private final SentenceView view;
    private final Lexicon lexicon;
    private final Labels labels;

    StatusReader(SentenceView view, Lexicon lexicon, Labels labels) {
        this.view = view;
        this.lexicon = lexicon;
        this.labels = labels;
    }

    /** "Discussed the recent talks between them": these have been held. */
    private static final Set<String> PAST = Set.of("recent", "previous", "earlier", "past", "latest");

    /** What the words around one occasion say of it. */
    private static final class Signs {
        boolean cancelled;
        boolean refused;
        boolean negated;
        boolean none;
        boolean hoped;
        boolean planned;
        boolean would;
        boolean past;
    }

    MeetingStatus read(Candidate candidate, Scope scope) {
        Signs signs = new Signs();
        int trigger = candidate.trigger();
        boolean verb = view.token(trigger).isVerb();
        if (verb) {
            signs.negated |= isNeither(scope, trigger);
            chain(trigger, signs, scope);
        } else {
            noun(candidate, scope, signs);
        }
        if (isDenied(scope.predicate() > 0 ? scope.predicate() : trigger)) {
            signs.refused = true;
        }
        signs.planned |= isAwaited(trigger);
        if (verb && isWhenPresent(trigger)) {
            signs.planned = true;
        }
        if (verb && isDecisionJudged(trigger)) {
            signs.past = true;
        }
        if (isConditional(scope, trigger) || (verb && view.word(view.size()).equals("?"))) {
            signs.hoped = true;
        }
        return decide(signs, scope.predicate() > 0 ? scope.predicate() : trigger);
    }

    private MeetingStatus decide(Signs signs, int predicate) {
        if (signs.cancelled) {
            return signs.negated ? MeetingStatus.SCHEDULED : MeetingStatus.CANCELLED;
        }
        if (signs.refused) {
            return signs.negated ? MeetingStatus.POSSIBLE : MeetingStatus.DENIED;
        }
        if (signs.negated) {
            return !signs.none
                                    && signs.planned
                                    && view.token(predicate).isVerb()
                                    && !view.tag(predicate).equals("VB")
                            || signs.would && signs.planned
                    ? MeetingStatus.CANCELLED
                    : MeetingStatus.DENIED;
        }
        if (signs.past && !signs.hoped && !signs.planned && !signs.would) {
            return MeetingStatus.HAPPENED;
        }
        if (signs.hoped) {
            return MeetingStatus.POSSIBLE;
        }
        if (signs.planned) {
            return MeetingStatus.SCHEDULED;
        }
        if (signs.would) {
            return Graphs.governor(view.sentence(), predicate, labels.reported) > 0
                    ? MeetingStatus.SCHEDULED
                    : MeetingStatus.POSSIBLE;
        }
        return MeetingStatus.HAPPENED;
    }

    /** The verbs, modals and negations that stand right before a verb, and the clauses that govern it. */
    private void chain(int verb, Signs signs, Scope scope) {
        int at = verb - 1;
        boolean afterTo = false;
        boolean beTo = false;
        while (at >= 1 && isChained(at, afterTo)) {
            if (beTo && view.lemma(at).equals("be")) {
                signs.planned = true;
            }
            beTo = view.tag(at).equals("TO") || (beTo && view.tag(at).startsWith("RB"));
            afterTo = view.tag(at).equals("TO");
            note(at, signs);
            if (view.token(at).isNoun()) {
                noteNo(at, signs);
                break;
            }
            at--;
        }
        boolean bareInfinitive = view.tag(at + 1).equals("TO");
        boolean finite = view.isFiniteVerb(at + 1) || view.isFiniteVerb(verb);
        int governor = finite ? 0 : verb;
        for (int step = 0; step < FARTHEST_CLIMB && governor > 0; step++) {
            governor = Graphs.governor(view.sentence(), governor, labels.aim);
            if (governor == 0 || governor > verb) {
                break;
            }
            note(governor, signs);
            for (int before = governor - 1; before >= 1 && isChained(before, false); before--) {
                note(before, signs);
            }
            bareInfinitive = false;
        }
        if (bareInfinitive && !finite && governor == 0 && scope.travel() == 0) {
            signs.planned = true;
        }
    }

    private boolean isChained(int at, boolean beforeTo) {
        String tag = view.tag(at);
        if (view.token(at).isNoun()) {
            return beforeTo && isSign(view.lemma(at));
        }
        return tag.startsWith("RB")
                || tag.equals("TO")
                || tag.equals("MD")
                || tag.startsWith("VB")
                || (tag.startsWith("JJ") && isSign(view.lemma(at)))
                || tag.equals("IN") && view.word(at).equals("to");
    }

    private boolean isSign(String lemma) {
        return lexicon.has("PLAN_WORD", lemma)
                || lexicon.has("HOPE_WORD", lemma)
                || lexicon.has("REFUSE_WORD", lemma)
                || lexicon.has("CANCEL_WORD", lemma);
    }

    private void note(int at, Signs signs) {
        String lemma = withParticle(at);
        if (view.tag(at).equals("MD")) {
            signs.planned |= FUTURE.contains(view.word(at));
            signs.hoped |= OPEN_MODALS.contains(view.word(at));
            signs.would |= view.word(at).equals("would") || view.word(at).equals("'d");
            return;
        }
        signs.cancelled |= lexicon.has("CANCEL_WORD", lemma);
        signs.refused |= lexicon.has("REFUSE_WORD", lemma);
        signs.negated |= lexicon.has("NEGATION", lemma) && !NOT_ONLY.contains(view.word(at + 1));
        signs.none |= lemma.equals("no");
        signs.hoped |= lexicon.has("HOPE_WORD", lemma);
        signs.planned |= lexicon.has("PLAN_WORD", lemma);
    }

    private void noteNo(int noun, Signs signs) {
        for (int at = noun - 1; at >= Math.max(1, noun - 3); at--) {
            signs.negated |= view.word(at).equals("no");
        }
    }

    /** "call off" for a verb with its particle, which may stand some words later. */
    private String withParticle(int at) {
        if (view.token(at).isVerb()) {
            for (int next = at + 1; next <= Math.min(view.size(), at + 6); next++) {
                if (view.tag(next).equals("RP")) {
                    return view.lemma(at) + "_" + view.lemma(next);
                }
            }
        }
        return particle(at).isEmpty() ? view.lemma(at) : view.lemma(at) + "_" + particle(at);
    }

    /** "Out" in "pulled out of the talks", which the tagger takes for a preposition. */
    private String particle(int verb) {
        String next = view.word(verb + 1);
        return lexicon.has("CANCEL_WORD", view.lemma(verb) + "_" + next) ? next : "";
    }

    private void noun(Candidate candidate, Scope scope, Signs signs) {
        int trigger = candidate.trigger();
        int first = view.groupAt(trigger).map(NounGroup::first).orElse(trigger);
        for (int at = first; at < trigger; at++) {
            if (view.tag(at).startsWith("JJ")
                    || view.tag(at).startsWith("VB")
                    || view.tag(at).equals("DT")) {
                note(at, signs);
                signs.past |= PAST.contains(view.word(at));
            }
        }
        if (candidate.foundBy("told-in-call") || candidate.foundBy("did-in-meeting")) {
            signs.planned |= FUTURE.contains(view.word(candidate.light() - 1));
            return; // what was asked or agreed says nothing of where it was
        }
        if (candidate.light() > 0) {
            note(candidate.light(), signs);
            chain(candidate.light(), signs, scope);
        }
        int governor = Graphs.governor(view.sentence(), trigger, labels.nominal);
        if (scope.predicate() > 0 && scope.predicate() != candidate.light() && scope.predicate() != governor) {
            chain(scope.predicate(), signs, scope);
        }
        if (governor > 0 && governor != candidate.light()) {
            boolean acts = Graphs.governor(view.sentence(), trigger, labels.activeSubject) == governor;
            boolean occurs = view.token(governor).isVerb() && lexicon.has("OCCUR_VERB", view.lemma(governor));
            boolean aside = isAside(first);
            boolean tells = isSign(withParticle(governor))
                    && !aside
                    && !(acts && view.token(governor).isVerb());
            if (occurs || tells) {
                note(governor, signs);
                signs.planned |= view.tag(governor - 1).equals("TO")
                        && view.lemma(governor - 2).equals("be");
                for (int at = governor - 1; at >= 1 && isChained(at, false); at--) {
                    note(at, signs);
                }
            } else if (view.token(governor).isVerb() && FUTURE.contains(view.word(governor - 1))) {
                signs.planned = true;
            }
        }
        if (view.word(first - 1).equals("of") && view.word(first - 2).equals("ahead")) {
            signs.planned = true;
        }
        participles(scope, trigger, signs);
    }

    /** "During the two-hour meeting they agreed": what was agreed then is no plan of it. */
    private boolean isAside(int first) {
        int at = first - 1;
        while (at > 1 && (view.isTime(at) || view.tag(at).matches("DT|JJ|HYPH|CD|PRP\\$"))) {
            at--;
        }
        return view.word(at).matches("during|after|following");
    }

    /** "A meeting planned for May", "the talks, which were cancelled". */
    private void participles(Scope scope, int trigger, Signs signs) {
        int behind = passiveBehindApposition(trigger);
        if (behind > 0) {
            note(behind, signs);
        }
        for (int at = trigger + 1; at <= Math.min(view.size(), scope.right() + 4); at++) {
            boolean participle = (view.tag(at).equals("VBN") || view.tag(at).equals("VBD"))
                    && !view.tag(at - 1).equals("PRP"); // "during the meeting they agreed"
            boolean afterWhich =
                    view.lemma(at - 1).equals("be") && view.tag(at - 2).equals("WDT");
            if (participle && (at <= scope.right() || afterWhich)) {
                String lemma = withParticle(at);
                signs.cancelled |= lexicon.has("CANCEL_WORD", lemma);
                signs.planned |= lexicon.has("PLAN_WORD", lemma);
                signs.hoped |= lexicon.has("HOPE_WORD", lemma);
            }
        }
    }

    /** "Called" in "the talks, scheduled for Friday, were called off", or 0. */
    private int passiveBehindApposition(int trigger) {
        boolean opened = false;
        for (int at = trigger + 1; at < view.size(); at++) {
            boolean comma = view.tag(at).equals(",");
            if (comma && opened && view.lemma(at + 1).equals("be")) {
                int verb = view.tag(at + 2).startsWith("RB") ? at + 3 : at + 2;
                return view.tag(verb).equals("VBN") || view.tag(verb).equals("VBD") ? verb : 0;
            }
            if (view.isFiniteVerb(at) && opened) {
                return 0;
            }
            opened |= comma;
        }
        return 0;
    }

    /** "Denied that its minister had met Lee", "denied reports that he had". */
    private boolean isDenied(int predicate) {
        int governor = Graphs.governor(view.sentence(), predicate, labels.told);
        if (governor > 0 && view.token(governor).isNoun()) {
            governor = Graphs.governor(view.sentence(), governor, labels.subjectOrObject);
        }
        return governor > 0 && governor < predicate && lexicon.has("DENIAL", view.lemma(governor));
    }

    /** "Neither Lee nor Chen has met". */
    private boolean isNeither(Scope scope, int verb) {
        for (int at = Math.max(1, scope.left() - 1); at < verb; at++) {
            if (view.word(at).equals("neither")) {
                return true;
            }
        }
        return false;
    }

    /** "Looks forward to the king's visit": it is to come. */
    private boolean isAwaited(int trigger) {
        for (int at = trigger - 1; at >= 3; at--) {
            if (view.word(at).equals("to") && view.word(at - 1).equals("forward")) {
                return view.lemma(at - 2).equals("look");
            }
            if (view.isFiniteVerb(at) || view.tag(at).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "When she appears alongside Lee": a clause of time in the present tense speaks of the future. */
    private boolean isWhenPresent(int verb) {
        if (!PRESENT.contains(view.tag(verb))) {
            return false;
        }
        for (int at = verb - 1; at >= Math.max(1, verb - FARTHEST_OPENING); at--) {
            if (OPENS_TIME.contains(view.word(at))) {
                return true;
            }
            if (view.token(at).isVerb() || view.tag(at).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "Was criticised for her decision to meet Lee": what is judged has been done; "announced" looks ahead. */
    private boolean isDecisionJudged(int verb) {
        int noun = verb - 2;
        if (!view.tag(verb - 1).equals("TO")
                || !view.lemma(noun).equals("decision")
                || !view.tag(noun - 1).matches("PRP\\$|POS")) {
            return false;
        }
        for (int at = noun - 2; at >= 1 && !view.tag(at).equals(","); at--) {
            if (view.token(at).isVerb()) {
                return !lexicon.has("SAY_VERB", view.lemma(at)) && !lexicon.has("PLAN_WORD", view.lemma(at));
            }
        }
        return true;
    }

    private boolean isConditional(Scope scope, int trigger) {
        for (int at = Math.max(1, scope.left() - 1); at < trigger; at++) {
            if (lexicon.has("CONDITION", view.lemma(at))) {
                return true;
            }
        }
        return false;
    }
}
