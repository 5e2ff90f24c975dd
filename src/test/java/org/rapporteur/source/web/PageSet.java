package org.rapporteur.source.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/**
 * Saved pages, invented for this project, with what is expected of each: those that came with the reader and those of
 * somebody who did not know it, which it was mended on; and those of a third who knew neither, on which it was measured
 * and never mended.
 */
enum PageSet {
    FIRST("pages"),
    SECOND("pages-second"),
    UNSEEN("pages-unseen");

    private static final Map<String, PageKind> KINDS = Map.of(
            "liveblog", PageKind.LIVE_BLOG,
            "gallery", PageKind.GALLERY,
            "paywall", PageKind.STUB,
            "linklist", PageKind.LINKS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Path folder;

    PageSet(String name) {
        this.folder = Path.of("src/test/resources", name);
    }

    Path folder() {
        return folder;
    }

    /** A page and what is expected: the lines before the first empty one, and the text after it. */
    record Case(Path page, Map<String, String> expected, String text) {
        boolean isArticle() {
            return !expected.containsKey("rejected") && expected("kind").matches("|article");
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
            return items().get(0);
        }

        private List<SourceItem> items() {
            try (Stream<SourceItem> items = new ArticleReader().read(List.of(page))) {
                return items.toList();
            }
        }

        /** The article that is read of it, or null. */
        @Nullable
        Article article() {
            return read() instanceof Read read ? read.article() : null;
        }

        /** The F1 of the text that is read, 0 where none is. */
        double f1() {
            Article article = article();
            return article == null ? 0 : PageSet.f1(text, article.body());
        }

        /** Whether what is read is what is expected: {@code published}, {@code headline} or {@code publisher}. */
        boolean isRight(String field) {
            return found(field).equals(expected(field));
        }

        /** What is read, or an empty string where nothing is. */
        String found(String field) {
            Article article = article();
            if (article == null) {
                return "";
            }
            return Objects.toString(
                    switch (field) {
                        case "published" -> article.published();
                        case "headline" -> article.headline();
                        case "publisher" -> article.publisher();
                        default -> throw new IllegalArgumentException(field);
                    },
                    "");
        }

        /** What the page is taken for, by the words that tell it to users. */
        String kind() {
            List<SourceItem> items = items();
            String told = items.get(0) instanceof Rejected rejected
                    ? rejected.message()
                    : String.join("\n", ((Read) items.get(0)).notes());
            for (Map.Entry<String, PageKind> kind : KINDS.entrySet()) {
                if (told.contains(" is " + kind.getValue().title())) {
                    return kind.getKey();
                }
            }
            if (items.size() > 1) {
                return "liveblog";
            }
            return items.get(0) instanceof Read ? "article" : "none";
        }

        @Override
        public String toString() {
            return String.valueOf(page.getFileName());
        }
    }

    List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
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
