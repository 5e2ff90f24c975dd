package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for people name is there: files, headings, classes, and in the README the figures of their page. */
class PagesInStepTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+)(?:\\(\\))?)?");
    private static final Pattern FILE = Pattern.compile("(?:docs|examples|ontology|queries|src)/[\\w./-]*");
    private static final Pattern RUN = Pattern.compile("-D(?:test|it\\.test|train\\.main)='?([\\w.,]+)");
    private static final Path FIGURES = Path.of("docs/figures.md");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of(".", "docs", "docs/decisions", "src/test/resources")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        assertThat(pages).contains(FIGURES).hasSizeGreaterThan(10);
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (String link : found(LINK, Files.readString(page))) {
            if (link.contains("://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    @Test
    void whatContributorsAreToldOfIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> names = found(CODE, Files.readString(Path.of("CONTRIBUTING.md")));
        assertThat(names).hasSizeGreaterThan(100);
        for (String name : names) {
            var named = CLASS.matcher(name);
            if (named.matches()) {
                String source = sources.getOrDefault(named.group(1), "");
                String part = named.group(2) == null ? named.group(1) : named.group(2);
                assertThat(Pattern.compile("\\b" + part + "\\b").matcher(source).find())
                        .as("there is " + name)
                        .isTrue();
            } else if (FILE.matcher(name).matches() && !name.contains("NAME")) {
                assertThat(Path.of(name)).exists();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/figures.md", "src/test/resources/README.md"})
    void commandsRunClassesThatAreThere(String page) throws IOException {
        Map<String, String> sources = sources();
        List<String> runs = found(RUN, Files.readString(Path.of(page)));
        assertThat(runs).isNotEmpty();
        for (String run : runs) {
            for (String name : run.split(",")) {
                String simple = name.substring(name.lastIndexOf('.') + 1);
                assertThat(sources.containsKey(simple)).as("there is " + run).isTrue();
                if (simple.length() < name.length()) {
                    String folder = name.substring(0, name.length() - simple.length() - 1);
                    assertThat(sources.getOrDefault(simple, "").lines()).contains("package " + folder + ";");
                }
            }
        }
    }

    @Test
    void theFiguresOfTheReadmeStandOnTheirPage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> rows = readme.substring(readme.indexOf("## How good"), readme.indexOf("## Licence"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(Files.readAllLines(FIGURES)).containsAll(rows);
    }

    private static List<String> anchors(Path page) throws IOException {
        return found(HEADING, Files.readString(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(PagesInStepTest::first).toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    /** The text of each class by its name; of several of one name, that of all. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : List.of("src/main/java", "src/train/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    String name = String.valueOf(file.getFileName()).replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
