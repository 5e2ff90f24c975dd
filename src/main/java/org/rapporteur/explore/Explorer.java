package org.rapporteur.explore;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.ArticleSummary;
import org.rapporteur.index.IndexedReading;
import org.rapporteur.query.Deadline;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/**
 * Gives the pages of a store.
 *
 * <pre>{@code
 * Explorer explorer = new Explorer(store, Duration.ofSeconds(20));
 * ActorPage page = explorer.read(Lens.NONE, reading -> ActorPage.of(reading, Iris.BASE + "person/ann-lee"));
 * }</pre>
 *
 * <p>Safe for any number of threads. The store must stay open as long.
 */
public final class Explorer {
    private final NewsStore store;
    private final Duration timeout;
    private volatile @Nullable Tellings tellings;

    /** Reads that store, for one page no longer than {@code timeout}; zero is without end. */
    public Explorer(NewsStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /**
     * What {@code page} makes of the store through that lens, all of it of one state.
     *
     * @throws RapporteurException {@code QUERY_TIMEOUT}; what {@code page} throws besides
     */
    public <T> T read(Lens lens, Function<Reading, T> page) {
        return IndexedReading.of(store, (dataset, index, articles) -> {
            Deadline deadline = Deadline.in(timeout);
            try (deadline) {
                return page.apply(new Reading(dataset, lens, deadline, new IndexFinder(index), tellings(articles)));
            } catch (QueryCancelledException e) {
                throw new RapporteurException(
                        ErrorCode.QUERY_TIMEOUT,
                        "The page " + deadline.complaint()
                                + " and was stopped. Ask for less: fewer days, or one outlet.",
                        e);
            }
        });
    }

    /** The same object for the same articles: what one page has put in order serves the next. */
    private Tellings tellings(List<ArticleSummary> articles) {
        Tellings known = tellings;
        if (known == null || known.articles() != articles) {
            known = new Tellings(articles);
            tellings = known;
        }
        return known;
    }

    /** Which state of the store pages are about: that of another is another one, also after a restart. */
    public String version() {
        return store.version();
    }
}
