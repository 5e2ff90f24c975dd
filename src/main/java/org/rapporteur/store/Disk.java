package org.rapporteur.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a store on disk is.
 *
 * @param folder its folder
 * @param lock what keeps others from changing it, where this process holds that
 * @param view which commit is shown, where it is only asked
 */
record Disk(
        StoreFolder folder,
        @Nullable StoreLock lock,
        @Nullable ReaderView view) {
    void close() {
        if (view != null) {
            view.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
