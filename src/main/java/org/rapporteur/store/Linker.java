package org.rapporteur.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Draws what spans articles from the graphs of a batch, inside the batch's write transaction, so that no reader ever
 * sees articles that are not linked yet.
 *
 * <pre>{@code
 * try (NewsStore store = NewsStore.open(folder, GraphLinker.load())) { … }
 * }</pre>
 *
 * <p>A linker writes named graphs of its own and never changes an article's graph. The store calls it with one thread.
 */
public interface Linker {
    /** Links nothing: each article stands alone. */
    Linker NONE = database -> new Linking() {
        @Override
        public void reset() {}

        @Override
        public void removing(Node articleGraph) {}

        @Override
        public Graph heeding(Node article, Graph asRead) {
            return asRead;
        }

        @Override
        public void added(Node articleGraph) {}

        @Override
        public void corrected() {}

        @Override
        public void finish() {}
    };

    /** Begins with a batch, in the write transaction on that database. */
    Linking begin(DatasetGraph database);

    /** The work on one batch. */
    interface Linking {
        /** All links are to be forgotten; every article that is there is added again. What people decided stays. */
        void reset();

        /** The named graph of an article is about to be removed, and still there. */
        void removing(Node articleGraph);

        /**
         * What is to be stored of an article, given what it was read to tell: what people decided about it is heeded.
         *
         * @param article its IRI; no graph of it is stored any more
         * @return {@code asRead} itself where nobody decided anything
         */
        Graph heeding(Node article, Graph asRead);

        /** The named graph of an article was written. */
        void added(Node articleGraph);

        /** What people decided has changed. */
        void corrected();

        /** All graphs of the batch are written, and the transaction is about to be committed. */
        void finish();

        /** The batch changed nothing: nothing was told of it, and it ends without a fault. */
        default void unchanged() {}

        /**
         * The transaction was committed. Where it is rolled back, nothing is told.
         *
         * @param version the version that the store has now
         */
        default void committed(String version) {}
    }
}
