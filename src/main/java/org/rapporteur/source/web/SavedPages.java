package org.rapporteur.source.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of a folder may be the further pages of an article, by their names alone.
 *
 * <pre>{@code
 * SavedPages.of(List.of(Path.of("talks-2.html"), Path.of("talks.html")));   // {talks.html=[talks-2.html]}
 * }</pre>
 *
 * <p>Names prove nothing: {@link HtmlPages} joins only what each page says that it goes on in.
 */
public final class SavedPages {
    private static final int MOST_PAGES = 20;
    private static final Pattern PAGE = Pattern.compile("(?i)(.+?)(?:[-_ ](?:page|p)?[-_]?1)?(\\.x?html?)");
    private static final List<String> NUMBERS =
            List.of("-%d", "_%d", "-page-%d", "-page%d", "_page_%d", "-p%d", "_p%d");

    private SavedPages() {}

    /** The files that may go on from a first one, in order, by that first one; of most files nothing. */
    public static Map<Path, List<Path>> of(List<Path> files) {
        Map<String, Path> byName = new TreeMap<>();
        files.forEach(file -> byName.put(name(file), file));
        Map<Path, List<Path>> further = new LinkedHashMap<>();
        byName.forEach((name, file) -> {
            Matcher matcher = PAGE.matcher(name);
            if (matcher.matches()) {
                List<Path> pages = pages(matcher.group(1), matcher.group(2), byName);
                if (!pages.isEmpty() && !pages.contains(file)) {
                    further.putIfAbsent(file, pages);
                }
            }
        });
        return further;
    }

    private static List<Path> pages(String stem, String ending, Map<String, Path> byName) {
        for (String number : NUMBERS) {
            List<Path> pages = new ArrayList<>();
            for (int page = 2; page <= MOST_PAGES; page++) {
                Path file = byName.get(stem + String.format(Locale.ROOT, number, page) + ending);
                if (file == null) {
                    break;
                }
                pages.add(file);
            }
            if (!pages.isEmpty()) {
                return pages;
            }
        }
        return List.of();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
