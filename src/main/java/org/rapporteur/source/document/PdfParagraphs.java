package org.rapporteur.source.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to paragraphs: a wider gap, an indent, a short line before it or another size of letters begins a
 * new one; the end of a column or page ends none that stops in the middle of a sentence.
 */
final class PdfParagraphs {
    private static final Pattern ENDED = Pattern.compile("[.!?:…][\"'”’)\\]]*$");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}{2,}(?:-\\p{L}{2,})+");
    /** The headline is larger than the text by this. */
    private static final float HEADLINE = 1.3f;

    private final List<List<PdfLine>> paragraphs = new ArrayList<>();

    /** Adds the lines of the next column. */
    void add(List<PdfLine> column) {
        float left = (float) column.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) column.stream().mapToDouble(PdfLine::right).max().orElse(0);
        float leading = leading(column);
        PdfLine before = null;
        for (PdfLine line : column) {
            if (before == null ? beginsAfterColumn(line) : begins(line, before, left, right, leading)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(line);
            before = line;
        }
    }

    /** The usual distance from line to line. */
    private static float leading(List<PdfLine> column) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < column.size(); i++) {
            distances.add(column.get(i).base() - column.get(i - 1).base());
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }

    private boolean beginsAfterColumn(PdfLine line) {
        if (paragraphs.isEmpty()) {
            return true;
        }
        List<PdfLine> last = paragraphs.get(paragraphs.size() - 1);
        PdfLine before = last.get(last.size() - 1);
        return isOtherSize(line, before)
                || ENDED.matcher(before.text()).find()
                || !before.text().endsWith("-")
                        && !Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean begins(PdfLine line, PdfLine before, float left, float right, float leading) {
        boolean indented = line.left() - left > 0.6f * line.size() && before.left() - left <= 0.6f * line.size();
        boolean isAfterShort = right - before.right() > 0.15f * (right - left)
                && ENDED.matcher(before.text()).find();
        return isOtherSize(line, before)
                || line.base() - before.base() > 1.35f * Math.max(leading, before.size())
                || indented && ENDED.matcher(before.text()).find()
                || isAfterShort;
    }

    private static boolean isOtherSize(PdfLine line, PdfLine before) {
        return Math.abs(line.size() - before.size()) > 0.15f * before.size();
    }

    /** The largest words, where there are such above the text, or null. They are no paragraph any more. */
    @Nullable
    String headline() {
        if (paragraphs.size() < 2) {
            return null;
        }
        List<PdfLine> largest = paragraphs.get(0);
        for (List<PdfLine> paragraph : paragraphs.subList(0, Math.min(6, paragraphs.size()))) {
            largest = size(paragraph) > size(largest) ? paragraph : largest;
        }
        if (size(largest) < HEADLINE * usualSize() || largest.size() > 5) {
            return null;
        }
        paragraphs.remove(largest);
        return joined(largest, Set.of());
    }

    private static float size(List<PdfLine> paragraph) {
        return paragraph.get(0).size();
    }

    private float usualSize() {
        Map<Float, Integer> letters = new HashMap<>();
        for (List<PdfLine> paragraph : paragraphs) {
            paragraph.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        }
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    List<String> texts() {
        Set<String> hyphenated = new HashSet<>();
        for (List<PdfLine> paragraph : paragraphs) {
            for (PdfLine line : paragraph) {
                Matcher matcher = HYPHENATED.matcher(line.text());
                while (matcher.find()) {
                    hyphenated.add(matcher.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return paragraphs.stream().map(lines -> joined(lines, hyphenated)).toList();
    }

    /** A hyphen at the end of a line goes, unless the same word has it within a line as well. */
    private static String joined(List<PdfLine> lines, Set<String> hyphenated) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : lines) {
            String words = line.text();
            boolean isCut = text.length() > 1
                    && "-\u2010\u00AD".indexOf(text.charAt(text.length() - 1)) >= 0
                    && Character.isLetter(text.charAt(text.length() - 2));
            if (isCut && Character.isLowerCase(words.codePointAt(0))) {
                String whole = lastWord(text) + words.split("[^\\p{L}]", 2)[0];
                if (!hyphenated.contains(whole.toLowerCase(Locale.ROOT))) {
                    text.setLength(text.length() - 1);
                }
            } else if (!text.isEmpty() && !isCut) {
                text.append(' ');
            }
            text.append(words);
        }
        return text.toString().replace("\u00AD", "");
    }

    private static String lastWord(StringBuilder text) {
        int from = text.length() - 1;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
            from--;
        }
        return text.substring(from);
    }
}
