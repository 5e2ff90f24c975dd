package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Locale;
import org.rapporteur.lexicon.Lexicon;

/** Knows what is told with the verbs of meeting and is none: shows that are hosted, sums received, thresholds met. */
final class Lookalikes {
    private static final int FARTHEST_OCCASION = 12;
    private static final int FARTHEST_OWNED = 5;

    private final SentenceView view;
    private final Lexicon lexicon;

    Lookalikes(SentenceView view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    boolean has(Candidate candidate, Participants.Sides sides) {
        int trigger = candidate.trigger();
        if (candidate.foundBy("was-met-by")) {
            return isHostedShow(candidate);
        }
        boolean object = candidate.foundBy("met-object") || candidate.foundBy("welcomed-person");
        if (object && (isReceipt(trigger, sides.second()) || isOwned(sides.second()) || isSpouse(trigger, sides))) {
            return true;
        }
        if (object && lexicon.has("HOST_VERB", view.lemma(trigger)) && isEventHosted(trigger, sides.second())) {
            return true;
        }
        return lexicon.has("SPEAK_VERB", view.lemma(trigger)) && isHeard(candidate);
    }

    /** "The Morning Hour, hosted by Lee and Chen", but "a summit hosted by Lee" and "the guests were hosted by Lee". */
    private boolean isHostedShow(Candidate candidate) {
        int trigger = candidate.trigger();
        boolean clause = !candidate.first().isEmpty();
        if (clause || !lexicon.has("HOST_VERB", view.lemma(trigger))) {
            return false;
        }
        for (int at = trigger - 1; at >= Math.max(1, trigger - FARTHEST_OCCASION); at--) {
            String lemma = view.lemma(at).toLowerCase(Locale.ROOT); // a name keeps its capital: "Leaders' Meeting"
            if (lemma.matches("retreat|meet")
                    || lexicon.has("MEETING_NOUN", lemma)
                    || lexicon.has("TALKS_NOUN", lemma)
                    || lexicon.has("CALL_NOUN", lemma)
                    || lexicon.has("SUMMIT_NOUN", lemma)) {
                return false;
            }
        }
        return true;
    }

    /** "Received a Lee the Bear toy", "received $5 million from groups". */
    private boolean isReceipt(int trigger, List<NounGroup> received) {
        if (!view.lemma(trigger).equals("receive")) {
            return false;
        }
        int last = received.stream().mapToInt(NounGroup::last).max().orElse(trigger);
        for (int at = trigger + 1; at <= last; at++) {
            if (view.tag(at).equals("$") || view.token(at).ner().equals("MONEY")) {
                return true;
            }
        }
        return view.word(trigger + 1).matches("an?") && view.token(trigger + 2).isProperNoun();
    }

    /** "Met the Commission on Tariffs' 15 percent threshold": the apostrophe tagged as a closing quote. */
    private boolean isOwned(List<NounGroup> met) {
        return met.stream().filter(group -> !group.person()).anyMatch(group -> {
            for (int at = group.last() + 1; at <= Math.min(view.size() - 1, group.last() + FARTHEST_OWNED); at++) {
                if (view.word(at).matches("['\u2019]")) {
                    return view.tag(at + 1).matches("CD|NNS?|JJ");
                }
                if (view.token(at).isVerb() || view.tag(at).matches("[,.:]")) {
                    return false;
                }
            }
            return false;
        });
    }

    /** "Met his wife, Ann, in May": how a couple came together. */
    private boolean isSpouse(int trigger, Participants.Sides sides) {
        return view.lemma(trigger).equals("meet")
                && sides.second().stream()
                        .anyMatch(group -> group.first() == trigger + 1
                                && view.tag(group.first()).equals("PRP$")
                                && hasSpouse(group));
    }

    private boolean hasSpouse(NounGroup group) {
        for (int at = group.first() + 1; at <= group.last(); at++) {
            if (lexicon.has("SPOUSE_NOUN", view.lemma(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Hosts the United Nations Trade Conference". */
    private boolean isEventHosted(int trigger, List<NounGroup> hosted) {
        return view.lemma(trigger).matches("host|convene")
                && hosted.stream().anyMatch(group -> lexicon.has("EVENT_NOUN", view.lemma(group.head())));
    }

    /** "Heard Lee and Chen speak", "did not speak alongside him": on a stage. */
    private boolean isHeard(Candidate candidate) {
        int trigger = candidate.trigger();
        if (view.word(trigger + 1).equals("alongside")) {
            return true;
        }
        if (!view.tag(trigger).matches("VBP?") || !candidate.foundBy("met-together")) {
            return false;
        }
        for (int at = trigger - 1; at >= 1; at--) {
            if (view.token(at).isVerb() || view.tag(at).equals("MD")) {
                return view.lemma(at).matches("hear|watch|see|let");
            }
        }
        return false;
    }
}
