package org.rapporteur.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.actor.ActorLinking;
import org.rapporteur.link.copy.CopyLinking;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.CorrectionGraph;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.link.issue.IssueLinking;
import org.rapporteur.link.occasion.OccasionLinking;
import org.rapporteur.link.quotation.QuotationLinking;
import org.rapporteur.link.side.SideLinking;
import org.rapporteur.store.Linker;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * Links the actors, the issues and the quotations of articles, and then the occasions on which the actors met; says for
 * which country offices and bodies act; heeds what people decided. Articles with nearly the same text are linked as
 * copies.
 *
 * <pre>{@code
 * try (NewsStore store = NewsStore.open(folder, GraphLinker.load())) {
 *     store.add(graphs);   // queries now find one node for each actor of all articles: rap:participant/rap:identity
 * }
 * }</pre>
 *
 * <p>The same articles give the same links in whatever order and batches they come. Any number of stores may share one;
 * what it keeps of a store to be quicker it keeps of the one that was changed last.
 */
public final class GraphLinker implements Linker {
    private record Known(LinkageRules rules, SideLinking.Known sides) {}

    private final Supplier<English> english;
    private @Nullable Known known;
    private @Nullable Remembered remembered;

    /** What is known of the store that has that version. */
    private record Remembered(String version, LinkMemory memory) {}

    /**
     * A linker that reads its tables when there is something to link.
     *
     * @param english asked once, by the first batch or {@link #prepare}
     */
    public GraphLinker(Supplier<English> english) {
        this.english = english;
    }

    /** A linker with tables of its own. */
    public static GraphLinker load() {
        GraphLinker linker = new GraphLinker(English::load);
        linker.prepare();
        return linker;
    }

    /**
     * Reads the tables, if they have not been read yet.
     *
     * @throws org.rapporteur.lexicon.LexiconException where one is missing or not sound
     */
    public void prepare() {
        known();
    }

    private synchronized Known known() {
        if (known == null) {
            English words = english.get();
            known = new Known(LinkageRules.load(words), SideLinking.Known.load(words));
        }
        return known;
    }

    @Override
    public Linking begin(DatasetGraph database) {
        Known words = known();
        String begun = NewsStore.version(database);
        Remembered last = recall();
        LinkMemory memory = last != null && last.version().equals(begun) ? last.memory() : new LinkMemory();
        List<BlockLinking<?>> sorts = List.of(
                new ActorLinking(database, words.rules().actors(), memory),
                new IssueLinking(database, words.rules().issues(), memory),
                new QuotationLinking(database, words.rules().quotations(), memory));
        OccasionLinking occasions = new OccasionLinking(database);
        CopyLinking copies = new CopyLinking(database);
        SideLinking sides = new SideLinking(database, words.sides());
        CorrectedArticles articles = new CorrectedArticles(database);
        return new Linking() {
            @Override
            public void reset() {
                sorts.forEach(BlockLinking::reset);
                occasions.reset();
                copies.reset();
                sides.reset();
            }

            @Override
            public void removing(Node articleGraph) {
                sorts.forEach(sort -> sort.removing(articleGraph));
                occasions.removing(articleGraph);
                copies.removing(articleGraph);
                sides.removing(articleGraph);
                Iter.toList(database.find(articleGraph, Node.ANY, RDF.Nodes.type, RAP.Article))
                        .forEach(article -> articles.forget(article.getSubject()));
            }

            @Override
            public Graph heeding(Node article, Graph asRead) {
                return articles.heed(article, asRead);
            }

            @Override
            public void added(Node articleGraph) {
                sorts.forEach(sort -> sort.added(articleGraph));
                occasions.added(articleGraph);
                copies.added(articleGraph);
                sides.added(articleGraph);
            }

            @Override
            public void corrected() {
                sorts.forEach(BlockLinking::corrected);
                occasions.corrected();
            }

            @Override
            public void finish() {
                Corrections corrections = new CorrectionGraph(database).read();
                Set<Node> relinked = new HashSet<>();
                sorts.forEach(sort -> sort.finish(corrections, relinked));
                occasions.finish(relinked, corrections);
                copies.finish();
            }

            @Override
            public void unchanged() {
                giveBack(last);
            }

            @Override
            public void committed(String version) {
                remember(new Remembered(version, memory));
            }
        };
    }

    // Whoever recalls it has it alone: a batch that is rolled back leaves nothing of what it made of it.
    private synchronized @Nullable Remembered recall() {
        Remembered last = remembered;
        remembered = null;
        return last;
    }

    /** What was recalled and is as it was, unless another store was changed since. */
    private synchronized void giveBack(@Nullable Remembered last) {
        if (remembered == null) {
            remembered = last;
        }
    }

    private synchronized void remember(Remembered now) {
        remembered = now;
    }
}
