package org.rapporteur.annotate;

import java.util.BitSet;
import java.util.List;
import org.rapporteur.source.Span;

/**
 * Says in which sentences a time expression can matter: the first ones, those in which somebody says something, meets
 * somebody or stands against somebody, and those that name a person, whose office may begin on a day.
 */
final class DatedSentences {
    /** Of the first sentences a day may be the day of all that the article tells. */
    private static final int LEAD = 2;

    private DatedSentences() {}

    /** The numbers of those sentences. */
    static BitSet of(List<Sentence> sentences, List<Attribution> attributions, List<EventMention> events) {
        BitSet dated = new BitSet(sentences.size());
        dated.set(0, Math.min(LEAD, sentences.size()));
        attributions.forEach(attribution -> attribution.cues().forEach(cue -> set(dated, sentences, cue)));
        events.forEach(event -> set(dated, sentences, event.trigger()));
        for (Sentence sentence : sentences) {
            if (sentence.tokens().stream().anyMatch(token -> token.ner().equals("PERSON"))) {
                dated.set(sentence.index());
            }
        }
        return dated;
    }

    private static void set(BitSet dated, List<Sentence> sentences, Span words) {
        for (Sentence sentence : sentences) {
            if (sentence.span().overlaps(words)) {
                dated.set(sentence.index());
            }
        }
    }
}
