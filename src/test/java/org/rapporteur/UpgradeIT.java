package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.source.Article;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/**
 * A store that another version has written is read anew, also when that is broken off: it tells what a new one tells.
 */
class UpgradeIT {
    private static final int ARTICLES = 4;
    private static final BuildOptions ONE_BY_ONE = new BuildOptions(1, 1, Duration.ofMinutes(1), false);
    private static final Decision DECISION = new Decision("jane", Instant.parse("2025-03-01T10:00:00Z"), "a test");

    @TempDir
    Path folder;

    /** The same triples under the name that another version would have given them. */
    private static ArticleGraph ofAnotherVersion(ArticleGraph graph) {
        String iri = graph.graphIri();
        char last = iri.charAt(iri.length() - 1);
        String other = iri.substring(0, iri.length() - 1) + (last == '0' ? '1' : '0');
        return new ArticleGraph(graph.articleId(), graph.articleIri(), other, graph.graph());
    }

    private static String everything(NewsGraph graph) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        graph.export(ExportFormat.NQUADS, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Lets a number of articles be done, then ends. */
    private static BuildListener endingAfter(int items) {
        return new BuildListener() {
            private long done;

            @Override
            public void done(SourceItem item, Progress progress) {
                done = progress.items();
            }

            @Override
            public boolean goesOn() {
                return done < items;
            }
        };
    }

    @Test
    void tellsWhatAStoreThatIsBuiltAnewTells() {
        List<Article> articles = StoredAnnotations.examples().subList(0, ARTICLES);
        List<ArticleGraph> older = ExampleGraphs.all().stream()
                .filter(graph ->
                        articles.stream().anyMatch(article -> article.id().equals(graph.articleId())))
                .map(UpgradeIT::ofAnotherVersion)
                .toList();
        ArticleExtractor extractor = ArticleExtractor.load();
        try (NewsGraph fresh = NewsGraph.inMemory(extractor);
                NewsGraph upgraded = NewsGraph.open(folder.resolve("store"), extractor)) {
            fresh.build(articles.stream().<SourceItem>map(Read::of), BuildOptions.DEFAULT, BuildListener.SILENT);
            upgraded.store().add(older);
            String actor = fresh.meetings()
                    .findFirst()
                    .orElseThrow()
                    .participants()
                    .get(0)
                    .iri();
            for (NewsGraph graph : List.of(fresh, upgraded)) {
                graph.curation().rename(actor, "Somebody Else", DECISION);
            }

            BuildReport first = upgraded.upgrade(ONE_BY_ONE, endingAfter(1));
            assertThat(first.stored()).isBetween(1L, ARTICLES - 1L);
            BuildReport rest = upgraded.upgrade(ONE_BY_ONE, BuildListener.SILENT);
            assertThat(first.stored() + rest.stored()).isEqualTo(ARTICLES);
            assertThat(upgraded.upgrade(ONE_BY_ONE, BuildListener.SILENT).stored())
                    .isZero();
            upgraded.relink();

            assertThat(everything(upgraded)).isEqualTo(everything(fresh));
        }
    }
}
