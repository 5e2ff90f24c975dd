package org.rapporteur;

import java.time.Duration;
import org.rapporteur.source.SourceItem;

/** Told by a build how it goes, always on the thread that called it, in the order of the input. */
public interface BuildListener {
    /** Hears nothing. */
    BuildListener SILENT = (item, progress) -> {};

    /**
     * One item of the input is done: worked on, skipped or rejected. Don't take an article for stored yet: it will be
     * with its batch.
     *
     * @param item the item; of an article whose work failed, its rejection
     * @param progress what was done until now, this item included
     */
    void done(SourceItem item, Progress progress);

    /**
     * Asked after each item; false ends the build, when what was worked on is written. Don't interrupt the thread of a
     * build instead: that closes the files of the store under it.
     */
    default boolean goesOn() {
        return true;
    }

    /**
     * How far a build has come.
     *
     * @param items articles and rejected items
     * @param words words of the articles that were worked on; none of those that were skipped
     * @param time since the build began
     */
    record Progress(long items, long words, Duration time) {}
}
