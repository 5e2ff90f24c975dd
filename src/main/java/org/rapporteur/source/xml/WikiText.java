package org.rapporteur.source.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.document.HtmlText;

/**
 * Takes the prose out of wiki markup: links and {@code {{w|…}}} leave their words; other templates, pictures, tables,
 * notes, lists of sources leave nothing. Linear in the length of the text, however its brackets are nested.
 */
final class WikiText {
    private static final Pattern COMMENTS = Pattern.compile("(?s)<!--.*?(?:-->|$)");
    private static final Pattern NOTES = Pattern.compile("(?si)<ref\\b[^>/]*/>|<ref\\b[^>]*>.*?</ref>");
    private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern HEADING = Pattern.compile("={2,6}\\s*(.*?)\\s*={2,6}\\s*");
    private static final Set<String> NO_PROSE = Set.of(
            "sources",
            "source",
            "references",
            "external links",
            "related news",
            "sister links",
            "see also",
            "notes",
            "related articles",
            "external link");
    private static final Set<String> WORDS_OF_LINKS = Set.of("w", "wikipedia", "wl");
    private static final int DEEPEST = 40;

    private WikiText() {}

    static List<String> paragraphs(String markup) {
        String text = NOTES.matcher(COMMENTS.matcher(markup).replaceAll("")).replaceAll("");
        String prose = TAGS.matcher(new Parser(text).read())
                .replaceAll("")
                .replace("'''", "")
                .replace("''", "");
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (prose + "\n\n").lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                add(paragraph, paragraphs);
                if (NO_PROSE.contains(heading.group(1).toLowerCase(Locale.ROOT))) {
                    break;
                }
            } else if (line.isBlank()) {
                add(paragraph, paragraphs);
            } else if ("*#:;|!".indexOf(line.charAt(0)) < 0) {
                paragraph.append(line).append(' ');
            }
        }
        add(paragraph, paragraphs);
        return paragraphs;
    }

    private static void add(StringBuilder paragraph, List<String> paragraphs) {
        String text = ArticleDraft.singleSpaced(HtmlText.unescaped(paragraph.toString()));
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }

    /** Walks through brackets once. */
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        String read() {
            return read("", 0);
        }

        private String read(String end, int depth) {
            StringBuilder out = new StringBuilder();
            while (at < text.length()) {
                if (!end.isEmpty() && text.startsWith(end, at)) {
                    at += end.length();
                    return out.toString();
                }
                if (depth < DEEPEST && text.startsWith("{{", at)) {
                    at += 2;
                    out.append(template(read("}}", depth + 1)));
                } else if (depth < DEEPEST && text.startsWith("{|", at)) {
                    at += 2;
                    read("|}", depth + 1);
                } else if (depth < DEEPEST && text.startsWith("[[", at)) {
                    at += 2;
                    out.append(link(read("]]", depth + 1)));
                } else if (depth < DEEPEST && text.charAt(at) == '[' && text.startsWith("http", at + 1)) {
                    at++;
                    String words = read("]", depth + 1);
                    out.append(words.substring(Math.max(0, words.indexOf(' ') + 1)));
                } else {
                    out.append(text.charAt(at));
                    at++;
                }
            }
            return out.toString();
        }

        private static String template(String inner) {
            String[] parts = inner.split("\\|");
            return parts.length > 1 && WORDS_OF_LINKS.contains(parts[0].strip().toLowerCase(Locale.ROOT))
                    ? label(parts)
                    : "";
        }

        /** {@code {{w|Riga}}}, {@code {{w|Riga|the capital}}}. */
        private static String label(String[] parts) {
            String label = parts[1];
            for (int i = 2; i < parts.length; i++) {
                label = parts[i].contains("=") ? label : parts[i];
            }
            return label;
        }

        private static String link(String inner) {
            String target = inner.strip().toLowerCase(Locale.ROOT);
            if (target.startsWith("file:") || target.startsWith("image:") || target.startsWith("category:")) {
                return "";
            }
            String label = inner.substring(inner.lastIndexOf('|') + 1);
            return label.startsWith(":") ? label.substring(1) : label;
        }
    }
}
