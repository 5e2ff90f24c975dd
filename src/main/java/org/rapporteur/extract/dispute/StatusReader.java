package org.rapporteur.extract.dispute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.lexicon.Lexicon;

/** Reads from a sentence whether the dispute that it tells of is settled or eases. */
final class StatusReader {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "without", "fail", "refuse", "yet");
    private static final int REACH = 4;

    private final Lexicon lexicon;

    StatusReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    DisputeStatus status(Sentence sentence) {
        DisputeStatus status = DisputeStatus.OPEN;
        if (sentence.tokens().stream().anyMatch(t -> t.isVerb() && lexicon.has("REOPEN_VERB", t.lemma()))
                || sentence.tokens().stream()
                        .anyMatch(t -> t.lemma().equals("again") || t.lemma().equals("anew"))) {
            return status; // "broke out again, three weeks after it had been settled"
        }
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            // "aimed at easing", "hope to resolve" tell of a wish: only finite verbs and participles count
            if (!token.tag().matches("VB[DNZP]") || isDenied(tokens, i)) {
                continue;
            }
            boolean vow = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("TO");
            if (lexicon.has("RESOLVED_VERB", token.lemma()) && !vow) {
                return DisputeStatus.RESOLVED;
            }
            if (lexicon.has("EASING_VERB", token.lemma())) {
                status = DisputeStatus.EASING;
            }
        }
        return status;
    }

    private static boolean isDenied(List<Token> tokens, int index) {
        for (int i = Math.max(0, index - REACH); i < index; i++) {
            Token token = tokens.get(i);
            if (NEGATIONS.contains(token.lemma().toLowerCase(Locale.ROOT))
                    || token.tag().equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
