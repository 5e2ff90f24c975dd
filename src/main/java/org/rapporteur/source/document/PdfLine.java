package org.rapporteur.source.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand on one line, from left to right. */
record PdfLine(List<PdfWord> words) {
    static PdfLine of(List<PdfWord> words) {
        return new PdfLine(
                words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList());
    }

    /** The words by lines, from the top down. */
    static List<PdfLine> lines(List<PdfWord> words) {
        List<PdfWord> sorted = words.stream()
                .sorted(Comparator.comparingDouble(PdfWord::base).thenComparingDouble(PdfWord::left))
                .toList();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfWord> line = new ArrayList<>();
        for (PdfWord word : sorted) {
            if (!line.isEmpty()
                    && word.base() - line.get(0).base() > line.get(0).size() * 0.4f) {
                lines.add(of(line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(of(line));
        }
        return lines;
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    float left() {
        return words.get(0).left();
    }

    float right() {
        return words.get(words.size() - 1).right();
    }

    float base() {
        return words.get(0).base();
    }

    /** Of most of its letters: a raised note does not count. */
    float size() {
        return words.stream()
                .max(Comparator.comparingInt(word -> word.text().length()))
                .map(PdfWord::size)
                .orElse(0f);
    }
}
