package org.rapporteur.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * Lets a store grow by copies of articles, and takes the time of each batch with and without links.
 *
 * <p>A copy has the actors, meetings and issues of its original and other words in each quotation: the hardest case for
 * linking, in which every block gets fuller with every batch and no two quotations are one.
 *
 * <pre>{@code
 * List<GrowthBench.Step> steps = new GrowthBench(graphs, folder).run(3000, 10);
 * }</pre>
 */
public final class GrowthBench {
    private final List<ArticleGraph> originals;
    private final Path folder;

    /**
     * Prepares the growth.
     *
     * @param originals what is copied, at least one
     * @param folder where the two stores go, which the caller removes
     */
    public GrowthBench(List<ArticleGraph> originals, Path folder) {
        this.originals = List.copyOf(originals);
        this.folder = folder;
    }

    /**
     * What the last batch took.
     *
     * @param articles so many the store holds now
     * @param stored seconds for a hundred articles without links
     * @param linked seconds for a hundred articles with links
     */
    public record Step(int articles, double stored, double linked) {}

    /** Grows to {@code articles} in {@code steps} steps. */
    public List<Step> run(int articles, int steps) {
        List<Step> taken = new ArrayList<>();
        try (NewsStore plain = NewsStore.open(folder.resolve("plain"), Linker.NONE);
                NewsStore linked = NewsStore.open(folder.resolve("linked"), GraphLinker.load())) {
            int stored = 0;
            for (int step = 1; step <= steps; step++) {
                int upTo = (int) ((long) articles * step / steps);
                double without = 0;
                double with = 0;
                int before = stored;
                while (stored < upTo) {
                    List<ArticleGraph> batch = copies(stored, Math.min(upTo, stored + 100));
                    without += seconds(plain, batch);
                    with += seconds(linked, batch);
                    stored += batch.size();
                }
                double hundreds = (stored - before) / 100.0;
                taken.add(new Step(stored, without / hundreds, with / hundreds));
            }
        }
        return taken;
    }

    private static double seconds(NewsStore store, List<ArticleGraph> batch) {
        long start = System.nanoTime();
        store.add(batch);
        return (System.nanoTime() - start) / 1e9;
    }

    private List<ArticleGraph> copies(int from, int to) {
        List<ArticleGraph> copies = new ArrayList<>();
        for (int number = from; number < to; number++) {
            copies.add(copy(originals.get(number % originals.size()), number / originals.size()));
        }
        return copies;
    }

    private static ArticleGraph copy(ArticleGraph original, int number) {
        String iri = original.articleIri() + "-" + number;
        Graph copy = GraphFactory.createDefaultGraph();
        original.graph()
                .find()
                .forEachRemaining(triple -> copy.add(Triple.create(
                        renamed(triple.getSubject(), original, iri),
                        triple.getPredicate(),
                        triple.getPredicate().equals(RAP.text)
                                ? reworded(triple.getObject(), number)
                                : renamed(triple.getObject(), original, iri))));
        return new ArticleGraph(
                original.articleId() + "-" + number,
                iri,
                original.graphIri().replace(original.articleIri(), iri),
                copy);
    }

    private static Node renamed(Node node, ArticleGraph original, String iri) {
        return node.isURI() && node.getURI().startsWith(original.articleIri())
                ? NodeFactory.createURI(
                        iri + node.getURI().substring(original.articleIri().length()))
                : node;
    }

    /** Another word for each word of four letters and more. */
    private static Node reworded(Node text, int number) {
        return NodeFactory.createLiteralString(
                text.getLiteralLexicalForm().replaceAll("(\\p{L}{4,})", "$1" + Integer.toString(number, 36)));
    }
}
