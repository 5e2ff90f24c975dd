package org.rapporteur.store;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Keeps something beside a store in step with it, such as an index of its words. The store tells it of every change,
 * and never of two at once.
 *
 * <p>{@link #committing} may still keep the change from being made; after {@link #committed} or {@link #rolledBack} the
 * next may come. What the process does not live to tell is told by the version: a follower that holds another one than
 * {@link NewsStore#version} has missed something, and starts anew.
 */
public interface Follower {
    /**
     * All is written, and nothing is committed yet: the time to read what is needed of it.
     *
     * @param database in the write transaction
     * @param changes what is otherwise than before
     * @param version the version of the store after this change
     * @throws IOException then nothing of the change is made
     */
    void committing(DatasetGraph database, Changes changes, String version) throws IOException;

    /** The change is made. What goes wrong here is the follower's own to mend. */
    void committed();

    /** The change is not made. */
    void rolledBack();

    /** The store gives its disk back: nothing is to be left of what was removed. */
    void compacted();

    /** The store is closed. */
    void close();
}
