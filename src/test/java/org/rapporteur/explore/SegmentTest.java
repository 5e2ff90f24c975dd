package org.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Span;

/** The pieces of a text, whatever spans lie on it. */
class SegmentTest {
    private static final String[] SIGNS = {"a", " ", "é", "🐟", "\n\n", "𝔘", "\u202E", "<"};

    private static MarkedSpan span(int begin, int end, String finding) {
        return new MarkedSpan(new Span(begin, end), new Mark(finding, "said", "content", 0.9));
    }

    @Test
    void crossingFindingsBothHaveWhatTheyShare() {
        List<Segment> pieces = Segment.cut("one two three", List.of(span(0, 7, "one"), span(4, 13, "two")));
        assertThat(pieces).extracting(Segment::text).containsExactly("one ", "two", " three");
        assertThat(pieces.get(1).marks()).extracting(Mark::finding).containsExactly("one", "two");
        assertThat(pieces.get(0).begins()).containsExactly("one");
        assertThat(pieces.get(1).begins()).containsExactly("two");
    }

    @Test
    void aTextWithoutFindingsIsOnePieceAParagraph() {
        List<Segment> pieces = Segment.cut("one\n\ntwo", List.of());
        assertThat(pieces).extracting(Segment::text).containsExactly("one\n\n", "two");
        assertThat(Segment.paragraphs(pieces)).hasSize(2);
        assertThat(Segment.cut("", List.of())).isEmpty();
    }

    @RepeatedTest(200)
    void piecesAreTheTextAndCoverEachSpan(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(random.nextInt(60) + 1, 0, SIGNS.length)
                .mapToObj(i -> SIGNS[i])
                .collect(Collectors.joining());
        int[] points = text.codePoints().toArray();
        List<MarkedSpan> spans = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            int begin = random.nextInt(points.length);
            spans.add(span(begin, begin + 1 + random.nextInt(points.length - begin), "finding-" + i));
        }
        List<Segment> pieces = Segment.cut(text, spans);
        assertThat(pieces.stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Segment.paragraphs(pieces).stream().flatMap(List::stream).toList())
                .isEqualTo(pieces);
        for (MarkedSpan marked : spans) {
            String finding = marked.mark().finding();
            String covered = pieces.stream()
                    .filter(piece -> piece.belongsTo(finding))
                    .map(Segment::text)
                    .collect(Collectors.joining());
            Span span = marked.span();
            assertThat(covered).isEqualTo(new String(points, span.begin(), span.length()));
            assertThat(pieces.stream().filter(piece -> piece.begins().contains(finding)))
                    .hasSize(1);
        }
    }
}
