package org.rapporteur.source.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page of a PDF as words with their places, cut into columns: where lines one below the other leave the same strip
 * free, the left part is read before the right (the XY cut of G. Nagy and S. Seth, "Hierarchical representation of
 * optically scanned documents", 1984).
 */
final class PdfPage {
    /** A free strip parts columns if it goes through so many lines; words of text leave none by chance. */
    private static final int FEWEST_LINES = 4;
    /** … and if it is as wide as this part of the size of the letters. */
    private static final float STRIP = 0.9f;

    private static final int MOST_COLUMNS = 12;

    private final float height;
    private List<PdfLine> lines;

    PdfPage(List<PdfWord> words, float height) {
        this.lines = PdfLine.lines(words);
        this.height = height;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** All lines, each across the whole page, from the top down. */
    List<PdfLine> lines() {
        return lines;
    }

    float height() {
        return height;
    }

    /** Takes lines out. */
    void keep(List<PdfLine> kept) {
        lines = kept;
    }

    /** The lines of each column, in the order of reading. */
    List<List<PdfLine>> columns() {
        List<List<PdfLine>> columns = new ArrayList<>();
        cut(lines, columns, 0);
        return columns;
    }

    private static void cut(List<PdfLine> region, List<List<PdfLine>> columns, int depth) {
        if (region.isEmpty()) {
            return;
        }
        Band band = depth < MOST_COLUMNS ? widest(region) : null;
        if (band == null) {
            columns.add(region);
            return;
        }
        cut(region.subList(0, band.from()), columns, depth + 1);
        List<PdfWord> words = region.subList(band.from(), band.to()).stream()
                .flatMap(line -> line.words().stream())
                .toList();
        cut(side(words, band.strip(), true), columns, depth + 1);
        cut(side(words, band.strip(), false), columns, depth + 1);
        cut(region.subList(band.to(), region.size()), columns, depth + 1);
    }

    private static List<PdfLine> side(List<PdfWord> words, float strip, boolean isLeft) {
        return PdfLine.lines(
                words.stream().filter(word -> word.left() < strip == isLeft).toList());
    }

    /** Lines that leave a strip free. */
    private record Band(int from, int to, float strip) {
        int size() {
            return to - from;
        }
    }

    /** The band with most lines, or null. */
    @org.jspecify.annotations.Nullable
    private static Band widest(List<PdfLine> region) {
        Band best = null;
        for (int from = 0; from < region.size(); from++) {
            if (best != null && region.size() - from <= best.size()) {
                break;
            }
            List<float[]> free = gaps(region.get(from));
            int to = from + 1;
            while (to < region.size() && !free.isEmpty()) {
                List<float[]> narrower = narrowed(free, region.get(to));
                if (narrower.isEmpty()) {
                    break;
                }
                free = narrower;
                to++;
            }
            if (!free.isEmpty() && to - from >= FEWEST_LINES && (best == null || to - from > best.size())) {
                float[] strip = free.stream()
                        .max(Comparator.comparingDouble(gap -> gap[1] - gap[0]))
                        .orElseThrow();
                Band band = new Band(from, to, (strip[0] + strip[1]) / 2);
                if (hasText(region.subList(from, to), band.strip())) {
                    best = band;
                }
            }
        }
        return best;
    }

    /** Whether both sides have lines of their own: a ragged edge or a list of numbers is no column. */
    private static boolean hasText(List<PdfLine> lines, float strip) {
        long left = lines.stream().filter(line -> letters(line, strip, true) > 8).count();
        long right = lines.stream().filter(line -> letters(line, strip, false) > 8).count();
        return left >= FEWEST_LINES - 1 && right >= FEWEST_LINES - 1;
    }

    private static int letters(PdfLine line, float strip, boolean isLeft) {
        return line.words().stream()
                .filter(word -> word.left() < strip == isLeft)
                .mapToInt(word -> word.text().length())
                .sum();
    }

    /** What a line leaves free, the margins among it. */
    private static List<float[]> gaps(PdfLine line) {
        List<float[]> gaps = new ArrayList<>();
        float least = STRIP * line.size();
        float right = -1_000;
        for (PdfWord word : line.words()) {
            if (word.left() - right >= least) {
                gaps.add(new float[] {right, word.left()});
            }
            right = Math.max(right, word.right());
        }
        gaps.add(new float[] {right, 100_000});
        return gaps;
    }

    private static List<float[]> narrowed(List<float[]> free, PdfLine line) {
        List<float[]> narrower = new ArrayList<>();
        for (float[] gap : gaps(line)) {
            for (float[] other : free) {
                float from = Math.max(gap[0], other[0]);
                float to = Math.min(gap[1], other[1]);
                if (to - from >= STRIP * line.size()) {
                    narrower.add(new float[] {from, to});
                }
            }
        }
        return narrower;
    }
}
