package org.rapporteur.source.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What tells by its name or its words that a part of a page is no text of its article; two files say which. */
final class NoiseWords {
    /** No phrase is longer, so longer blocks need not be compared with them. */
    private static final int LONGEST_PHRASE = 400;

    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+");
    private static final Set<String> ASIDE = names("ASIDE");
    private static final Set<String> TALK = names("TALK");
    private static final Set<String> WALL = names("WALL");
    private static final Pattern PHRASES = Pattern.compile(
            lines("phrases.patterns").stream().collect(Collectors.joining(")|(?:", "(?:", ")")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NoiseWords() {}

    static boolean isAside(Element element) {
        return named(element, ASIDE);
    }

    static boolean isTalk(Element element) {
        return named(element, TALK);
    }

    /** Whether it is named as what stands before the text that is for subscribers, or as that text itself. */
    static boolean isWall(Element element) {
        return named(element, WALL);
    }

    /** Whether a block is a phrase that sites print between the paragraphs of any article. */
    static boolean isPhrase(String block) {
        return block.length() <= LONGEST_PHRASE
                && PHRASES.matcher(block.replace('\n', ' ')).matches();
    }

    private static boolean named(Element element, Set<String> words) {
        return hasOne(element.className(), words) || hasOne(element.id(), words);
    }

    private static boolean hasOne(String names, Set<String> words) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            List<String> parts = parts(name);
            for (int i = 0; i < parts.size(); i++) {
                if (words.contains(parts.get(i))
                        || i + 1 < parts.size() && words.contains(parts.get(i) + "-" + parts.get(i + 1))
                        || i + 2 < parts.size()
                                && words.contains(parts.get(i) + "-" + parts.get(i + 1) + "-" + parts.get(i + 2))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : WORD_ENDS.split(name)) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    private static Set<String> names(String kind) {
        Set<String> names = new HashSet<>();
        for (String line : lines("names.words")) {
            String[] columns = line.split("\t");
            if (columns.length != 2) {
                throw new IllegalStateException("names.words: expected a word, a tab and its kind, not: " + line);
            }
            if (columns[1].equals(kind)) {
                names.add(columns[0]);
            }
        }
        return names;
    }

    private static List<String> lines(String file) {
        try (InputStream in = NoiseWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; build with Maven");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
