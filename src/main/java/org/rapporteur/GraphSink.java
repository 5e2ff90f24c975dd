package org.rapporteur;

import java.util.List;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.source.Article;
import org.rapporteur.store.BatchOutcome;

/** Where a build puts the graphs of articles: a store, or in a test something smaller. */
interface GraphSink {
    /** Whether this version of the article is there already. Called by many threads. */
    boolean holds(Article article);

    /** Writes the sound graphs, or after an error nothing. Called by one thread. */
    BatchOutcome add(List<ArticleGraph> graphs);

    /** A batch was written: time to tidy up, which is no part of what writing takes. Called by the same thread. */
    void written();
}
