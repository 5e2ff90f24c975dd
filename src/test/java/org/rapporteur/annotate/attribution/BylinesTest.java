package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BylinesTest {

    private static WordReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = new WordReader(Vocabulary.load());
    }

    private static List<String> names(String text) {
        List<Word> words = reader.read(text);
        return Bylines.find(text, words).stream()
                .map(b -> text.substring(
                        words.get(b.name()).begin(), words.get(b.nameEnd() - 1).end()))
                .toList();
    }

    @Test
    void findsANameBehindADash() {
        assertEquals(List.of("Ana Ruiz"), names("“The wall will never be built here.” ― Ana Ruiz"));
        assertEquals(
                List.of("Ana Ruiz"), names("“The wall will never be built here.”\n\n- Ana Ruiz, a teacher from Leon"));
        assertEquals(List.of("Ana Ruiz"), names("“He calls it “hell” as everybody knows.” — Ana Ruiz."));
    }

    @Test
    void findsNoNameInASentenceThatGoesOn() {
        assertEquals(List.of(), names("“The wall will never be built” – a promise that he broke"));
        assertEquals(List.of(), names("He called it “the end of the long road” – Ana Ruiz"));
        assertEquals(List.of(), names("“Never!” – Ana"));
    }
}
