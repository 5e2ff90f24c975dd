package org.rapporteur.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.Span;

/**
 * An article of PolNeAR with its gold attributions.
 *
 * @param id the article's identifier
 * @param text its text
 * @param attributions what annotators marked, offsets in code points of the text
 */
record PolnearArticle(String id, String text, List<Gold> attributions) {

    /** One gold attribution; any list may be empty. */
    public record Gold(List<Span> sources, List<Span> cues, List<Span> contents) {}

    /** The text's words at {@code span}. */
    String text(Span span) {
        int begin = text.offsetByCodePoints(0, span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
    }

    /** Reads a JSON Lines file whose offsets count code points. */
    public static List<PolnearArticle> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<PolnearArticle> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    articles.add(article(mapper.readTree(line)));
                }
            }
        }
        return articles;
    }

    private static PolnearArticle article(JsonNode json) {
        String text = json.path("text").asText();
        List<Gold> attributions = new ArrayList<>();
        for (JsonNode attribution : json.path("attributions")) {
            attributions.add(new Gold(
                    spans(attribution.path("sources")),
                    spans(attribution.path("cues")),
                    spans(attribution.path("contents"))));
        }
        return new PolnearArticle(json.path("id").asText(), text, attributions);
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            if (pair.path(0).intValue() < pair.path(1).intValue()) {
                spans.add(new Span(pair.path(0).intValue(), pair.path(1).intValue()));
            }
        }
        return spans;
    }
}
