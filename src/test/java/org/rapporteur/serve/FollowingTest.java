package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.serve.GraphServer.Options;
import org.rapporteur.store.NewsStore;

/** A server shows what is built while it runs. */
@Timeout(120)
class FollowingTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Of each article one meeting is told, and one link leads from its meeting to what stands for it. */
    private static final String COUNTS = "PREFIX rap: <https://w3id.org/rapporteur/ns#> SELECT ?articles ?meetings {"
            + " { SELECT (COUNT(*) AS ?articles) { ?a a rap:Article } }"
            + " { SELECT (COUNT(*) AS ?meetings) { ?m a rap:Meeting } } }";

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            SearchIndex.of(store);
            store.add(articles("first.txt"));
        }
    }

    private static List<ArticleGraph> articles(String... ids) {
        ArticleMapper mapper = new ArticleMapper();
        return List.of(ids).stream()
                .map(id -> mapper.map(Fixtures.everything(id)))
                .toList();
    }

    @Test
    void anArticleIsShownThatWasBuiltMeanwhile() throws Exception {
        try (NewsStore shown = NewsStore.openReadOnly(folder)) {
            shown.follow();
            Served.with(shown, Options.DEFAULT, url -> {
                URI page = url.resolve("/article?id=second.txt");
                assertThat(Served.get(page).statusCode()).isEqualTo(404);
                assertThat(hits(url)).isEqualTo(1);
                String version = Served.get(url.resolve("/$/version")).body();
                try (NewsStore builder = NewsStore.open(folder, LINKER)) {
                    SearchIndex.of(builder);
                    builder.add(articles("second.txt"));
                    assertThat(comesTrue(() -> Served.get(page).statusCode() == 200))
                            .as("its page, while the build holds the store")
                            .isTrue();
                    assertThat(hits(url)).as("its words").isEqualTo(2);
                    assertThat(Served.get(url.resolve("/$/version")).body())
                            .isNotEqualTo(version)
                            .contains(builder.version());
                    builder.remove("first.txt");
                    builder.compact();
                }
                assertThat(comesTrue(() ->
                                Served.get(url.resolve("/article?id=first.txt")).statusCode() == 404))
                        .as("what is removed goes")
                        .isTrue();
                assertThat(Served.get(page).statusCode()).isEqualTo(200);
            });
        }
    }

    private static int hits(URI url) throws Exception {
        String found =
                Served.get(url.resolve("/api/search?q=overdue&kind=article")).body();
        int count = 0;
        for (String id : List.of("first.txt", "second.txt")) {
            count += found.contains(id) ? 1 : 0;
        }
        return count;
    }

    /** Answers that are made while the server goes over are of one version: never an article without its meeting. */
    @Test
    void eachAnswerIsOfOneVersion() throws Exception {
        try (NewsStore shown = NewsStore.openReadOnly(folder)) {
            shown.follow();
            Served.with(shown, Options.DEFAULT, url -> {
                AtomicBoolean done = new AtomicBoolean();
                List<CompletableFuture<List<String>>> askers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    askers.add(CompletableFuture.supplyAsync(() -> ask(url, done)));
                }
                try (NewsStore builder = NewsStore.open(folder, LINKER)) {
                    SearchIndex.of(builder);
                    for (int round = 0; round < 12; round++) {
                        builder.add(articles("a" + round + ".txt", "b" + round + ".txt"));
                        if (round % 5 == 4) {
                            builder.compact();
                        }
                    }
                    assertThat(comesTrue(() -> counts(url).equals(counted(25)))).isTrue();
                } finally {
                    done.set(true);
                }
                List<String> expected = new ArrayList<>();
                for (int articles = 1; articles <= 25; articles += 2) {
                    expected.add(counted(articles));
                }
                for (CompletableFuture<List<String>> asker : askers) {
                    assertThat(asker.join()).hasSizeGreaterThan(3).isSubsetOf(expected);
                }
            });
        }
    }

    private static String counted(int articles) {
        return articles + "," + articles * MEETINGS;
    }

    private static final int MEETINGS = 1;

    private static List<String> ask(URI url, AtomicBoolean done) {
        List<String> answers = new ArrayList<>();
        try {
            while (!done.get()) {
                answers.add(counts(url));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private static String counts(URI url) throws Exception {
        HttpResponse<String> answer = Served.query(url, COUNTS, "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().strip().split("\r\n")[1];
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static boolean comesTrue(Condition condition) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }
}
