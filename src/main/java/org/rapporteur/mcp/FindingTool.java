package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.NewsGraph;
import org.rapporteur.extract.Evidence;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.query.MarkedParagraphs;
import org.rapporteur.query.StoredArticles;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** A finding in its paragraph, or all accounts of an occasion or quotation. */
final class FindingTool implements NewsTool {
    private static final String NAME = "finding";

    private final NewsGraph graph;

    FindingTool(NewsGraph graph) {
        this.graph = graph;
    }

    @Override
    public McpSchema.Tool description() {
        return Schemas.tool(
                NAME,
                "Show a finding in its paragraph",
                "A meeting, statement, dispute or role in the paragraph of its article, with the words that it rests on"
                        + " between [[ and ]], its status, whose claim it is, what found it, and whether people checked"
                        + " it. By the IRI of an occasion or quotation: all accounts of it. Read it before you rely on"
                        + " a finding.",
                Map.of("finding", Schemas.text("the IRI of the finding, as other tools give it")),
                List.of("finding"));
    }

    @Override
    public Map<String, Object> answer(Arguments arguments) {
        String wanted = arguments.text("finding");
        List<StoredArticles.Found> all =
                graph.store().read(dataset -> new StoredArticles(dataset.asDatasetGraph()).find(wanted));
        List<Map<String, Object>> findings = new ArrayList<>();
        for (StoredArticles.Found found : all) {
            if (found.finding() == null) {
                throw new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        wanted + " is an article, not a finding. Ask for it with the tool article.");
            }
            findings.add(finding(found, found.finding()));
        }
        return Map.of("findings", findings);
    }

    private Map<String, Object> finding(StoredArticles.Found found, String iri) {
        Map<String, Object> json = new LinkedHashMap<>(
                FactJson.of(graph.finding(iri).orElseThrow(), found.record().article()));
        MarkedParagraphs marked = MarkedParagraphs.of(found.record());
        json.put("paragraphs", marked.texts());
        json.put(
                "evidence",
                marked.evidence().stream()
                        .map(evidence -> evidence(evidence, found.record().article()))
                        .toList());
        List<Map<String, Object>> checks =
                graph.curation().checksOf(iri).stream().map(FindingTool::check).toList();
        if (!checks.isEmpty()) {
            json.put("checkedByPeople", checks);
        }
        return json;
    }

    private static Map<String, Object> evidence(Evidence evidence, Article article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("words", article.text(evidence.span()));
        json.put("begin", evidence.span().begin());
        json.put("end", evidence.span().end());
        json.put("foundBy", evidence.foundBy());
        json.put("confidence", evidence.confidence());
        return json;
    }

    private static Map<String, Object> check(Correction check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", check.verb());
        json.put("by", check.decision().by());
        json.put("at", check.decision().at().toString());
        json.put("why", check.decision().why());
        return json;
    }
}
