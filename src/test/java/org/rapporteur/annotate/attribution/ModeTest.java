package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModeTest {

    private static Mode mode(String text, String... contents) {
        List<CharSpan> spans = Arrays.stream(contents)
                .map(content -> new CharSpan(text.indexOf(content), text.indexOf(content) + content.length()))
                .toList();
        return Mode.of(text, spans);
    }

    @Test
    void tellsDirectMixedAndIndirect() {
        assertEquals(Mode.DIRECT, mode("“We stay,” she said. “We fight.”", "We stay", "We fight"));
        assertEquals(Mode.DIRECT, mode("''We stay,'' she said.", "We stay"));
        assertEquals(Mode.MIXED, mode("She said they would “stay and fight.”", "they would “stay and fight"));
        assertEquals(Mode.MIXED, mode("“We stay,” she said, adding that they fight.", "We stay", "they fight"));
        assertEquals(Mode.INDIRECT, mode("She said they would stay.", "they would stay"));
        assertEquals(Mode.INDIRECT, mode("It was dark, she said, “of course.”", "It was dark"));
    }
}
