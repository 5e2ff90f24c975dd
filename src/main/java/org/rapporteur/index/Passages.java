package org.rapporteur.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Cuts out of a text the sentences in which words stand that were sought. */
final class Passages {
    private static final int MOST = 2;

    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Analysis.ANALYZER)
            .withFormatter(new Cutter())
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(0)
            .build();

    /** The best passages in the order of the text. */
    List<Passage> of(Query query, String text) throws IOException {
        return highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, MOST) instanceof Cut cut
                ? cut.passages()
                : List.of();
    }

    private record Cut(List<Passage> passages) {}

    private static final class Cutter extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] found, String text) {
            List<Passage> passages = new ArrayList<>();
            for (org.apache.lucene.search.uhighlight.Passage one : found) {
                passages.add(cut(one, text));
            }
            return new Cut(passages);
        }

        private static Passage cut(org.apache.lucene.search.uhighlight.Passage found, String text) {
            int begin = found.getStartOffset();
            int end = found.getEndOffset();
            while (begin < end && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            List<Passage.Mark> marks = new ArrayList<>();
            int last = 0;
            for (int i = 0; i < found.getNumMatches(); i++) {
                int from = Math.max(last, found.getMatchStarts()[i] - begin);
                int to = Math.min(end, found.getMatchEnds()[i]) - begin;
                if (to > from) {
                    marks.add(new Passage.Mark(from, to));
                    last = to;
                }
            }
            return new Passage(text.substring(begin, end), marks);
        }
    }
}
