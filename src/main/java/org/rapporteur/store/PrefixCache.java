package org.rapporteur.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * An index of quads that remembers what it found, for a commit that never changes.
 *
 * <p>A row of an answer is a dozen patterns about the same few nodes, and each of them goes down a tree of blocks. All
 * quads that begin alike in the order of the index (those of a subject, of a property and its value) are read at once,
 * and the next pattern about them is answered from memory. Safe for any number of threads.
 */
final class PrefixCache extends TupleIndexWrapper {
    /** How many nodes the quads that are read together begin with, by the name of the index. */
    private static final Map<String, Integer> BEGINNINGS = Map.of("SPOG", 1, "POSG", 2, "GPOS", 2);

    private static final int QUAD = 4;
    private static final int BYTES = QUAD * NodeId.SIZE;

    /** More that begin alike are left to the tree, which finds what is asked of them at once. */
    private static final int MOST = 64;

    private static final byte[] TOO_MANY = {};

    /** What an entry takes besides its quads. */
    private static final int ENTRY_BYTES = 150;

    /** A cache may take so much of the heap. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 32;

    private final int beginning;
    private final Cache<Tuple<NodeId>, byte[]> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Tuple<NodeId> prefix, byte[] quads) -> quads.length + ENTRY_BYTES)
            .executor(Runnable::run)
            .build();

    PrefixCache(TupleIndex index, int beginning) {
        super(index);
        this.beginning = beginning;
    }

    /** Has the indexes of quads of a database remember what they find. Nobody may change it from now on. */
    static void in(DatasetGraph database) {
        TupleTable quads = TDBInternal.getDatasetGraphTDB(database)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable();
        for (int i = 0; i < quads.numIndexes(); i++) {
            TupleIndex index = quads.getIndex(i);
            Integer beginning = BEGINNINGS.get(index.getName());
            if (beginning != null && !(index instanceof PrefixCache)) {
                quads.setTupleIndex(i, new PrefixCache(index, beginning));
            }
        }
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        NodeId[] begins = new NodeId[beginning];
        for (int i = 0; i < beginning; i++) {
            NodeId node = pattern.get(getMapping().mapIdx(i));
            if (NodeId.isAny(node)) {
                return super.find(pattern);
            }
            begins[i] = node;
        }
        Tuple<NodeId> prefix = TupleFactory.create(begins);
        byte[] quads = known.getIfPresent(prefix);
        if (quads == null) {
            quads = read(prefix);
            known.put(prefix, quads);
        }
        return quads == TOO_MANY ? super.find(pattern) : new Matches(quads, pattern);
    }

    private byte[] read(Tuple<NodeId> prefix) {
        NodeId[] pattern = new NodeId[QUAD];
        Arrays.fill(pattern, NodeId.NodeIdAny);
        for (int i = 0; i < beginning; i++) {
            pattern[getMapping().mapIdx(i)] = prefix.get(i);
        }
        byte[] quads = new byte[MOST * BYTES];
        int length = 0;
        Iterator<Tuple<NodeId>> found = super.find(TupleFactory.create(pattern));
        while (found.hasNext()) {
            if (length == quads.length) {
                return TOO_MANY;
            }
            Tuple<NodeId> quad = found.next();
            for (int i = 0; i < QUAD; i++) {
                NodeIdFactory.set(quad.get(i), quads, length);
                length += NodeId.SIZE;
            }
        }
        return Arrays.copyOf(quads, length);
    }

    /** Those of some quads that have what a pattern names, in the order in which they were found. */
    private static final class Matches implements Iterator<Tuple<NodeId>> {
        private final byte[] quads;
        private final ByteBuffer longs;
        private final long[] wanted = new long[QUAD];
        private final boolean[] isWanted = new boolean[QUAD];
        private int next;

        Matches(byte[] quads, Tuple<NodeId> pattern) {
            this.quads = quads;
            this.longs = ByteBuffer.wrap(quads);
            byte[] one = new byte[NodeId.SIZE];
            for (int i = 0; i < QUAD; i++) {
                NodeId node = pattern.get(i);
                isWanted[i] = !NodeId.isAny(node);
                if (isWanted[i]) {
                    NodeIdFactory.set(node, one);
                    wanted[i] = ByteBuffer.wrap(one).getLong();
                }
            }
            settle();
        }

        private void settle() {
            while (next < quads.length && !matches()) {
                next += BYTES;
            }
        }

        private boolean matches() {
            for (int i = 0; i < QUAD; i++) {
                if (isWanted[i] && longs.getLong(next + i * NodeId.SIZE) != wanted[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean hasNext() {
            return next < quads.length;
        }

        @Override
        public Tuple<NodeId> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Tuple<NodeId> quad = TupleFactory.create4(at(0), at(1), at(2), at(3));
            next += BYTES;
            settle();
            return quad;
        }

        private NodeId at(int place) {
            return NodeIdFactory.get(quads, next + place * NodeId.SIZE);
        }
    }
}
