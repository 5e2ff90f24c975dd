package org.rapporteur.source.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of pages what repeats on them: running heads and feet, and the numbers of pages. */
final class RunningLines {
    /** The part of the height of a page, at its top and bottom, where such lines stand. */
    private static final float MARGIN = 0.12f;

    private static final int FEWEST_PAGES = 2;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[\\s\\-–—|·.]*(?:page|p\\.|seite)?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[\\s\\-–—|·.]*");

    private RunningLines() {}

    static void remove(List<PdfPage> pages) {
        Map<String, Integer> onPages = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> ofPage = new HashSet<>();
            page.lines().stream().filter(line -> isAtEdge(line, page)).forEach(line -> ofPage.add(key(line)));
            ofPage.forEach(key -> onPages.merge(key, 1, Integer::sum));
        }
        // Left and right pages have different ones, and the first has none.
        int least = Math.max(FEWEST_PAGES, pages.size() / 3);
        for (PdfPage page : pages) {
            page.keep(page.lines().stream()
                    .filter(line -> !isAtEdge(line, page)
                            || !NUMBER.matcher(line.text()).matches() && onPages.getOrDefault(key(line), 0) < least)
                    .toList());
        }
    }

    private static boolean isAtEdge(PdfLine line, PdfPage page) {
        return line.base() < page.height() * MARGIN || line.base() > page.height() * (1 - MARGIN);
    }

    /** What stays the same from page to page. */
    private static String key(PdfLine line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
