package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import org.rapporteur.store.BatchOutcome;
import org.rapporteur.store.Refusal;

@Timeout(60)
class ParallelBuildTest {
    private static final BuildOptions OPTIONS = new BuildOptions(4, 8, Duration.ofSeconds(5), false);

    private final Sink sink = new Sink();

    @Test
    void graphsComeInTheOrderOfTheInputWhateverTheWorkTakes() {
        BuildReport report = build(articles(100), OPTIONS, article -> {
            pause(Math.floorMod(article.id().hashCode(), 7));
            return work(article);
        });
        assertThat(sink.ids())
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "a" + i).toList());
        assertThat(report.added()).isEqualTo(100);
        assertThat(report.words()).isEqualTo(300);
        assertThat(sink.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(8));
        assertThat(sink.tidied).isEqualTo(sink.batches.size());
    }

    @Test
    void whatFailsWithOneArticleIsListedAndTheOthersGoOn() {
        BuildReport report = build(articles(6), OPTIONS, article -> switch (article.id()) {
            case "a1" -> throw new IllegalStateException("odd grammar");
            case "a2" -> throw new StackOverflowError();
            case "a4" -> throw new OutOfMemoryError("Java heap space");
            default -> work(article);
        });
        assertThat(sink.ids()).containsExactly("a0", "a3", "a5");
        assertThat(report.rejected())
                .extracting(Rejected::code)
                .containsExactly(ErrorCode.ARTICLE_FAILED, ErrorCode.ARTICLE_FAILED, ErrorCode.ARTICLE_FAILED);
        assertThat(report.rejected().get(0).message()).contains("a1", "odd grammar");
        assertThat(report.rejected().get(2).message()).contains("RAPPORTEUR_JAVA_OPTS");
    }

    /** One ends when it is interrupted, the other does not hear: neither holds up the rest, which come in order. */
    @Test
    void anArticleThatTakesTooLongIsNamedAndPassedOver() {
        CountDownLatch release = new CountDownLatch(1);
        BuildOptions hasty = new BuildOptions(2, 8, Duration.ofSeconds(5), false, Duration.ofMillis(300));
        BuildReport report = build(articles(40), hasty, article -> {
            switch (article.id()) {
                case "a1" -> pause(60_000);
                case "a2", "a3", "a5" -> waitWhateverHappens(release);
                default -> {}
            }
            return work(article);
        });
        release.countDown();
        assertThat(sink.ids())
                .hasSize(36)
                .startsWith("a0", "a4", "a6")
                .doesNotContain("a1", "a2", "a3", "a5")
                .endsWith("a39");
        assertThat(report.rejected())
                .hasSize(4)
                .allSatisfy(rejected -> assertThat(rejected.code()).isEqualTo(ErrorCode.ARTICLE_TOO_SLOW));
        assertThat(report.rejected().get(0).message()).contains("a1", "--max-time");
        assertThat(report.time()).isLessThan(Duration.ofSeconds(20));
    }

    private static void waitWhateverHappens(CountDownLatch release) {
        while (true) {
            try {
                release.await();
                return;
            } catch (InterruptedException e) {
                // as code does that never looks
            }
        }
    }

    @Test
    void anArticleOfTooManyWordsIsListed() {
        BuildReport report = build(articles(3), OPTIONS, article -> {
            if (article.id().equals("a1")) {
                throw new RapporteurException(ErrorCode.ARTICLE_TOO_LONG, "a1 is long.");
            }
            return work(article);
        });
        assertThat(sink.ids()).containsExactly("a0", "a2");
        assertThat(report.rejected()).singleElement().extracting(Rejected::code).isEqualTo(ErrorCode.ARTICLE_TOO_LONG);
    }

    @Test
    void ofTwoArticlesWithOneIdentifierTheFirstIsKept() {
        BuildReport report = build(
                Stream.of(
                        new Read("x/a", Article.of("a", "One."), List.of()),
                        new Read("y/a", Article.of("a", "Two."), List.of())),
                OPTIONS,
                ParallelBuildTest::work);
        assertThat(sink.ids()).containsExactly("a");
        assertThat(report.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.ARTICLE_DUPLICATE);
            assertThat(rejected.message()).contains("y/a");
        });
    }

    @Test
    void anArticleThatIsHeldIsNotWorkedOnUnlessAsked() {
        AtomicInteger worked = new AtomicInteger();
        Function<Article, ArticleWork> counting = article -> {
            worked.incrementAndGet();
            return work(article);
        };
        build(articles(5), OPTIONS, counting);
        BuildReport second = build(articles(7), OPTIONS, counting);
        assertThat(second.unchanged()).isEqualTo(5);
        assertThat(second.added()).isEqualTo(2);
        assertThat(worked).hasValue(7);
        build(articles(7), OPTIONS.withAgain(true), counting);
        assertThat(worked).hasValue(14);
    }

    @Test
    void rejectedItemsAndNotesAreReported() {
        Rejected missing = new Rejected("x", ErrorCode.INPUT_MISSING, "There is no x.");
        Read guessed = new Read("y", Article.of("y", "Text."), List.of("y is a guess"));
        BuildReport report = build(Stream.of(missing, guessed), OPTIONS, ParallelBuildTest::work);
        assertThat(report.rejected()).containsExactly(missing);
        assertThat(report.notes()).containsExactly("y is a guess");
        assertThat(report.done()).isEqualTo(2);
    }

    @Test
    void aGraphThatIsNotSoundIsRejected() {
        sink.refuse = Set.of("a1");
        BuildReport report = build(articles(3), OPTIONS, ParallelBuildTest::work);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.message()).contains("a1", "a meeting of one"));
    }

    @Test
    void anEndlessInputIsReadOnlyAsFarAsItIsWorkedOnAndMayBeLeft() {
        AtomicInteger read = new AtomicInteger();
        Stream<SourceItem> endless =
                Stream.generate(() -> Read.of(Article.of("a" + read.getAndIncrement(), "One two three.")));
        BuildListener afterTwenty = new BuildListener() {
            private long items;

            @Override
            public void done(SourceItem item, Progress progress) {
                items = progress.items();
            }

            @Override
            public boolean goesOn() {
                return items < 20;
            }
        };
        BuildReport report = new ParallelBuild(() -> ParallelBuildTest::work, sink, OPTIONS, afterTwenty).run(endless);
        assertThat(report.added()).isEqualTo(20);
        assertThat(sink.ids()).hasSize(20);
        assertThat(read.get()).isLessThan(2 * ParallelBuild.READ_AHEAD);
    }

    @Test
    void whatIsDoneIsWrittenWhileALongArticleIsWorkedOn() {
        CountDownLatch written = new CountDownLatch(1);
        sink.onAdd = written::countDown;
        BuildOptions hasty = new BuildOptions(2, 64, Duration.ofMillis(20), false);
        build(articles(3), hasty, article -> {
            if (article.id().equals("a2")) {
                await(written);
            }
            return work(article);
        });
        assertThat(sink.batches.get(0)).contains("a0");
        assertThat(sink.ids()).containsExactly("a0", "a1", "a2");
    }

    @Test
    void aStoreThatFailsEndsTheBuildWithItsError() {
        sink.onAdd = () -> {
            if (sink.batches.size() == 2) {
                throw new RapporteurException(ErrorCode.STORE_WRITE_FAILED, "The disk is full.");
            }
        };
        assertThatThrownBy(() -> build(articles(100), OPTIONS, ParallelBuildTest::work))
                .isInstanceOf(RapporteurException.class)
                .hasMessage("The disk is full.");
        assertThat(sink.ids()).hasSize(16);
    }

    @Test
    void anInputThatBreaksOffEndsTheBuildAfterWhatWasRead() {
        Stream<SourceItem> broken = articles(10).peek(item -> {
            if (item.where().equals("a7")) {
                throw new IllegalStateException("the disk was taken out");
            }
        });
        assertThatThrownBy(() -> build(broken, OPTIONS, ParallelBuildTest::work))
                .hasMessageContaining("taken out");
        assertThat(sink.ids()).hasSize(7);
    }

    @Test
    void samplesAreTheSurestOfEachKindAndOfEqualsTheFirst() {
        BuildReport report = build(
                articles(3),
                OPTIONS,
                article -> new ArticleWork(
                        work(article).graph(),
                        new BuildReport.Found(1, 2, 3, 4),
                        3,
                        List.of(
                                sample(SampleFact.Kind.MEETING, article, 0.5),
                                sample(
                                        SampleFact.Kind.DISPUTE,
                                        article,
                                        article.id().equals("a0") ? 0.5 : 0.9))));
        assertThat(report.samples()).extracting(SampleFact::article).containsExactly("a0", "a1");
        assertThat(report.found()).isEqualTo(new BuildReport.Found(3, 6, 9, 12));
    }

    private static Sample sample(SampleFact.Kind kind, Article article, double confidence) {
        return new Sample(new SampleFact(kind, "fact", "sentence", article.id()), confidence);
    }

    private BuildReport build(Stream<SourceItem> items, BuildOptions options, Function<Article, ArticleWork> work) {
        return new ParallelBuild(() -> work, sink, options, BuildListener.SILENT).run(items);
    }

    private static Stream<SourceItem> articles(int number) {
        return IntStream.range(0, number).mapToObj(i -> Read.of(Article.of("a" + i, "One two three.")));
    }

    private static ArticleWork work(Article article) {
        ArticleRecord record = new ArticleRecord(article, List.of(), List.of(), List.of(), List.of(), List.of());
        return new ArticleWork(new ArticleMapper().map(record), BuildReport.Found.NOTHING, 3, List.of());
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the names of what it is given. */
    private static final class Sink implements GraphSink {
        private final List<List<String>> batches = new ArrayList<>();
        private final Set<String> graphs = new HashSet<>();
        private Set<String> refuse = Set.of();
        private Runnable onAdd = () -> {};
        private int tidied;

        @Override
        public synchronized boolean holds(Article article) {
            return graphs.contains(Iris.graph(article));
        }

        @Override
        public synchronized BatchOutcome add(List<ArticleGraph> added) {
            onAdd.run();
            List<Refusal> refusals = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (ArticleGraph graph : added) {
                if (refuse.contains(graph.articleId())) {
                    refusals.add(new Refusal(graph.articleId(), List.of("a meeting of one")));
                } else {
                    ids.add(graph.articleId());
                    graphs.add(graph.graphIri());
                }
            }
            batches.add(ids);
            return new BatchOutcome(ids.size(), 0, 0, refusals);
        }

        @Override
        public void written() {
            tidied++;
        }

        private List<String> ids() {
            return batches.stream().flatMap(List::stream).toList();
        }
    }
}
