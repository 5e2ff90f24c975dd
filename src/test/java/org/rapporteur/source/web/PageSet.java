package org.rapporteur.source.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.SourceItem;

/** The saved pages of {@code src/test/resources/pages}, invented for this project, with what is expected of each. */
final class PageSet {
    static final Path FOLDER = Path.of("src/test/resources/pages");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private PageSet() {}

    /** A page and what is expected: the lines before the first empty one, and the text after it. */
    record Case(Path page, Map<String, String> expected, String text) {
        boolean isArticle() {
            return !expected.containsKey("rejected");
        }

        /** What is expected of that, or an empty string. */
        String expected(String what) {
            return expected.getOrDefault(what, "");
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(page);
        }

        /** What is read of it; of a live blog the first entry. */
        SourceItem read() {
            try (Stream<SourceItem> items = new ArticleReader().read(List.of(page))) {
                return items.findFirst().orElseThrow();
            }
        }

        @Override
        public String toString() {
            return String.valueOf(page.getFileName());
        }
    }

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path page : files.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = page.toString().replaceFirst("\\.[a-z]+$", ".expected.txt");
                String[] parts = Files.readString(Path.of(name)).split("\n\n", 2);
                Map<String, String> expected = new HashMap<>();
                parts[0].lines().forEach(line -> {
                    int colon = line.indexOf(':');
                    expected.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                });
                cases.add(new Case(page, expected, parts.length == 1 ? "" : parts[1].strip()));
            }
        }
        return cases;
    }

    /** The F1 of the words of a text, as a bag, measured on those of the expected one. */
    static double f1(String expected, String actual) {
        Map<String, Integer> bag = new HashMap<>();
        int wanted = 0;
        for (String word : words(expected)) {
            bag.merge(word, 1, Integer::sum);
            wanted++;
        }
        int common = 0;
        int given = 0;
        for (String word : words(actual)) {
            given++;
            if (bag.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return wanted + given == 0 ? 1 : 2.0 * common / (wanted + given);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
