package org.rapporteur.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads schema.org {@code NewsArticle} objects, alone, in lists or in a {@code @graph}. */
final class NewsArticleJson {
    private static final int ISO_DATE = "2024-03-05".length();

    private final ArticleCheck check;

    NewsArticleJson(ArticleCheck check) {
        this.check = check;
    }

    /**
     * The articles in one JSON value; at least one item, in the order of the value.
     *
     * @param where the place for messages
     * @param name the identifier of an article that has neither identifier nor url
     */
    List<SourceItem> read(JsonNode value, String where, String name) {
        JsonNode graph = value.path("@graph");
        if (graph.isArray()) {
            List<JsonNode> articles = new ArrayList<>();
            graph.forEach(node -> {
                if (node.has("articleBody")) {
                    articles.add(node);
                }
            });
            return articles.isEmpty() ? List.of(withoutBody(where)) : readEach(articles, where, name);
        }
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(elements::add);
            return elements.isEmpty() ? List.of(withoutBody(where)) : readEach(elements, where, name);
        }
        return List.of(readOne(value, where, name));
    }

    private List<SourceItem> readEach(List<JsonNode> elements, String where, String name) {
        List<SourceItem> items = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String number = elements.size() == 1 ? "" : "#" + (i + 1);
            items.add(readOne(elements.get(i), where + number, name + number));
        }
        return items;
    }

    private SourceItem readOne(JsonNode node, String where, String name) {
        JsonNode body = node.path("articleBody");
        if (!body.isTextual()) {
            return withoutBody(where);
        }
        List<String> notes = new ArrayList<>();
        String url = text(node.path("url"));
        String identifier = text(node.path("identifier"));
        String id = identifier != null ? identifier : url != null ? url : name;
        String language = text(node.path("inLanguage"));
        Article article = new Article(
                id,
                url,
                text(node.path("headline")),
                date(text(node.path("datePublished")), where, notes),
                text(node.path("publisher")),
                texts(node.path("author")),
                language == null ? "en" : language,
                body.textValue());
        return check.check(where, article, notes);
    }

    private static Rejected withoutBody(String where) {
        return new Rejected(
                where,
                ErrorCode.INPUT_MALFORMED,
                where + " has no articleBody; expected a schema.org NewsArticle object with its text as articleBody.");
    }

    /** A string or number, or the name, value or @id of an object; of a list its first element. */
    private static @Nullable String text(JsonNode node) {
        if (node.isTextual() || node.isNumber()) {
            String text = node.asText().strip();
            return text.isEmpty() ? null : text;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : text(node.get(0));
        }
        for (String key : List.of("name", "value", "@value", "@id")) {
            if (node.has(key)) {
                return text(node.get(key));
            }
        }
        return null;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        (node.isArray() ? node : List.of(node)).forEach(element -> {
            String text = text(element);
            if (text != null) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The day in the publisher's own time: what stands before any time of day, whatever the zone. */
    private static @Nullable LocalDate date(@Nullable String value, String where, List<String> notes) {
        if (value == null) {
            return null;
        }
        try {
            boolean hasTime = value.length() > ISO_DATE && "T ".indexOf(value.charAt(ISO_DATE)) >= 0;
            return LocalDate.parse(hasTime ? value.substring(0, ISO_DATE) : value);
        } catch (DateTimeException e) {
            notes.add(where + ": datePublished “" + value + "” is not a date like 2024-03-05; taken as undated");
            return null;
        }
    }
}
