package org.rapporteur.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where what is made of a store, and can be made anew, is kept, and when: beside a store that another process may be
 * changing it must be of the same commit. Who keeps something there is a {@link Follower}.
 *
 * <pre>{@code
 * Beside beside = store.beside();
 * if (!beside.alone(this::makeAnew)) {
 *     …   // another process has the store, and may be about to do it
 * }
 * }</pre>
 */
public final class Beside {
    private final @Nullable Disk disk;

    Beside(@Nullable Disk disk) {
        this.disk = disk;
    }

    /** The folder of the store; null of one in memory. */
    public @Nullable Path folder() {
        return disk == null ? null : disk.folder().path();
    }

    /** A folder that goes when the store is closed, or null where there is none. */
    public @Nullable Path scratch() {
        return disk == null || disk.view() == null ? null : disk.view().folder();
    }

    /** Whether this process shows an earlier commit, too, until this one is ready. */
    public boolean isSuccessor() {
        return disk != null && disk.isSuccessor();
    }

    /**
     * Runs work on what is beside a store that is only asked, while nobody can change the store.
     *
     * @return false where another process has it; then nothing was run
     * @throws Superseded where the store is another by now
     */
    public boolean alone(Runnable work) {
        if (disk == null || disk.lock() != null) {
            work.run();
            return true;
        }
        StoreLock lock = StoreLock.trySettle(disk.folder().path());
        if (lock == null) {
            return false;
        }
        try (lock) {
            requireNewest();
            work.run();
            return true;
        }
    }

    /** Whether another process holds the store for a moment, to bring it or what is beside it up to date. */
    public boolean isBeingSettled() {
        return disk != null && StoreLock.isSettling(disk.folder().path());
    }

    /** @throws Superseded where another process has changed the store since it was opened */
    public void requireNewest() {
        if (!isNewest()) {
            throw new Superseded();
        }
    }

    boolean isNewest() {
        return disk == null || disk.view() == null || disk.view().isNewest(disk.folder());
    }

    /** Whether a compaction has taken away the database that is shown. */
    boolean isCompactedAway() {
        return disk != null && disk.view() != null && !disk.view().isThere();
    }
}
