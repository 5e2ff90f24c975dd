package org.rapporteur;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;

/**
 * What the work on one article gave, without what is no longer needed: annotations are large.
 *
 * @param graph its graph, ready to be stored
 * @param found how much was found
 * @param words how long it is
 * @param samples at most one fact of each kind
 */
record ArticleWork(ArticleGraph graph, BuildReport.Found found, int words, List<SampleFact> samples) {
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
                samples(extraction));
    }

    private static List<SampleFact> samples(Extraction extraction) {
        ArticleRecord record = extraction.record();
        Article article = record.article();
        List<SampleFact> samples = new ArrayList<>();
        record.meetings().stream().findFirst().ifPresent(meeting -> samples.add(sample(meeting, article, extraction)));
        record.statements().stream()
                .filter(statement -> statement.speaker() != null && !statement.attitude())
                .findFirst()
                .ifPresent(statement -> samples.add(sample(statement, article, extraction)));
        record.disputes().stream().findFirst().ifPresent(dispute -> samples.add(sample(dispute, article, extraction)));
        return samples;
    }

    private static SampleFact sample(Statement statement, Article article, Extraction extraction) {
        return new SampleFact(
                SampleFact.Kind.STATEMENT,
                FactLine.of(statement, article),
                extraction.sentence(statement.evidence().span()),
                article.id());
    }

    private static SampleFact sample(Meeting meeting, Article article, Extraction extraction) {
        return new SampleFact(
                SampleFact.Kind.MEETING,
                FactLine.of(meeting),
                extraction.sentence(meeting.evidence().get(0).span()),
                article.id());
    }

    private static SampleFact sample(Dispute dispute, Article article, Extraction extraction) {
        return new SampleFact(
                SampleFact.Kind.DISPUTE,
                FactLine.of(dispute),
                extraction.sentence(dispute.evidence().get(0).span()),
                article.id());
    }
}
