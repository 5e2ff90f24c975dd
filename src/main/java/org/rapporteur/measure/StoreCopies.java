package org.rapporteur.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.map.Iris;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * Makes a large store out of a small one, to measure questions: each copy has articles, occasions and quotations of its
 * own, and five copies share a cast of persons, organizations and issues. Countries are the same in all, so that some
 * actors are told of everywhere and most here and there.
 *
 * <p>The copies are linked as the original is, for what links them is copied, too.
 */
public final class StoreCopies {
    private static final int COPIES_WITH_ONE_CAST = 5;
    private static final String COUNTRIES = Iris.BASE + "country/";
    private static final String ISSUES = Iris.BASE + "issue/";
    private static final String ARTICLES = Iris.BASE + "article/";

    private final NewsStore original;

    /** Copies of what that store holds. */
    public StoreCopies(NewsStore original) {
        this.original = original;
    }

    /** Writes so many copies into a new store, those that share a cast in a transaction. */
    public void into(NewsStore large, int copies) {
        for (int number = 0; number < copies; number += COPIES_WITH_ONE_CAST) {
            int first = number;
            int end = Math.min(copies, first + COPIES_WITH_ONE_CAST);
            large.<Void>edit((database, linking) -> original.read(dataset -> {
                for (int copy = first; copy < end; copy++) {
                    copy(dataset.asDatasetGraph(), database, copy);
                }
                return null;
            }));
            large.compactIfWasteful();
        }
    }

    /** What links the articles of the large store: nothing but what is copied. */
    public static Linker linker() {
        return Linker.NONE;
    }

    private static void copy(DatasetGraph from, DatasetGraph into, int number) {
        Set<String> articles = new HashSet<>();
        from.findNG(Node.ANY, Node.ANY, SchemaDO.articleBody.asNode(), Node.ANY)
                .forEachRemaining(quad -> articles.add(quad.getSubject().getURI()));
        int cast = number / COPIES_WITH_ONE_CAST;
        Map<Node, Node> known = new HashMap<>();
        Function<Node, Node> renaming = node -> renamed(node, number, cast, articles);
        from.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            String graph = quad.getGraph().getURI();
            boolean isNamed =
                    quad.getSubject().isURI() && isOfCast(quad.getSubject().getURI());
            into.add(
                    graph.startsWith(ARTICLES) ? known.computeIfAbsent(quad.getGraph(), renaming) : quad.getGraph(),
                    known.computeIfAbsent(quad.getSubject(), renaming),
                    quad.getPredicate(),
                    object(quad, isNamed, number, cast, known, renaming));
        });
    }

    private static Node object(
            Quad quad, boolean isNamed, int number, int cast, Map<Node, Node> known, Function<Node, Node> renaming) {
        Node object = quad.getObject();
        if (object.isURI()) {
            return known.computeIfAbsent(object, renaming);
        }
        Node property = quad.getPredicate();
        if (property.equals(SchemaDO.identifier.asNode()) && number > 0) {
            return NodeFactory.createLiteralString(object.getLiteralLexicalForm() + "~" + number);
        }
        boolean isName = property.equals(RDFS.Nodes.label) || property.equals(SKOS.altLabel.asNode());
        return isName && isNamed && cast > 0
                ? NodeFactory.createLiteralString(object.getLiteralLexicalForm() + " " + letters(cast))
                : property.equals(RAP.block)
                        ? NodeFactory.createLiteralString(object.getLiteralLexicalForm() + cast)
                        : object;
    }

    private static boolean isOfCast(String iri) {
        return iri.startsWith(Iris.BASE)
                && !iri.startsWith(COUNTRIES)
                && !Iris.isOfArticle(iri)
                && (iri.startsWith(Iris.BASE + "person/")
                        || iri.startsWith(Iris.BASE + "organization/")
                        || iri.startsWith(ISSUES));
    }

    private static Node renamed(Node node, int number, int cast, Set<String> articles) {
        String iri = node.isURI() ? node.getURI() : "";
        if (!iri.startsWith(Iris.BASE) || iri.startsWith(COUNTRIES)) {
            return node;
        }
        if (isOfCast(iri)) {
            return cast == 0 ? node : NodeFactory.createURI(iri + "-" + cast);
        }
        if (number == 0) {
            return node;
        }
        String before = Iris.articleOf(iri);
        String after = iri.substring(before.length());
        return NodeFactory.createURI(before + (articles.contains(before) ? "~" : "-") + number + after);
    }

    private static String letters(int cast) {
        return Integer.toString(cast, Character.MAX_RADIX) + "o";
    }
}
