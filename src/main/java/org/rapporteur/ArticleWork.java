package org.rapporteur;

import java.util.List;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.resolve.ArticleRecord;

/**
 * What the work on one article gave, without what is no longer needed: annotations are large.
 *
 * @param graph its graph, ready to be stored
 * @param found how much was found
 * @param words how long it is
 * @param samples at most one fact of each kind, the surest
 */
record ArticleWork(ArticleGraph graph, BuildReport.Found found, int words, List<Sample> samples) {
    static ArticleWork of(Extraction extraction, ArticleGraph graph) {
        ArticleRecord record = extraction.record();
        return new ArticleWork(
                graph,
                new BuildReport.Found(
                        record.meetings().size(),
                        record.statements().size(),
                        record.disputes().size(),
                        record.roles().size()),
                extraction.annotated().wordCount(),
                Sample.of(record, extraction::sentence));
    }
}
