package org.rapporteur.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a store on disk is.
 *
 * @param folder its folder
 * @param lock what keeps others from changing it, where this process holds that
 * @param view which commit is shown, where it is only asked
 * @param isSuccessor whether this process shows an earlier commit, too, until this one is ready
 */
record Disk(
        StoreFolder folder,
        @Nullable StoreLock lock,
        @Nullable ReaderView view,
        boolean isSuccessor) {
    void close() {
        if (view != null) {
            view.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
