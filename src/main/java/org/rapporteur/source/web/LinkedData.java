package org.rapporteur.source.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The JSON-LD of a page: alone, in lists, in a {@code @graph}, with the slips that pages make. */
final class LinkedData {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();

    private LinkedData() {}

    static LinkedData of(Document page) {
        LinkedData data = new LinkedData();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json =
                    script.data().strip().replaceAll("^(<!--|<!\\[CDATA\\[|//<!\\[CDATA\\[)|(-->|]]>|//]]>)$", "");
            try {
                data.add(MAPPER.readTree(json));
            } catch (JsonProcessingException e) {
                // one broken script of a page is what its other scripts, and its meta elements, are there for
            }
        }
        return data;
    }

    private void add(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::add);
        } else if (value.isObject()) {
            nodes.add(value);
            if (value.path("@id").isTextual() && value.size() > 1) {
                byId.putIfAbsent(value.path("@id").textValue(), value);
            }
            add(value.path("@graph"));
            if (value.path("mainEntity").isObject()) {
                add(value.path("mainEntity"));
            }
        }
    }

    /**
     * The node of a type that ends like this, such as {@code Article}; the first one whose address that is, else any.
     */
    @Nullable
    JsonNode article(@Nullable String address) {
        List<JsonNode> articles = nodes.stream()
                .filter(node -> types(node).anyMatch(LinkedData::isArticle))
                .toList();
        return articles.stream()
                .filter(node -> address != null
                        && (address.equals(text(node.path("url")))
                                || address.equals(text(node.path("mainEntityOfPage")))))
                .findFirst()
                .or(() -> articles.size() == 1
                        ? articles.stream().findFirst()
                        : articles.stream()
                                .filter(node -> node.has("articleBody") || node.has("datePublished"))
                                .findFirst())
                .orElse(null);
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
    }

    /** The entries of a live blog that have a text, in the order of the page. */
    List<JsonNode> liveUpdates() {
        return nodes.stream()
                .flatMap(node -> {
                    List<JsonNode> updates = new ArrayList<>();
                    node.path("liveBlogUpdate").forEach(updates::add);
                    return updates.stream();
                })
                .filter(update -> text(update.path("articleBody")) != null)
                .toList();
    }

    boolean has(String type) {
        return nodes.stream().flatMap(LinkedData::types).anyMatch(type::equals);
    }

    private static Stream<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? Stream.iterate(0, i -> i < type.size(), i -> i + 1)
                        .map(i -> local(type.get(i).asText()))
                : Stream.of(local(type.asText()));
    }

    private static String local(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** A string as people read it; of an object its name, value or identifier; of a list the first. */
    @Nullable
    String text(JsonNode node) {
        if (node.isTextual() || node.isNumber()) {
            String text = Parser.unescapeEntities(node.asText(), false).strip();
            return text.isEmpty() ? null : text;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : text(node.get(0));
        }
        JsonNode whole = node.path("@id").isTextual()
                ? byId.getOrDefault(node.path("@id").textValue(), node)
                : node;
        for (String key : List.of("name", "@value", "@id")) {
            if (whole.path(key).isTextual()) {
                return text(whole.path(key));
            }
        }
        return null;
    }

    List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        (node.isArray() ? node : List.of(node)).forEach(element -> {
            String text = text(element);
            if (text != null) {
                texts.add(text);
            }
        });
        return texts;
    }
}
