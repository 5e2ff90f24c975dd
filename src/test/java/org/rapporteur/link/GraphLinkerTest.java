package org.rapporteur.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

class GraphLinkerTest {
    private final List<ArticleGraph> articles = List.of(article("a"), article("b"), article("c"), article("d"));

    @Test
    void linksTheActorsAndIssuesOfTwoArticles() {
        DatasetGraph database = Linked.articles(articles.subList(0, 2));

        assertThat(identity(database, "a", "person-ann-lee"))
                .isEqualTo(identity(database, "b", "person-ann-lee"))
                .isEqualTo(Iris.actor(ActorType.PERSON, "Ann Lee"));
        assertThat(identity(database, "a", "issue-fishing-rights"))
                .isEqualTo(identity(database, "b", "issue-fishing-rights"));
        assertThat(identity(database, "a", "group-protesters"))
                .isNotEqualTo(identity(database, "b", "group-protesters"));
    }

    @RepeatedTest(5)
    void givesTheSameLinksInWhateverOrderAndBatches(RepetitionInfo repetition) {
        DatasetGraph atOnce = Linked.articles(articles);
        Random random = new Random(repetition.getCurrentRepetition());
        List<ArticleGraph> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        DatasetGraph oneByOne = Linked.articles(List.of());
        int from = 0;
        while (from < shuffled.size()) {
            int to = from + 1 + random.nextInt(shuffled.size() - from);
            Linked.add(oneByOne, shuffled.subList(from, to));
            from = to;
        }

        assertThat(quads(oneByOne)).isEqualTo(quads(atOnce));
    }

    @Test
    void leavesNoTraceOfAnArticleThatIsRemoved() {
        DatasetGraph database = Linked.articles(articles);
        for (ArticleGraph article : articles.subList(1, 4)) {
            Linked.remove(database, article);
        }
        assertThat(quads(database)).isEqualTo(quads(Linked.articles(articles.subList(0, 1))));

        Linked.remove(database, articles.get(0));
        assertThat(quads(database)).isEmpty();
    }

    private static ArticleGraph article(String id) {
        return new ArticleMapper().map(Fixtures.everything(id));
    }

    private static Node identity(DatasetGraph database, String article, String node) {
        Node local = NodeFactory.createURI(Iris.article(article) + "#" + node);
        return Iter.iter(database.findNG(Node.ANY, local, RAP.identity, Node.ANY))
                .map(Quad::getObject)
                .next();
    }

    private static Set<Quad> quads(DatasetGraph database) {
        return Iter.toSet(database.find());
    }
}
