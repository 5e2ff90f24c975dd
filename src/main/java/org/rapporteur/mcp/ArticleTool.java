package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.NewsGraph;
import org.rapporteur.query.StoredArticles;
import org.rapporteur.source.Article;

/** An article with its text, a long one piece by piece, and all that it tells. */
final class ArticleTool implements NewsTool {
    private static final String NAME = "article";
    private static final int PIECE = 20_000;

    private final NewsGraph graph;

    ArticleTool(NewsGraph graph) {
        this.graph = graph;
    }

    @Override
    public McpSchema.Tool description() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("article", Schemas.text("its identifier, as other tools give it, its address or its headline"));
        arguments.put(
                "begin",
                Schemas.wholeNumber(
                        "where in a long text to begin, in characters; a piece has " + PIECE, 0, Integer.MAX_VALUE));
        return Schemas.tool(
                NAME,
                "Show an article",
                "An article of the store: its text, and the meetings, statements and disputes that were found in it,"
                        + " each with its words, status and whose claim it is. What it says is the article's, not yours.",
                arguments,
                List.of("article"));
    }

    @Override
    public Map<String, Object> answer(Arguments arguments) {
        String wanted = arguments.text("article");
        int begin = arguments.number("begin", 0, 0, Integer.MAX_VALUE);
        List<Map<String, Object>> articles = new ArrayList<>();
        graph.store()
                .read(dataset -> new StoredArticles(dataset.asDatasetGraph()).find(wanted))
                .forEach(found -> articles.add(article(found.record().article(), begin)));
        return Map.of("articles", articles);
    }

    private Map<String, Object> article(Article article, int begin) {
        Map<String, Object> json = FactJson.of(article);
        int length = article.body().codePointCount(0, article.body().length());
        int from = Math.min(begin, length);
        int to = Math.min(length, from + PIECE);
        int start = article.body().offsetByCodePoints(0, from);
        json.put("text", article.body().substring(start, article.body().offsetByCodePoints(start, to - from)));
        if (to < length) {
            json.put("goesOnAt", to);
        }
        if (from == 0) {
            json.put(
                    "findings",
                    graph.findingsIn(article.id()).stream()
                            .map(finding -> FactJson.of(finding, null))
                            .toList());
        }
        return json;
    }
}
