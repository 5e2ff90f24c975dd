package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.source.Span;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    static Stream<String> bodies() {
        return Stream.concat(
                ExampleGraphs.extractions().stream()
                        .map(extraction -> extraction.record().article().body()),
                Stream.of(
                        "One line only, by Mr.",
                        "He lives in the U.S.\nMR. ROE: “It is shut [for now].” Then he left.\n\n“We wait.”\nDr. Lee, 🐟\r\nleft.",
                        "A <b>bold\nnew</b> port, see https://port.example/a?b=1 and wait. It opens.\nSoon.",
                        "The port that was closed for all of the year by the storm\nis open again, as the mayor said on the pier"
                                + " today\nwith the crews of both of the ferries at her side and their\nfamilies. Ships wait.\n\nNo one"
                                + " came."));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theSentencesOfSomeLinesAreThoseOfTheWholeBody(String body) {
        List<Span> all =
                splitter.split(body).sentences().stream().map(Sentence::span).toList();
        SentenceSplitter.Masked masked = SentenceSplitter.mask(body);
        for (int at = 0; at < all.size(); at++) {
            assertAround(masked, all.get(at), all);
            assertAround(masked, all.get(at).union(all.get(Math.min(at + 1, all.size() - 1))), all);
        }
    }

    private void assertAround(SentenceSplitter.Masked masked, Span span, List<Span> all) {
        assertThat(splitter.sentencesAround(masked, span).stream().filter(span::overlaps))
                .containsExactlyElementsOf(all.stream().filter(span::overlaps).toList());
    }
}
