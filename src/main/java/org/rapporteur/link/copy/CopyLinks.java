package org.rapporteur.link.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.vocab.RAP;

/**
 * Links copies without a store: two texts are compared if they share one of their {@link #bands}.
 *
 * <pre>{@code
 * CopyLinks.isNearly(text, another);
 * CopyLinks.ofPair(article, other);      // of two that are nearly the same
 * CopyLinks.ofGroup(published);          // of all that such pairs connect
 * }</pre>
 */
public final class CopyLinks {
    private static final String UNDATED = "9999";

    private CopyLinks() {}

    /** The text of an article; empty where it has none. */
    public static String body(Graph article, Node iri) {
        return text(article, iri, SchemaDO.articleBody.asNode(), "");
    }

    /** The day of an article as text, so that articles without one come last. */
    public static String published(Graph article, Node iri) {
        return text(article, iri, SchemaDO.datePublished.asNode(), UNDATED);
    }

    private static String text(Graph article, Node iri, Node property, String otherwise) {
        return article.find(iri, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    /** The keys under which texts that are nearly the same meet; a short text has none. */
    public static List<String> bands(String body) {
        return Shingles.of(body).bands();
    }

    /** Whether nearly all of the shorter stands in the longer. */
    public static boolean isNearly(String one, String other) {
        return Shingles.of(one).isNearly(Shingles.of(other));
    }

    /** What is stated of an article by itself. */
    public static List<Triple> ofArticle(String article, List<String> bands) {
        return bands.stream()
                .map(band -> Triple.create(node(article), RAP.band, NodeFactory.createLiteralString(band)))
                .toList();
    }

    /** What is stated of two articles that are nearly the same. */
    public static List<Triple> ofPair(String one, String other) {
        return List.of(
                Triple.create(node(one), RAP.copyOf, node(other)), Triple.create(node(other), RAP.copyOf, node(one)));
    }

    /**
     * As which of them each article counts, of all that such pairs connect; an article alone is such a group, too.
     *
     * @param published the days of the articles as {@link #published} gives them, by the IRIs of the articles
     */
    public static List<Triple> ofGroup(Map<String, String> published) {
        String first = published.entrySet().stream()
                .min(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        List<Triple> counted = new ArrayList<>();
        published.keySet().forEach(article -> counted.add(Triple.create(node(article), RAP.countedAs, node(first))));
        return counted;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
