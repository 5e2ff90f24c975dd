package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Span;

class DatedSentencesTest {
    private final List<Sentence> sentences = List.of(
            sentence(0, "O"),
            sentence(1, "O"),
            sentence(2, "O"),
            sentence(3, "PERSON"),
            sentence(4, "O"),
            sentence(5, "O"));

    /** One word of ten code points. */
    private static Sentence sentence(int index, String ner) {
        Token token = new Token(index, index, 1, "somewords!", "", "NN", ner, new Span(11 * index, 11 * index + 10));
        return new Sentence(index, 0, List.of(token), new SemanticGraph());
    }

    @Test
    void theLeadPersonsWordsAndEvents() {
        Attribution said = new Attribution(List.of(), List.of(new Span(44, 54)), List.of(), 0.9);
        assertThat(DatedSentences.of(sentences, List.of(said), List.of()).stream())
                .containsExactly(0, 1, 3, 4);
        EventMention met = new EventMention(EventMention.Type.MEETING, new Span(55, 60), List.of(), Map.of(), 0.9);
        assertThat(DatedSentences.of(sentences, List.of(), List.of(met)).stream())
                .containsExactly(0, 1, 3, 5);
    }

    @Test
    void nothingOfNothing() {
        assertThat(DatedSentences.of(List.of(), List.of(), List.of()).isEmpty()).isTrue();
    }
}
