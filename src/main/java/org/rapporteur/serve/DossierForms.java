package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.DossierPage;
import org.rapporteur.explore.DossierPage.Entry;
import org.rapporteur.explore.Source;

/** A dossier for other programs: Markdown, BibTeX, RIS, CSL-JSON, and annotations of the Web Annotation Data Model. */
final class DossierForms {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DossierForms() {}

    static byte[] markdown(DossierPage page) {
        StringBuilder text = new StringBuilder("# ").append(md(page.title())).append("\n\n");
        if (page.note() != null) {
            text.append(md(page.note())).append("\n\n");
        }
        for (Entry entry : page.entries()) {
            Source source = entry.source();
            text.append(entry.number())
                    .append(". ")
                    .append(md(entry.before()))
                    .append("**")
                    .append(md(entry.finding().words()))
                    .append("**")
                    .append(md(entry.after()))
                    .append("\n   \n   ")
                    .append(md(entry.finding().type() + ": " + entry.finding().reading()))
                    .append(". Who says so: ")
                    .append(md(entry.whoSaysSo()))
                    .append(". Confidence ")
                    .append(confidence(entry))
                    .append(".\n   ")
                    .append(md(source.title()))
                    .append(", ")
                    .append(md(source.byline()))
                    .append(source.url() == null ? "" : ", <" + source.url().replaceAll("[<>\\s]", "") + ">")
                    .append("\n");
        }
        return bytes(text);
    }

    /** Signs that Markdown or HTML in it would read otherwise. */
    private static String md(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }

    private static String confidence(Entry entry) {
        return String.format(java.util.Locale.ROOT, "%.2f", entry.finding().confidence());
    }

    /** An entry for each article; what is collected of it stands in its note. */
    static byte[] bibtex(DossierPage page) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (List<Entry> entries : byArticle(page)) {
            Source source = entries.get(0).source();
            text.append("@misc{article").append(number++).append(",\n");
            field(text, "title", source.title());
            field(text, "howpublished", source.publisher());
            field(text, "date", source.published());
            // An address is not read as text; braces and percent signs would end or cut it.
            String url = source.url();
            if (url != null) {
                text.append("  url = {")
                        .append(url.replaceAll("[{}\\s\\\\]", "").replace("%", "\\%"))
                        .append("},\n");
            }
            field(text, "note", notes(entries));
            text.append("}\n\n");
        }
        return bytes(text);
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("  ").append(name).append(" = {").append(tex(value)).append("},\n");
        }
    }

    private static String tex(String value) {
        StringBuilder text = new StringBuilder();
        value.replaceAll("\\s+", " ").codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> text.append("\\textbackslash{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '$', '#', '_' -> text.append('\\').appendCodePoint(c);
                default -> text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    static byte[] ris(DossierPage page) {
        StringBuilder text = new StringBuilder();
        for (List<Entry> entries : byArticle(page)) {
            Source source = entries.get(0).source();
            line(text, "TY", "NEWS");
            line(text, "TI", source.title());
            line(text, "T2", source.publisher());
            line(
                    text,
                    "DA",
                    source.published() == null ? null : source.published().replace('-', '/'));
            line(text, "UR", source.url());
            entries.forEach(entry -> line(text, "N1", note(entry)));
            line(text, "ER", "");
        }
        return bytes(text);
    }

    private static void line(StringBuilder text, String tag, @Nullable String value) {
        if (value != null) {
            text.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " "))
                    .append("\r\n");
        }
    }

    /** What citation managers read as CSL-JSON: an item for each article, what is collected of it in its note. */
    static byte[] csl(DossierPage page) throws IOException {
        ArrayNode items = MAPPER.createArrayNode();
        int number = 1;
        for (List<Entry> entries : byArticle(page)) {
            Source source = entries.get(0).source();
            ObjectNode item = items.addObject()
                    .put("id", "article" + number++)
                    .put("type", "article-newspaper")
                    .put("title", source.title());
            if (source.publisher() != null) {
                item.put("container-title", source.publisher());
            }
            if (source.published() != null) {
                ArrayNode parts =
                        item.putObject("issued").putArray("date-parts").addArray();
                for (String part : source.published().split("-")) {
                    parts.add(Integer.parseInt(part));
                }
            }
            if (source.url() != null) {
                item.put("URL", source.url());
            }
            item.put("note", notes(entries));
        }
        return MAPPER.writeValueAsBytes(items);
    }

    private static String notes(List<Entry> entries) {
        return String.join(" ", entries.stream().map(DossierForms::note).toList());
    }

    private static String note(Entry entry) {
        return entry.number() + ". “" + entry.finding().words() + "” ("
                + entry.finding().type() + ": "
                + entry.finding().reading() + "; who says so: " + entry.whoSaysSo() + "; confidence "
                + confidence(entry) + ")";
    }

    /** Annotations whose target is the article's text, found by position and by words. */
    static byte[] annotations(DossierPage page) throws IOException {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("@context", "http://www.w3.org/ns/anno.jsonld");
        document.put("type", "AnnotationCollection");
        document.put("label", page.note() == null ? page.title() : page.note());
        document.put("total", page.entries().size());
        ArrayNode items =
                document.putObject("first").put("type", "AnnotationPage").putArray("items");
        for (Entry entry : page.entries()) {
            ObjectNode annotation = items.addObject()
                    .put("id", entry.finding().iri())
                    .put("type", "Annotation")
                    .put("motivation", "identifying");
            annotation
                    .putObject("body")
                    .put("type", "TextualBody")
                    .put("format", "text/plain")
                    .put("value", note(entry));
            ObjectNode target = annotation.putObject("target");
            String url = entry.source().url();
            target.put("source", url == null ? entry.source().iri() : url);
            ArrayNode selectors = target.putArray("selector");
            selectors
                    .addObject()
                    .put("type", "TextQuoteSelector")
                    .put("exact", entry.finding().words())
                    .put("prefix", entry.before().replaceFirst("^…", ""))
                    .put("suffix", entry.after().replaceFirst("…$", ""));
            // Positions are those in the text as it was read, and not those in the publisher's page.
            if (entry.finding().isPlaced() && url == null) {
                selectors
                        .addObject()
                        .put("type", "TextPositionSelector")
                        .put("start", entry.finding().begin())
                        .put("end", entry.finding().end());
            }
        }
        return MAPPER.writeValueAsBytes(document);
    }

    private static List<List<Entry>> byArticle(DossierPage page) {
        Map<String, List<Entry>> articles = new LinkedHashMap<>();
        page.entries()
                .forEach(entry -> articles.computeIfAbsent(entry.source().iri(), each -> new ArrayList<>())
                        .add(entry));
        return List.copyOf(articles.values());
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
