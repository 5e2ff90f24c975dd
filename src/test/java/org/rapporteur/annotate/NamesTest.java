package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Span;

class NamesTest {

    /** Words with a blank between them, each written {@code word/TYPE}. */
    private static List<Sentence> sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String one : words.split(" ")) {
            String word = one.substring(0, one.lastIndexOf('/'));
            tokens.add(new Token(
                    tokens.size(),
                    0,
                    tokens.size() + 1,
                    word,
                    word,
                    "NNP",
                    one.substring(one.lastIndexOf('/') + 1),
                    new Span(begin, begin + word.length())));
            begin += word.length() + 1;
        }
        return List.of(new Sentence(0, 0, tokens, new SemanticGraph()));
    }

    @Test
    void aRunOfOneTypeIsAName() {
        assertThat(Names.in(sentence("Ann/PERSON Lee/PERSON met/O Freedonia/LOCATION")))
                .extracting(Name::first, Name::last, Name::type)
                .containsExactly(tuple(0, 1, "PERSON"), tuple(3, 3, "LOCATION"));
    }

    @Test
    void aGenerationAloneIsNobodysName() {
        assertThat(Names.in(sentence("Bo/PERSON Chen/PERSON ,/O Jr./PERSON met/O Ann/PERSON Lee/PERSON III/PERSON")))
                .extracting(Name::last)
                .containsExactly(1, 7);
    }
}
