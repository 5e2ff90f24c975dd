package org.rapporteur.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleGraph;

/** The examples, and copies of them: told again as they are, on other days, and of people with other names. */
final class ManyArticles {
    private ManyArticles() {}

    static List<ArticleGraph> all() {
        List<ArticleGraph> all = new ArrayList<>(ExampleGraphs.all());
        for (ArticleGraph article : ExampleGraphs.all()) {
            all.add(copy(article, "again", 1, "", ""));
            all.add(copy(article, "later", 9, "", ""));
            all.add(copy(article, "others", 2, "an", "on"));
            all.add(copy(article, "wider", 40, "er", "ar"));
        }
        return all;
    }

    private static ArticleGraph copy(ArticleGraph article, String name, int days, String from, String to) {
        String iri = article.articleIri() + "-" + name;
        Graph graph = GraphFactory.createDefaultGraph();
        article.graph()
                .find()
                .forEachRemaining(triple -> graph.add(Triple.create(
                        of(triple.getSubject(), article.articleIri(), iri),
                        triple.getPredicate(),
                        triple.getObject().isLiteral()
                                ? literal(triple.getObject(), days, from, to)
                                : of(triple.getObject(), article.articleIri(), iri))));
        return new ArticleGraph(
                article.articleId() + "-" + name, iri, article.graphIri().replace(article.articleIri(), iri), graph);
    }

    private static Node of(Node node, String article, String copy) {
        String iri = node.getURI();
        boolean isOfArticle = iri.equals(article) || iri.startsWith(article + "#");
        return isOfArticle ? NodeFactory.createURI(copy + iri.substring(article.length())) : node;
    }

    private static Node literal(Node literal, int days, String from, String to) {
        String text = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
            return NodeFactory.createLiteralDT(
                    LocalDate.parse(text).plusDays(days).toString(), XSDDatatype.XSDdate);
        }
        return !from.isEmpty() && literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                ? NodeFactory.createLiteralString(text.replace(from, to))
                : literal;
    }
}
