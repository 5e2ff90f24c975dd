package org.rapporteur.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JSON document, or several one after the other, with schema.org {@code NewsArticle} objects. */
final class JsonDocuments implements InputFormat {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ReadLimits limits;
    private final NewsArticleJson articles;

    JsonDocuments(ReadLimits limits, NewsArticleJson articles) {
        this.limits = limits;
        this.articles = articles;
    }

    @Override
    public String title() {
        return "JSON";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.firstOf(head) == '[';
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            return ItemSource.of(read(input));
        }
    }

    private List<SourceItem> read(Input input) throws IOException {
        String where = input.where();
        byte[] bytes = input.stream().readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            return List.of(limits.tooLarge(where));
        }
        List<SourceItem> items = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            int number = 1;
            for (JsonNode value = MAPPER.readTree(parser); value != null; value = MAPPER.readTree(parser)) {
                String suffix = number == 1 ? "" : "#" + number;
                items.addAll(articles.read(value, where + suffix, input.name() + suffix));
                number++;
            }
        } catch (JsonProcessingException e) {
            items.add(new Rejected(
                    where,
                    ErrorCode.INPUT_MALFORMED,
                    where + " is not JSON" + JsonLines.place(e) + ": " + JsonLines.reason(e)
                            + ". Expected schema.org NewsArticle objects."));
        }
        if (items.isEmpty()) {
            items.add(new Rejected(
                    where, ErrorCode.INPUT_EMPTY, where + " is empty; expected schema.org NewsArticle objects."));
        }
        return items;
    }
}
