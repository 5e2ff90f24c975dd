package org.rapporteur.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.Linker;
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

    /** As a store is that another version has linked, which compares something else. */
    @Test
    void linksOfAnotherVersionAreNamedAndMadeAnew() {
        DatasetGraph database = Linked.articles(articles.subList(0, 2));
        Set<Quad> before = quads(database);
        for (Quad quad : Iter.toList(database.find(Node.ANY, Node.ANY, RAP.profile, Node.ANY))) {
            database.delete(quad);
            database.add(
                    quad.getGraph(),
                    quad.getSubject(),
                    RAP.profile,
                    NodeFactory.createLiteralString("{\"names\":1,\"shoeSize\":43}"));
        }
        assertThatThrownBy(() -> Linked.add(database, List.of(article("c"))))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("were linked by another version of Rapporteur")
                .hasMessageContaining("rapporteur link")
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.STORE_VERSION);
        Linker.Linking anew = GraphLinker.load().begin(database);
        anew.reset();
        articles.subList(0, 2).forEach(one -> anew.added(NodeFactory.createURI(one.graphIri())));
        database.removeGraph(NodeFactory.createURI(article("c").graphIri()));
        anew.finish();
        assertThat(quads(database)).isEqualTo(before);
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

    /** Who "Lee" is hangs on articles whose names are all known already: no form is new when they come. */
    @RepeatedTest(4)
    void whoIsMeantByCompanyHangsOnNoOrder(RepetitionInfo repetition) {
        List<ArticleGraph> naming = new ArrayList<>(List.of(
                naming("one", "2024-04-01", "Ann Lee", "Cem Oral"),
                naming("two", "2024-04-02", "Lee", "Cem Oral", "Dia Roth"),
                naming("three", "2024-04-03", "Bo Lee", "Cem Oral"),
                naming("four", "2024-04-04", "Ann Lee", "Cem Oral", "Dia Roth"),
                naming("five", "2024-04-05", "Ann Lee", "Cem Oral", "Dia Roth")));
        DatasetGraph atOnce = Linked.articles(naming);
        assertThat(identity(atOnce, "two", "person-lee")).isEqualTo(identity(atOnce, "one", "person-ann-lee"));

        Collections.shuffle(naming, new Random(repetition.getCurrentRepetition()));
        DatasetGraph oneByOne = Linked.articles(List.of());
        naming.forEach(article -> Linked.add(oneByOne, List.of(article)));
        assertThat(quads(oneByOne)).isEqualTo(quads(atOnce));

        naming.stream()
                .filter(article -> article.articleId().matches("four|five"))
                .forEach(article -> Linked.remove(oneByOne, article));
        assertThat(identity(oneByOne, "two", "person-lee")).isNotEqualTo(identity(oneByOne, "one", "person-ann-lee"));
    }

    /** A full name that two others agree with hangs on company as a bare family name does. */
    @RepeatedTest(4)
    void whichOfTwoNamesakesIsMeantHangsOnNoOrder(RepetitionInfo repetition) {
        List<ArticleGraph> naming = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            String[] company = day == 6 ? new String[] {"Cem Oral", "Dia Roth"} : new String[] {"Eva Lund"};
            naming.add(naming("a" + day, "2024-04-0" + day, "Paul A. Reed", company[0], company[company.length - 1]));
            naming.add(naming("b" + day, "2024-04-0" + day, "Paul B. Reed", "Finn Moe"));
        }
        naming.add(naming("open", "2024-04-05", "Paul Reed", "Cem Oral", "Dia Roth"));
        DatasetGraph atOnce = Linked.articles(naming);
        assertThat(identity(atOnce, "open", "person-paul-reed"))
                .isEqualTo(identity(atOnce, "a1", "person-paul-a.-reed"));

        Collections.shuffle(naming, new Random(repetition.getCurrentRepetition()));
        DatasetGraph oneByOne = Linked.articles(List.of());
        naming.forEach(article -> Linked.add(oneByOne, List.of(article)));
        assertThat(quads(oneByOne)).isEqualTo(quads(atOnce));
    }

    private static ArticleGraph naming(String id, String published, String... persons) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node article = NodeFactory.createURI(Iris.article(id));
        graph.add(
                article, SchemaDO.datePublished.asNode(), NodeFactory.createLiteralDT(published, XSDDatatype.XSDdate));
        for (String name : persons) {
            Node person = NodeFactory.createURI(Iris.article(id) + "#person-"
                    + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            graph.add(person, RDF.Nodes.type, RAP.Actor);
            graph.add(person, RDF.Nodes.type, RAP.Person);
            graph.add(person, RDFS.Nodes.label, NodeFactory.createLiteralString(name));
        }
        return new ArticleGraph(id, Iris.article(id), Iris.article(id) + "/version/1", graph);
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
