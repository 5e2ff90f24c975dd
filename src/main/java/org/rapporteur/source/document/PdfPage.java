package org.rapporteur.source.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /** Beyond all pages. */
    private static final float FAR = 100_000;

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
    private static @Nullable Band widest(List<PdfLine> region) {
        Band best = null;
        for (int at = 0; at < region.size(); at++) {
            List<Gap> gaps = gaps(region.get(at));
            for (Gap gap : gaps.subList(1, gaps.size() - 1)) {
                Band band = around(at, gap, region);
                if (band.size() >= FEWEST_LINES
                        && (best == null || band.size() > best.size())
                        && hasText(region.subList(band.from(), band.to()), band.strip())) {
                    best = band;
                }
            }
        }
        return best;
    }

    /** The lines above and below that leave free what this one does, or most of it. */
    private static Band around(int line, Gap gap, List<PdfLine> region) {
        Gap strip = gap;
        int to = line + 1;
        for (; to < region.size(); to++) {
            Gap narrower = strip.narrowed(region.get(to));
            if (narrower == null) {
                break;
            }
            strip = narrower;
        }
        int from = line;
        for (; from > 0; from--) {
            Gap narrower = strip.narrowed(region.get(from - 1));
            if (narrower == null) {
                break;
            }
            strip = narrower;
        }
        return new Band(from, to, (strip.left() + strip.right()) / 2);
    }

    /** What a line leaves free, from one point to another. */
    private record Gap(float left, float right) {
        /** The widest part of it that another line leaves free too, or null. */
        @Nullable
        Gap narrowed(PdfLine line) {
            return gaps(line).stream()
                    .map(other -> new Gap(Math.max(left, other.left), Math.min(right, other.right)))
                    .filter(common -> common.width() >= STRIP * line.size())
                    .max(Comparator.comparingDouble(Gap::width))
                    .orElse(null);
        }

        float width() {
            return right - left;
        }
    }

    /** What a line leaves free between its words, the margins first and last. */
    private static List<Gap> gaps(PdfLine line) {
        List<Gap> gaps = new ArrayList<>();
        float right = -FAR;
        for (PdfWord word : line.words()) {
            if (word.left() - right >= STRIP * line.size()) {
                gaps.add(new Gap(right, word.left()));
            }
            right = Math.max(right, word.right());
        }
        gaps.add(new Gap(right, FAR));
        return gaps;
    }

    /** Whether both sides have lines of their own: a ragged edge or a list of numbers is no column. */
    private static boolean hasText(List<PdfLine> lines, float strip) {
        long left =
                lines.stream().filter(line -> letters(line, strip, true) > 8).count();
        long right =
                lines.stream().filter(line -> letters(line, strip, false) > 8).count();
        return left >= FEWEST_LINES - 1 && right >= FEWEST_LINES - 1;
    }

    private static int letters(PdfLine line, float strip, boolean isLeft) {
        return line.words().stream()
                .filter(word -> word.left() < strip == isLeft)
                .mapToInt(word -> word.text().length())
                .sum();
    }
}
