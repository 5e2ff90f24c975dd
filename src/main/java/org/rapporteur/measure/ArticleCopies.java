package org.rapporteur.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * The articles of a store in the order of their days, and then copies of all of them, again and again, as further
 * articles that no linker knows yet: {@value #DAYS_APART} days later, with other words in texts and quotations, and
 * with another given name for each person. Each family name so gets one bearer more with each copy, organizations and
 * countries stay who they are, and no two quotations are one.
 */
final class ArticleCopies {
    private static final int DAYS_APART = 37;
    private static final int ISO_DAY = "2024-05-02".length();
    private static final int LETTERS = 26;

    private final NewsStore originals;
    private final List<Original> order;

    ArticleCopies(NewsStore originals) {
        this.originals = originals;
        this.order = originals.read(dataset -> order(dataset.asDatasetGraph()));
    }

    private record Original(Node graph, String iri, String id, String day) {}

    private static List<Original> order(DatasetGraph database) {
        List<Original> order = new ArrayList<>();
        for (Node graph : NewsStore.articleGraphs(database)) {
            Node article = database.find(graph, Node.ANY, RDF.Nodes.type, RAP.Article)
                    .next()
                    .getSubject();
            order.add(new Original(
                    graph,
                    article.getURI(),
                    value(database, graph, article, SchemaDO.identifier.asNode()),
                    value(database, graph, article, SchemaDO.datePublished.asNode())));
        }
        order.sort(Comparator.comparing(Original::day).thenComparing(Original::iri));
        return order;
    }

    private static String value(DatasetGraph database, Node graph, Node article, Node property) {
        var values = database.find(graph, article, property, Node.ANY);
        return values.hasNext() ? values.next().getObject().getLiteralLexicalForm() : "";
    }

    /** How many articles are copied. */
    int originals() {
        return order.size();
    }

    /** The articles of these numbers, in an endless row that begins with the originals. */
    List<ArticleGraph> of(int from, int to) {
        return originals.read(dataset -> {
            List<ArticleGraph> copies = new ArrayList<>();
            for (int number = from; number < to; number++) {
                Original original = order.get(number % order.size());
                copies.add(copy(original, dataset.asDatasetGraph().getGraph(original.graph()), number / order.size()));
            }
            return copies;
        });
    }

    private static ArticleGraph copy(Original original, Graph graph, int number) {
        String suffix = number == 0 ? "" : "-" + number;
        String iri = original.iri() + suffix;
        Set<Node> persons = new HashSet<>();
        graph.find(Node.ANY, RDF.Nodes.type, RAP.Person).forEachRemaining(triple -> persons.add(triple.getSubject()));
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(triple -> {
            Node property = triple.getPredicate();
            Node object = triple.getObject();
            boolean isName = property.equals(RDFS.Nodes.label) || property.equals(SKOS.altLabel.asNode());
            copy.add(Triple.create(
                    renamed(triple.getSubject(), original, iri),
                    property,
                    number == 0
                            ? object
                            : property.equals(RAP.text) || property.equals(SchemaDO.articleBody.asNode())
                                    ? reworded(object, number)
                                    : isName && persons.contains(triple.getSubject())
                                            ? withOtherGivenName(object, number)
                                            : isDay(object) ? later(object, number) : renamed(object, original, iri)));
        });
        return new ArticleGraph(
                original.id() + suffix, iri, original.graph().getURI().replace(original.iri(), iri), copy);
    }

    private static Node renamed(Node node, Original original, String iri) {
        return node.isURI() && node.getURI().startsWith(original.iri())
                ? NodeFactory.createURI(
                        iri + node.getURI().substring(original.iri().length()))
                : node;
    }

    private static boolean isDay(Node node) {
        return node.isLiteral()
                && XSDDatatype.XSDdate.equals(node.getLiteralDatatype())
                && node.getLiteralLexicalForm().length() == ISO_DAY;
    }

    private static Node later(Node day, int number) {
        LocalDate moved = LocalDate.parse(day.getLiteralLexicalForm()).plusDays((long) DAYS_APART * number);
        return NodeFactory.createLiteralDT(moved.toString(), XSDDatatype.XSDdate);
    }

    /** Another word for each word of four letters and more. */
    private static Node reworded(Node text, int number) {
        return NodeFactory.createLiteralString(
                text.getLiteralLexicalForm().replaceAll("(\\p{L}{4,})", "$1" + Integer.toString(number, 36)));
    }

    /** A name of one word stays: it may be a family name. */
    private static Node withOtherGivenName(Node name, int number) {
        String words = name.getLiteralLexicalForm();
        int end = words.indexOf(' ');
        return end < 0
                ? name
                : NodeFactory.createLiteralString(words.substring(0, end) + letters(number) + words.substring(end));
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("x");
        for (int rest = number; rest > 0; rest /= LETTERS) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.toString();
    }
}
