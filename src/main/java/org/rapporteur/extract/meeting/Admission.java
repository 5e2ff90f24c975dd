package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Set;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;

/** Says whether what the rules found speaks of an occasion at all. */
final class Admission {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both", "each");
    private static final int FARTHEST_SPORT = 10;
    private static final int FARTHEST_INTERVIEW = 8;
    private static final int FARTHEST_JOURNEY = 9;
    private static final Set<String> PLURALS =
            Set.of("they", "we", "them", "us", "two", "three", "four", "both", "pair", "who", "others");
    private static final Set<String> AFTER_CALLED = Set.of(
            "on",
            "after",
            "before",
            "about",
            "from",
            "at",
            "late",
            "early",
            "for",
            "again",
            "twice",
            "back",
            "personally",
            "directly",
            "immediately",
            "earlier",
            "later",
            "shortly",
            "during");
    private static final Set<String> GOING_ON = Set.of("continue", "maintain", "deepen", "intensify", "strengthen");

    private final Lexicon lexicon;
    private final Offices offices;

    Admission(Lexicon lexicon, Offices offices) {
        this.lexicon = lexicon;
        this.offices = offices;
    }

    boolean admits(SentenceView view, Candidate candidate, Participants.Sides sides) {
        if (view.token(candidate.trigger()).isVerb()) {
            return standsAsVerb(view, candidate, sides);
        }
        boolean callTo = candidate.foundBy("call-to") && !candidate.foundBy("meeting-with");
        if (callTo && sides.second().stream().noneMatch(group -> group.person() || isPronoun(view, group))) {
            return false;
        }
        return !sides.all().isEmpty() || isDefinite(view, candidate);
    }

    private static boolean isPronoun(SentenceView view, NounGroup group) {
        return view.token(group.head()).isPronoun();
    }

    /** "Agreed to continue close consultations" promises no occasion. */
    boolean isIdle(SentenceView view, Candidate candidate, MeetingStatus status, boolean dated) {
        boolean open = status == MeetingStatus.SCHEDULED || status == MeetingStatus.POSSIBLE;
        int verb = candidate.light() > 0 ? candidate.light() : candidate.trigger();
        boolean talks = lexicon.has("TALKS_NOUN", view.lemma(candidate.trigger()))
                || view.lemma(candidate.trigger()).equals("consult");
        return open
                && !dated
                && talks
                && (GOING_ON.contains(view.lemma(verb))
                        || GOING_ON.contains(view.lemma(verb - 2))
                        || view.lemma(candidate.trigger()).equals("consult"));
    }

    /** A verb needs two sides, or one that is plural: "they met". */
    private boolean standsAsVerb(SentenceView view, Candidate candidate, Participants.Sides sides) {
        boolean strict = lexicon.has("STRICT_VERB", view.lemma(candidate.trigger()));
        if (strict && sides.second().stream().anyMatch(group -> isBareName(view, group))) {
            return false;
        }
        if (candidate.foundBy("called-person") && !isTelephoneCall(view, candidate, sides.second())) {
            return false;
        }
        if (candidate.foundBy("called-on") && view.tag(last(sides.second()) + 1).equals("TO")) {
            return false;
        }
        if (isSport(view, candidate.trigger()) || new Lookalikes(view, lexicon).has(candidate, sides)) {
            return false;
        }
        if (isSpeech(view, candidate, sides.second())) {
            return false;
        }
        if (candidate.foundBy("saw-person")
                && !isAppointment(view, sides.second())
                && !isAimOfJourney(view, candidate.trigger(), sides.second())) {
            return false;
        }
        if (isInterview(view, candidate, sides.second())) {
            return false;
        }
        return !sides.second().isEmpty()
                || sides.all().size() > 1
                || sides.first().stream()
                        .anyMatch(group ->
                                view.tag(group.head()).endsWith("S") || PLURALS.contains(view.word(group.head())));
    }

