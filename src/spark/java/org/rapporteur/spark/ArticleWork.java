package org.rapporteur.spark;

import java.io.Serializable;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.source.Article;

/** What makes the graph of an article; called by many threads. */
@FunctionalInterface
interface ArticleWork {
    ArticleGraph work(Article article);

    /** Gives it in the process in which articles are worked on; what it needs is loaded there. */
    @FunctionalInterface
    interface Source extends Serializable {
        ArticleWork open();
    }
}
