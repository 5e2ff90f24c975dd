package org.rapporteur.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.curate.Curation;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.occasion.OccasionLinking;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/** A store whose forms have the keys that an earlier version gave them is never changed but by linking it anew. */
class LinksOfAnotherVersionTest {
    private static final Decision JANE = new Decision("jane", Instant.parse("2024-05-01T09:30:00Z"), "I know them");
    private static final List<ArticleGraph> TALKS = List.of(
            RandomArticles.talks("t1", "Cem Oral", "Dia Roth"),
            RandomArticles.talks("t2", "Cem Oral", "Dia Roth"),
            RandomArticles.talks("t3", "Cem Oral", "Eva Lund"));

    private enum Deed {
        MERGE,
        SPLIT,
        DISTINCT,
        RENAME,
        RETYPE
    }

    /** Whatever makes participants stand for somebody else, or be called otherwise. */
    private static void decide(Deed deed, Curation curation) {
        switch (deed) {
            case MERGE -> curation.merge("Dia Roth", "Eva Lund", JANE);
            case SPLIT -> curation.split("Cem Oral", List.of("t1"), "Cem Oral", JANE);
            case DISTINCT -> curation.distinct("Dia Roth", "Eva Lund", JANE);
            case RENAME -> curation.rename("Dia Roth", "Dia Roth-Moe", JANE);
            case RETYPE -> curation.retype("Dia Roth", ActorType.ORGANIZATION, JANE);
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void nobodyDecidesAnythingBeforeItIsLinkedAnew(Deed deed) {
        try (NewsStore store = NewsStore.inMemory(Linked.LINKER)) {
            store.<Void>edit((database, linking) -> {
                TALKS.forEach(article -> RandomArticles.write(article, database, linking));
                return null;
            });
            store.<Void>edit((database, linking) -> {
                rekey(database, "occasions", LinksOfAnotherVersionTest::withoutMonth);
                return null;
            });
            Set<Quad> before = quads(store);
            Curation curation = new Curation(store, new Object());
            assertIsOfAnother(() -> decide(deed, curation));
            assertThat(quads(store)).isEqualTo(before);

            store.<Void>edit((database, linking) -> {
                linking.reset();
                TALKS.forEach(article -> linking.added(NodeFactory.createURI(article.graphIri())));
                return null;
            });
            decide(deed, curation);
            assertThat(quads(store)).isNotEqualTo(before);
        }
    }

    @Test
    void noMeetingIsComparedBecauseAParticipantIsSomebodyElseNow() {
        DatasetGraph database = Linked.articles(TALKS);
        rekey(database, "occasions", LinksOfAnotherVersionTest::withoutMonth);
        Node participant = Iter.iter(database.find(Node.ANY, Node.ANY, RAP.participant, Node.ANY))
                .map(Quad::getObject)
                .next();
        OccasionLinking occasions = new OccasionLinking(database);
        assertIsOfAnother(() -> occasions.finish(Set.of(participant), new CorrectionGraph(database).read()));
    }

    /** Two words have no run of three: such quotations have the key of their block alone in any version. */
    @Test
    void manyQuotationsOfTwoWordsHideNoneOfMore() {
        List<ArticleGraph> articles = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            articles.add(RandomArticles.saying("s" + number, "Never x" + number));
        }
        DatasetGraph shortOnly = Linked.articles(articles);
        rekey(shortOnly, "quotations", key -> key.contains(" ") ? "" : key);
        Linked.add(shortOnly, List.of(RandomArticles.saying("s41", "Never again")));

        articles.add(RandomArticles.saying("s40", RandomArticles.habit(1)));
        DatasetGraph database = Linked.articles(articles);
        Set<Node> told = Iter.toSet(Iter.map(
                database.find(Iris.links("quotations"), Node.ANY, RAP.block, NodeFactory.createLiteralString("reed")),
                Quad::getSubject));
        assertThat(told).hasSize(41);
        rekey(database, "quotations", key -> key.equals("reed") ? key : "");
        assertIsOfAnother(() -> Linked.add(database, List.of(RandomArticles.saying("s41", "Never again"))));
        assertIsOfAnother(() -> Linked.remove(database, articles.get(0)));
        assertIsOfAnother(() -> Linked.LINKER.begin(database).corrected());
    }

    /** Whoever holds an office is another one in each article: a meeting with one has no keys in any version. */
    @Test
    void manyMeetingsWithoutKeysHideNoneWithSome() {
        List<ArticleGraph> articles = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            articles.add(RandomArticles.talks("o" + number, "Cem Oral", "Prime Minister"));
        }
        DatasetGraph keyless = Linked.articles(articles);
        assertThat(keyless.contains(Iris.links("occasions"), Node.ANY, RAP.block, Node.ANY))
                .isFalse();
        Linked.add(keyless, TALKS);

        // One with keys among them, wherever it comes in their order.
        for (String id : List.of("a", "o20a", "t0")) {
            List<ArticleGraph> some = new ArrayList<>(articles);
            some.add(RandomArticles.talks(id, "Cem Oral", "Dia Roth"));
            DatasetGraph database = Linked.articles(some);
            rekey(database, "occasions", LinksOfAnotherVersionTest::withoutMonth);
            assertIsOfAnother(() -> Linked.add(database, List.of(TALKS.get(1))));
            assertIsOfAnother(() -> Linked.remove(database, articles.get(0)));
        }
    }

    private static void assertIsOfAnother(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("were linked by another version of Rapporteur")
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.STORE_VERSION);
    }

    /** Two participants, as it was before the time of the meeting was a part of the key. */
    private static String withoutMonth(String key) {
        return key.substring(0, key.lastIndexOf(' '));
    }

    /** Makes other keys of all of a graph; of what is empty, none. */
    private static void rekey(DatasetGraph database, String sort, UnaryOperator<String> older) {
        List<Quad> keys = Iter.toList(database.find(Iris.links(sort), Node.ANY, RAP.block, Node.ANY));
        assertThat(keys).isNotEmpty();
        keys.forEach(database::delete);
        for (Quad quad : keys) {
            String key = older.apply(quad.getObject().getLiteralLexicalForm());
            if (!key.isEmpty()) {
                database.add(
                        quad.getGraph(), quad.getSubject(), quad.getPredicate(), NodeFactory.createLiteralString(key));
            }
        }
    }

    private static Set<Quad> quads(NewsStore store) {
        return store.read(dataset -> Iter.toSet(dataset.asDatasetGraph().find()));
    }
}
