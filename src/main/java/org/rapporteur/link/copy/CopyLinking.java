package org.rapporteur.link.copy;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * Links articles with nearly the same text. Which two are so depends on their texts alone, and which of them stands for
 * all on their dates, so that any order of the same articles gives the same links.
 */
public final class CopyLinking {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph database;
    private final Node links = Iris.links("copies");
    private final Set<Node> changed = new TreeSet<>(BY_IRI);
    /** Articles of which a copy went: what stands for them may be another one now. */
    private final Set<Node> left = new TreeSet<>(BY_IRI);

    public CopyLinking(DatasetGraph database) {
        this.database = database;
    }

    /** All links are to be forgotten. */
    public void reset() {
        database.removeGraph(links);
    }

    /** The named graph of an article is about to be removed. */
    public void removing(Node articleGraph) {
        for (Node article : articles(articleGraph)) {
            left.addAll(objects(article, RAP.copyOf));
            database.deleteAny(links, article, Node.ANY, Node.ANY);
            database.deleteAny(links, Node.ANY, RAP.copyOf, article);
            changed.remove(article);
            left.remove(article);
        }
    }

    /** The named graph of an article was written. */
    public void added(Node articleGraph) {
        changed.addAll(articles(articleGraph));
    }

    /** Links all that changed. */
    public void finish() {
        for (Node article : changed) {
            link(article);
        }
        Set<Node> open = new TreeSet<>(BY_IRI);
        open.addAll(changed);
        open.addAll(left);
        open.removeIf(article -> !isStored(article));
        while (!open.isEmpty()) {
            Set<Node> copies = copies(open.iterator().next());
            Node first = copies.stream()
                    .min(Comparator.comparing(this::published).thenComparing(BY_IRI))
                    .orElseThrow();
            copies.forEach(copy -> count(copy, first));
            open.removeAll(copies);
        }
        changed.clear();
        left.clear();
    }

    private void link(Node article) {
        Shingles shingles = Shingles.of(body(article));
        Set<Node> candidates = new TreeSet<>(BY_IRI);
        for (String band : shingles.bands()) {
            Node key = NodeFactory.createLiteralString(band);
            candidates.addAll(Iter.iter(database.find(links, Node.ANY, RAP.band, key))
                    .map(Quad::getSubject)
                    .toList());
            database.add(links, article, RAP.band, key);
        }
        candidates.remove(article);
        for (Node other : candidates) {
            if (shingles.isNearly(Shingles.of(body(other)))) {
                database.add(links, article, RAP.copyOf, other);
                database.add(links, other, RAP.copyOf, article);
            }
        }
    }

    /** The article, all that are nearly it, all that are nearly those, and so on. */
    private Set<Node> copies(Node article) {
        Set<Node> copies = new TreeSet<>(BY_IRI);
        Deque<Node> open = new ArrayDeque<>(List.of(article));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (copies.add(next)) {
                open.addAll(objects(next, RAP.copyOf));
            }
        }
        return copies;
    }

    private void count(Node article, Node as) {
        List<Node> before = objects(article, RAP.countedAs);
        if (!before.equals(List.of(as))) {
            before.forEach(old -> database.delete(links, article, RAP.countedAs, old));
            database.add(links, article, RAP.countedAs, as);
        }
    }

    private List<Node> objects(Node article, Node property) {
        return Iter.iter(database.find(links, article, property, Node.ANY))
                .map(Quad::getObject)
                .toList();
    }

    private List<Node> articles(Node articleGraph) {
        return Iter.iter(database.find(articleGraph, Node.ANY, RDF.Nodes.type, RAP.Article))
                .map(Quad::getSubject)
                .toList();
    }

    private boolean isStored(Node article) {
        return database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article).hasNext();
    }

    private String body(Node article) {
        return text(article, SchemaDO.articleBody.asNode(), "");
    }

    /** The day as text, so that articles without one come last. */
    private String published(Node article) {
        return text(article, SchemaDO.datePublished.asNode(), "9999");
    }

    private String text(Node article, Node property, String otherwise) {
        List<String> values = Iter.iter(database.findNG(Node.ANY, article, property, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList();
        return values.stream().min(Comparator.naturalOrder()).orElse(otherwise);
    }
}
