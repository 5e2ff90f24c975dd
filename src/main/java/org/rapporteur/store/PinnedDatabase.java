package org.rapporteur.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** The newest commit of a store, and in a transaction, from its beginning to its end, the one that was it then. */
final class PinnedDatabase extends DatasetGraphWrapper {
    private final Snapshots snapshots;
    private final ThreadLocal<Boolean> pinned = ThreadLocal.withInitial(() -> false);

    PinnedDatabase(Snapshots snapshots) {
        super(null, snapshots.database().getContext()); // whoever is held here would never be let go
        this.snapshots = snapshots;
    }

    @Override
    protected DatasetGraph get() {
        return snapshots.database();
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        snapshots.pin();
        boolean begun = false;
        try {
            super.begin(type);
            begun = true;
            pinned.set(true);
        } finally {
            if (!begun) {
                snapshots.unpin();
            }
        }
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            if (pinned.get()) {
                pinned.remove();
                snapshots.unpin();
            }
        }
    }

    /** Each commit is closed by who opened it. */
    @Override
    public void close() {}
}
