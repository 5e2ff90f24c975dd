package org.rapporteur.extract.meeting;

import org.rapporteur.extract.MeetingKind;
import org.rapporteur.lexicon.Lexicon;

/** Says what sort of occasion it is, by the class of the trigger and by words such as "by telephone". */
final class KindReader {
    private final Lexicon lexicon;

    KindReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    MeetingKind read(SentenceView view, Candidate candidate, Scope scope) {
        if (candidate.foundBy("called-on")) {
            return MeetingKind.MEETING;
        }
        for (int at = scope.left(); at < Math.min(scope.topic(), view.size() + 1); at++) {
            if (lexicon.has("DISTANCE_NOUN", view.lemma(at)) && isMeans(view, at, candidate.trigger())) {
                return MeetingKind.CALL;
            }
        }
        String lemma = view.lemma(candidate.trigger());
        if (view.token(candidate.trigger()).isVerb()) {
            return verb(lemma);
        }
        if (lexicon.has("CALL_NOUN", lemma)) {
            return MeetingKind.CALL;
        }
        if (lexicon.has("VISIT_NOUN", lemma)) {
            return MeetingKind.VISIT;
        }
        if (lexicon.has("SUMMIT_NOUN", lemma)) {
            return MeetingKind.SUMMIT;
        }
        return lexicon.has("TALKS_NOUN", lemma) ? MeetingKind.TALKS : MeetingKind.MEETING;
    }

    /** "By phone", "over a video link", "phone call"; not "released the video". */
    private static boolean isMeans(SentenceView view, int at, int trigger) {
        int before = view.tag(at - 1).equals("DT") ? at - 2 : at - 1;
        return at == trigger - 1 || view.word(before).matches("by|via|over|on|through");
    }

    private MeetingKind verb(String lemma) {
        if (lexicon.has("CALL_VERB", lemma)) {
            return MeetingKind.CALL;
        }
        if (lexicon.has("VISIT_VERB", lemma)) {
            return MeetingKind.VISIT;
        }
        return lexicon.has("TALK_WITH", lemma) ? MeetingKind.TALKS : MeetingKind.MEETING;
    }
}
