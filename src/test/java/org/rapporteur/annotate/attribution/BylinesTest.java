package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {

    private static List<String> names(String text) {
        List<Word> words = Texts.words(text);
        return Bylines.find(words).stream()
                .map(b -> Texts.at(
                        text,
                        words.get(b.name())
                                .span()
                                .union(words.get(b.nameEnd() - 1).span())))
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