    /** Not "called Lee a liar": whoever is called is a person, and nothing is said of him in the same breath. */
    private static boolean isTelephoneCall(SentenceView view, Candidate candidate, List<NounGroup> called) {
        return called.stream().allMatch(group -> {
            int next = group.last() + 1;
            boolean person = group.person() || view.tag(group.head()).equals("PRP");
            boolean goesOn = view.tag(next).matches("TO|,|\\.|CC|")
                    || view.isTime(next)
                    || AFTER_CALLED.contains(view.word(next));
            return person && goesOn && group.first() == candidate.trigger() + 1;
        });
    }

    /** A capitalised word of which the name recogniser made nothing. */
    private static boolean isBareName(SentenceView view, NounGroup group) {
        return view.token(group.head()).isProperNoun()
                && view.token(group.head()).ner().equals("O")
                && group.first() == group.last();
    }

    /** "Will host the Rovers for the season's last match". */
    private boolean isSport(SentenceView view, int trigger) {
        for (int at = trigger + 1; at <= Math.min(view.size(), trigger + FARTHEST_SPORT); at++) {
            if (lexicon.has("SPORT_NOUN", view.lemma(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Spoke to supporters" is a speech, "spoke with the Herald" an interview. */
    private boolean isSpeech(SentenceView view, Candidate candidate, List<NounGroup> partners) {
        if (!lexicon.has("SPEAK_VERB", view.lemma(candidate.trigger())) || partners.isEmpty()) {
            return false;
        }
        boolean to = candidate.foundBy("spoke-to");
        if (to && view.tag(candidate.trigger()).equals("VBG")) {
            return true; // "Speaking to Lee, he said"
        }
        return partners.stream()
                .noneMatch(group -> group.person()
                        || isPronoun(view, group)
                        || (view.tag(group.head()).equals("NN") && offices.isOffice(view.lemma(group.head())))
                        || (!to && !view.token(group.head()).ner().equals("ORGANIZATION")));
    }

    /** "Sat down with Lee for an interview". */
    private static boolean isInterview(SentenceView view, Candidate candidate, List<NounGroup> partners) {
        int from = Math.max(candidate.trigger(), last(partners));
        for (int at = from + 1; at <= Math.min(view.size(), from + FARTHEST_INTERVIEW); at++) {
            if (view.lemma(at).equals("interview") && view.tag(at).startsWith("NN")) {
                return true;
            }
        }
        return false;
    }

    /** "Flew to Vienna to see Lee", "his visit to China to see Lee". */
    private boolean isAimOfJourney(SentenceView view, int trigger, List<NounGroup> seen) {
        boolean journey = false;
        for (int at = trigger - 2; at >= Math.max(1, trigger - FARTHEST_JOURNEY); at--) {
            journey |= view.token(at).isVerb()
                    ? lexicon.has("TRAVEL_VERB", view.lemma(at))
                    : lexicon.has("VISIT_NOUN", view.lemma(at));
        }
        return journey && view.tag(trigger - 1).equals("TO") && seen.stream().allMatch(NounGroup::person);
    }

    private static int last(List<NounGroup> groups) {
        return groups.isEmpty() ? 0 : groups.get(groups.size() - 1).last();
    }

    /** "Saw Lee on Friday", "saw Lee and Chen separately"; not "saw Lee as a rival". */
    private static boolean isAppointment(SentenceView view, List<NounGroup> seen) {
        int next = last(seen) + 1;
        boolean alone = view.word(next).matches("separately|privately|alone|twice|briefly");
        boolean dated = view.isTime(next) || (view.word(next).equals("on") && view.isTime(next + 1));
        return seen.stream().allMatch(NounGroup::person) && (alone || dated);
    }

    /** "The meeting", "Monday's talks"; but "the G7 Summit" names one of its own. */
    private static boolean isDefinite(SentenceView view, Candidate candidate) {
        NounGroup group = view.groupAt(candidate.trigger())
                .orElse(new NounGroup(candidate.trigger(), candidate.trigger(), candidate.trigger(), false));
        for (int at = group.first(); at <= candidate.trigger(); at++) {
            if (view.token(at).isProperNoun()) {
                return false;
            }
        }
        int first = group.first();
        boolean ofDay = view.isTime(first - 1) || (view.tag(first - 1).equals("POS") && view.isTime(first - 2));
        return DEFINITE.contains(view.word(first))
                || ofDay
                || view.lemma(candidate.trigger()).equals("talk");
    }
}
