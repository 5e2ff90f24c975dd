package org.rapporteur.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.table.FieldMap;
import org.rapporteur.source.table.Layout;
import org.rapporteur.source.table.MappedRecord;

/**
 * Reads schema.org {@code NewsArticle} objects, alone, in lists or in a {@code @graph}, and objects of other layouts.
 */
final class NewsArticleJson {
    private static final int ISO_DATE = "2024-03-05".length();

    /** Where answers of APIs have the list of their articles. */
    private static final List<String> LISTS = List.of(
            "articles", "results", "response.results", "response.docs", "data", "stories", "items", "hits", "value");

    private final ArticleCheck check;
    private final FieldMap map;

    /** @param map which keys hold what, where the user says so */
    NewsArticleJson(ArticleCheck check, FieldMap map) {
        this.check = check;
        this.map = map;
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
            return articles.isEmpty() ? List.of(withoutBody(graph.path(0), where)) : readEach(articles, where, name);
        }
        JsonNode list = value.isArray() ? value : listIn(value);
        if (list.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(elements::add);
            return elements.isEmpty() ? List.of(withoutBody(value, where)) : readEach(elements, where, name);
        }
        return List.of(readOne(value, where, name));
    }

    /** The list of articles of an answer of an API, which wraps it; missing where the value is an article itself. */
    private JsonNode listIn(JsonNode value) {
        if (value.path("articleBody").isTextual() || layout(value) != null) {
            return MissingNode.getInstance();
        }
        for (String path : LISTS) {
            JsonNode list = at(value, path);
            if (list.isArray() && list.path(0).isObject()) {
                return list;
            }
        }
        return MissingNode.getInstance();
    }

    private @Nullable FieldMap layout(JsonNode node) {
        if (!map.isEmpty()) {
            return at(node, String.valueOf(map.textColumn())).isMissingNode() ? null : map;
        }
        return Layout.of(column -> !at(node, column).isMissingNode())
                .filter(layout -> !layout.lacksText() && layout != Layout.SCHEMA)
                .map(Layout::map)
                .orElse(null);
    }

    /** What a path such as {@code source.name} leads to; a key with a dot in it goes first. */
    private static JsonNode at(JsonNode node, String path) {
        if (node.has(path)) {
            return node.get(path);
        }
        JsonNode found = node;
        for (String key : path.split("\\.")) {
            found = found.path(key);
        }
        return found;
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
        if (!map.isEmpty() || !body.isTextual()) {
            FieldMap columns = layout(node);
            return columns == null
                    ? withoutBody(node, where)
                    : MappedRecord.read(columns, path -> texts(at(node, path)), check, where, name);
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
                body.textValue(),
                text(node.path("articleSection")),
                null);
        return check.check(where, article, notes);
    }

    private Rejected withoutBody(JsonNode node, String where) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        if (!map.isEmpty()) {
            return new Rejected(
                    where,
                    ErrorCode.INPUT_LAYOUT,
                    where + " has no “" + map.textColumn() + "”, which --map says is the text. It has: "
                            + String.join(", ", keys) + ".");
        }
        Layout layout = Layout.of(column -> !at(node, column).isMissingNode()).orElse(null);
        if (layout != null && layout.lacksText()) {
            return new Rejected(where, ErrorCode.ARTICLE_CUT, where + " " + layout.lacking());
        }
        return new Rejected(
                where,
                ErrorCode.INPUT_MALFORMED,
                where + " has no articleBody; expected a schema.org NewsArticle object with its text as articleBody."
                        + (keys.isEmpty()
                                ? ""
                                : " It has: " + String.join(", ", keys) + ". If one of these is the text, say which:"
                                        + " --map text=KEY,title=KEY,date=KEY."));
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
