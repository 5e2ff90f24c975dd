package org.rapporteur.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.curate.Curation;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * However a store came to hold its articles, in what batches, with what removed, replaced, rolled back and decided in
 * between: its links are those of linking all of them at once.
 */
class LinkingInBatchesTest {
    private static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I know them");

    @RepeatedTest(3)
    void theLinksAreThoseOfLinkingAllAtOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, ArticleGraph> now = new TreeMap<>();
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER);
                NewsStore atOnce = NewsStore.inMemory(Linked.LINKER)) {
            SearchIndex followed = SearchIndex.of(store);
            for (int batch = 0; batch < 25; batch++) {
                change(store, batch(random), now);
            }
            add(atOnce, now.values());
            assertSame(links(store), links(atOnce));
            assertThat(now.size()).isGreaterThan(50);
            // How often each actor is named was counted on by the one, and counted at once by the other.
            Set<IndexedKind> kinds = EnumSet.of(IndexedKind.PERSON, IndexedKind.ORGANIZATION, IndexedKind.ISSUE);
            assertThat(followed.mostTold(kinds, 1_000))
                    .isEqualTo(SearchIndex.of(atOnce).mostTold(kinds, 1_000))
                    .anyMatch(actor -> actor.activity() > 10);
        }
    }

    @RepeatedTest(2)
    void theLinksAreThoseOfLinkingAnewWhateverPeopleDecided(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        Map<String, ArticleGraph> now = new TreeMap<>();
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            Curation curation = new Curation(store, new Object());
            for (int batch = 0; batch < 24; batch++) {
                change(store, batch(random), now);
                if (batch == 6) {
                    curation.merge("Dia Roth", "Cem Oral", JANE);
                    curation.rename("Eva Lund", "Eva Lund-Moe", JANE);
                } else if (batch == 12) {
                    curation.alias("Lund", "Eva Lund", JANE);
                } else if (batch == 18) {
                    curation.undo(1, JANE);
                }
            }
            Set<Quad> before = links(store);
            store.<Void>edit((database, linking) -> {
                linking.reset();
                now.values().forEach(article -> linking.added(NodeFactory.createURI(article.graphIri())));
                return null;
            });
            assertSame(before, links(store));
        }
    }

    @Test
    void aBatchThatIsRolledBackLeavesNothingInMemory() {
        Random random = new Random(7);
        Map<String, ArticleGraph> now = new TreeMap<>();
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER);
                NewsStore atOnce = NewsStore.inMemory(Linked.LINKER)) {
            for (int batch = 0; batch < 12; batch++) {
                change(store, batch(random), now);
                List<ArticleGraph> lost = batch(random);
                assertThatThrownBy(() -> store.<Void>edit((database, linking) -> {
                            lost.forEach(article -> RandomArticles.write(article, database, linking));
                            linking.finish();
                            throw new IllegalStateException("the lights go out");
                        }))
                        .hasMessageContaining("the lights go out");
            }
            add(atOnce, now.values());
            assertSame(links(store), links(atOnce));
        }
    }

    @Test
    void aBatchThatChangesNothingLeavesTheMemoryAsItIs() {
        AtomicInteger profiles = new AtomicInteger();
        Linker counting = database -> Linked.LINKER.begin(new DatasetGraphWrapper(database) {
            @Override
            public Iterator<Quad> find(Node graph, Node s, Node p, Node o) {
                boolean isForm = s.isURI() && s.getURI().contains("/form/");
                if ((RAP.profile.equals(p) || isForm && Node.ANY.equals(p))
                        && Iris.links("actors").equals(graph)) {
                    profiles.incrementAndGet();
                }
                return super.find(graph, s, p, o);
            }
        });
        try (NewsStore store = NewsStore.inMemory(counting)) {
            add(
                    store,
                    IntStream.range(0, 30)
                            .mapToObj(number -> RandomArticles.talks("t" + number, "Bo Lund", "P" + number + " Reed"))
                            .toList());
            add(store, List.of(RandomArticles.talks("one", "Bo Lund", "Ann Reed")));
            profiles.set(0);
            add(store, List.of(RandomArticles.talks("two", "Bo Lund", "Joe Reed")));
            int remembered = profiles.getAndSet(0);
            assertThat(store.remove(List.of("nobody"))).isEmpty();
            add(store, List.of(RandomArticles.talks("three", "Bo Lund", "Eva Reed")));
            assertThat(profiles.getAndSet(0)).isEqualTo(remembered).isLessThan(10);

            assertThatThrownBy(() -> store.edit((database, linking) -> {
                        throw new IllegalStateException("the lights go out");
                    }))
                    .hasMessageContaining("the lights go out");
            add(store, List.of(RandomArticles.talks("four", "Bo Lund", "Dia Reed")));
            assertThat(profiles.get()).isGreaterThan(30);
        }
    }

    /** More quotations of one speaker share a run of words than make it a mark, and then fewer again. */
    @Test
    void aRunOfWordsBecomesAHabitAndAMarkAgain() {
        List<ArticleGraph> told = new ArrayList<>();
        for (int number = 0; number < 70; number++) {
            told.add(RandomArticles.saying("s" + number, RandomArticles.habit(number % 35)));
        }
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            for (ArticleGraph article : told) {
                add(store, List.of(article));
            }
            assertSame(links(store), linksOf(told));
            List<ArticleGraph> left = new ArrayList<>(told);
            Collections.shuffle(left, new Random(3));
            while (left.size() > 4) {
                List<ArticleGraph> gone = new ArrayList<>(left.subList(0, 3));
                left.subList(0, 3).clear();
                remove(store, gone);
            }
            assertSame(links(store), linksOf(left));
        }
    }

    private static Set<Quad> linksOf(List<ArticleGraph> articles) {
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            add(store, articles);
            return links(store);
        }
    }

    /** Some articles, a few of which have the identifier of others. */
    private static List<ArticleGraph> batch(Random random) {
        List<ArticleGraph> batch = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int count = 1 + random.nextInt(7); count > 0; count--) {
            int number = random.nextInt(150);
            if (numbers.add(number)) {
                batch.add(RandomArticles.article("r" + number, random));
            }
        }
        return batch;
    }

    /** Writes a batch, and removes what it replaces; now and then it only removes. */
    private static void change(NewsStore store, List<ArticleGraph> batch, Map<String, ArticleGraph> now) {
        store.<Void>edit((database, linking) -> {
            for (ArticleGraph article : batch) {
                ArticleGraph before = now.remove(article.articleId());
                if (before != null) {
                    RandomArticles.erase(before, database, linking);
                }
                if (before == null || article.articleId().hashCode() % 3 != 0) {
                    RandomArticles.write(article, database, linking);
                    now.put(article.articleId(), article);
                }
            }
            return null;
        });
    }

    private static void add(NewsStore store, Iterable<ArticleGraph> articles) {
        store.<Void>edit((database, linking) -> {
            articles.forEach(article -> RandomArticles.write(article, database, linking));
            return null;
        });
    }

    private static void remove(NewsStore store, List<ArticleGraph> articles) {
        store.<Void>edit((database, linking) -> {
            articles.forEach(article -> RandomArticles.erase(article, database, linking));
            return null;
        });
    }

    private static void assertSame(Set<Quad> actual, Set<Quad> expected) {
        assertThat(actual).isNotEmpty();
        assertThat(without(actual, expected)).as("surplus").isEmpty();
        assertThat(without(expected, actual)).as("missing").isEmpty();
    }

    private static Set<Quad> without(Set<Quad> some, Set<Quad> others) {
        Set<Quad> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** All links but what people decided, which stands beside them. */
    private static Set<Quad> links(NewsStore store) {
        return store.read(dataset -> {
            Set<Quad> links = Iter.toSet(Iter.filter(
                    dataset.asDatasetGraph().find(),
                    quad -> Iris.isLinks(quad.getGraph())
                            && !quad.getGraph().equals(Iris.links("corrections"))
                            && !quad.getGraph().equals(Iris.links("verdicts"))));
            assertThat(links).anyMatch(quad -> quad.getObject().equals(RAP.Quotation));
            return links;
        });
    }
}
