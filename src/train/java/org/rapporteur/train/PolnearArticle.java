package org.rapporteur.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.attribution.CharSpan;

/**
 * An article of PolNeAR with its gold attributions.
 *
 * @param id the article's identifier
 * @param text its text
 * @param attributions what annotators marked, offsets in UTF-16 chars
 */
record PolnearArticle(String id, String text, List<Gold> attributions) {

    /** One gold attribution; any list may be empty. */
    public record Gold(List<CharSpan> sources, List<CharSpan> cues, List<CharSpan> contents) {}

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
        int[] chars = charOffsets(text);
        List<Gold> attributions = new ArrayList<>();
        for (JsonNode attribution : json.path("attributions")) {
            attributions.add(new Gold(
                    spans(attribution.path("sources"), chars),
                    spans(attribution.path("cues"), chars),
                    spans(attribution.path("contents"), chars)));
        }
        return new PolnearArticle(json.path("id").asText(), text, attributions);
    }

    private static List<CharSpan> spans(JsonNode pairs, int[] chars) {
        List<CharSpan> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            if (pair.path(0).intValue() < pair.path(1).intValue()) {
                spans.add(new CharSpan(
                        chars[pair.path(0).intValue()], chars[pair.path(1).intValue()]));
            }
        }
        return spans;
    }

    /** Returns, for each code point and the end, the offset of its first char. */
    private static int[] charOffsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            if (at < text.length()) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return offsets;
    }
}
