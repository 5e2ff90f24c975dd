package org.rapporteur.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.Turns;
import org.rapporteur.source.Span;

class ClaimTest {
    private static final String TEXT = """
            MS. ROE: The ferry sails again on Monday 🐟. All right, last question.

            Q    The mayor of Riga said the pier is unsafe. Is it?

            MR. McDOE (via video): It is safe.

            It was looked at on Friday.
            """;

    @Test
    void whatSomebodySaysEndsWhereTheNextOneBeginsAndHasNoLabel() {
        assertThat(said("MS. ROE", "MS. ROE: The ferry", "pier is unsafe"))
                .containsExactly("The ferry sails again on Monday 🐟. All right, last question.\n\n");
        assertThat(said("MR. McDOE", "MR. McDOE", "on Friday"))
                .containsExactly("It is safe.\n\nIt was looked at on Friday");
    }

    @Test
    void whoIsQuotedInAQuestionSaysNothingElsewhere() {
        assertThat(said("The mayor", "the pier", "unsafe")).containsExactly("the pier is unsafe");
        assertThat(said("The mayor", "It is safe", "on Friday")).isEmpty();
    }

    @Test
    void whereNobodyIsNamedTheContentStaysInTheTurnInWhichItBegins() {
        Claim claim = new Claim(List.of(), List.of(), List.of(span("last question", "unsafe")), 1, "rule");
        assertThat(texts(claim.within(Turns.of(TEXT)), TEXT)).containsExactly("last question.\n\n");
    }

    @Test
    void aTextWithOneLabelIsNoTranscript() {
        String text = "UPDATE: The port is shut.\n\nThe mayor says so.";
        Claim claim = new Claim(List.of(), List.of(), List.of(new Span(0, text.length())), 1, "rule");
        assertThat(claim.within(Turns.of(text))).isEqualTo(claim);
        assertThat(texts(claim.within(Turns.of("A man spoke.\n\nA woman spoke.")), text))
                .containsExactly(text);
    }

    private static Stream<String> said(String speaker, String from, String to) {
        Claim claim = new Claim(List.of(span(speaker, speaker)), List.of(), List.of(span(from, to)), 1, "rule");
        return texts(claim.within(Turns.of(TEXT)), TEXT);
    }

    private static Stream<String> texts(Claim claim, String text) {
        return claim.contents().stream()
                .map(span -> text.substring(
                        text.offsetByCodePoints(0, span.begin()), text.offsetByCodePoints(0, span.end())));
    }

    private static Span span(String from, String to) {
        int begin = TEXT.indexOf(from);
        int end = TEXT.indexOf(to, begin) + to.length();
        return new Span(TEXT.codePointCount(0, begin), TEXT.codePointCount(0, end));
    }
}
