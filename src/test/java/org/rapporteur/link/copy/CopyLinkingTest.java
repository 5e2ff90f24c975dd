package org.rapporteur.link.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.vocab.RAP;

class CopyLinkingTest {
    private static final String AGENCY = text(1, 150);

    private final List<ArticleGraph> articles = List.of(
            article("original", 5, AGENCY),
            article("reprint", 6, "By our own staff. " + AGENCY.toUpperCase(java.util.Locale.ROOT)),
            article("cut", 7, AGENCY.substring(0, AGENCY.length() / 2)),
            article("other", 4, text(2, 150)),
            article("quoting", 8, text(3, 150) + " " + AGENCY.substring(0, 150)));

    /** Words that nobody wrote, the same for the same seed. */
    private static String text(int seed, int words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("word").append(random.nextInt(500)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static ArticleGraph article(String id, int day, String body) {
        return new ArticleMapper()
                .map(new ArticleRecord(
                        Article.of(id, body).withDate(LocalDate.of(2024, 3, day)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void nearlyTheSameTextCountsOnceAsTheFirstThatWasPublished() {
        DatasetGraph database = linked(articles);
        assertThat(countedAs(database, "original")).isEqualTo("original");
        assertThat(countedAs(database, "reprint")).isEqualTo("original");
        assertThat(countedAs(database, "cut")).isEqualTo("original");
        assertThat(countedAs(database, "other")).isEqualTo("other");
        assertThat(countedAs(database, "quoting")).isEqualTo("quoting");
    }

    @Test
    void whatIsTakenOutLeavesWhatThereWouldBeWithoutIt() {
        DatasetGraph database = linked(articles);
        remove(database, articles.get(0));
        assertThat(quads(database)).isEqualTo(quads(linked(articles.subList(1, 5))));
        assertThat(countedAs(database, "cut")).isEqualTo("reprint");
    }

    @RepeatedTest(5)
    void theOrderMeansNothing(RepetitionInfo repetition) {
        List<ArticleGraph> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        DatasetGraph oneByOne = DatasetGraphFactory.create();
        shuffled.forEach(article -> add(oneByOne, List.of(article)));
        assertThat(quads(oneByOne)).isEqualTo(quads(linked(articles)));
    }

    private static DatasetGraph linked(List<ArticleGraph> batch) {
        DatasetGraph database = DatasetGraphFactory.create();
        add(database, batch);
        return database;
    }

    private static void add(DatasetGraph database, List<ArticleGraph> batch) {
        CopyLinking linking = new CopyLinking(database);
        for (ArticleGraph article : batch) {
            Node name = NodeFactory.createURI(article.graphIri());
            article.graph().find().forEachRemaining(triple -> database.add(Quad.create(name, triple)));
            linking.added(name);
        }
        linking.finish();
    }

    private static void remove(DatasetGraph database, ArticleGraph article) {
        CopyLinking linking = new CopyLinking(database);
        Node name = NodeFactory.createURI(article.graphIri());
        linking.removing(name);
        database.removeGraph(name);
        linking.finish();
    }

    private static String countedAs(DatasetGraph database, String id) {
        Node article = NodeFactory.createURI(Iris.article(id));
        List<Node> counted = Iter.iter(database.find(Iris.links("copies"), article, RAP.countedAs, Node.ANY))
                .map(Quad::getObject)
                .toList();
        assertThat(counted).hasSize(1);
        return counted.get(0).getURI().substring(Iris.article("").length());
    }

    private static Set<Quad> quads(DatasetGraph database) {
        Set<Quad> quads = new HashSet<>();
        database.find().forEachRemaining(quads::add);
        return quads;
    }
}
