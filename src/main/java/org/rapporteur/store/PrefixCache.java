package org.rapporteur.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * An index of quads that remembers what it found, for a commit that never changes.
 *
 * <p>A row of an answer is a dozen patterns about the same few nodes, and each of them goes down a tree of blocks. All
 * quads that begin alike in the order of the index (those of a subject, of a property and its value, of a graph and a
 * property) are read at once, and the next pattern about them is answered from memory. Whether one quad is there is
 * always asked of the tree. Safe for any number of threads.
 */
final class PrefixCache extends TupleIndexRecord {
    /** How many nodes the quads that are read together begin with, one or two, by the name of the index. */
    private static final Map<String, Integer> BEGINNINGS = Map.of("SPOG", 1, "POSG", 2, "GPOS", 2);

    private static final int QUAD = 4;
    private static final int BYTES = QUAD * NodeId.SIZE;

    /** More that begin alike are left to the tree, which finds what is asked of them at once. */
    private static final int MOST = 64;

    private static final byte[] TOO_MANY = {};

    /** What an entry takes besides its quads. */
    private static final int ENTRY_BYTES = 150;

    /** Of all commits that the process has open, those that nobody asks any more being the first to go. */
    private static final Cache<Beginning, byte[]> KNOWN = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / 32)
            .weigher((Beginning beginning, byte[] quads) -> quads.length + ENTRY_BYTES)
            .executor(Runnable::run)
            .build();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int number = NUMBER.getAndIncrement();
    private final int beginning;

    /**
     * Not by {@link NodeId}s, of which two are equal that stand for a number and for a node at that place.
     *
     * @param index its number
     * @param first the record of a node
     * @param second that of the next, or the first again
     */
    private record Beginning(int index, long first, long second) {}

    private PrefixCache(TupleIndexRecord index, int beginning) {
        super(
                index.getTupleLength(),
                index.getMapping(),
                index.getName(),
                index.getRangeIndex().getRecordFactory(),
                index.getRangeIndex());
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
            if (beginning != null && index instanceof TupleIndexRecord records && !(index instanceof PrefixCache)) {
                quads.setTupleIndex(i, new PrefixCache(records, beginning));
            }
        }
    }

    @Override
    protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
        Wanted wanted = Wanted.of(pattern);
        int first = getMapping().mapIdx(0);
        int second = beginning == 1 ? first : getMapping().mapIdx(1);
        if (wanted.isWhole() || !wanted.names(first) || !wanted.names(second)) {
            return super.performFind(pattern);
        }
        Beginning asked = new Beginning(number, wanted.records()[first], wanted.records()[second]);
        byte[] quads = KNOWN.getIfPresent(asked);
        if (quads == null) {
            quads = read(pattern);
            KNOWN.put(asked, quads);
        }
        return quads == TOO_MANY ? super.performFind(pattern) : new Matches(quads, wanted);
    }

    /**
     * What a pattern names.
     *
     * @param records of each node that it names, as the tree has it
     * @param named a bit for each place
     */
    private record Wanted(long[] records, int named) {
        static Wanted of(Tuple<NodeId> pattern) {
            long[] records = new long[QUAD];
            int named = 0;
            byte[] record = new byte[NodeId.SIZE];
            for (int i = 0; i < QUAD; i++) {
                if (!NodeId.isAny(pattern.get(i))) {
                    NodeIdFactory.set(pattern.get(i), record);
                    records[i] = ByteBuffer.wrap(record).getLong();
                    named |= 1 << i;
                }
            }
            return new Wanted(records, named);
        }

        boolean names(int place) {
            return (named & 1 << place) != 0;
        }

        boolean isWhole() {
            return named == (1 << QUAD) - 1;
        }

        boolean matches(ByteBuffer quads, int quad) {
            for (int i = 0; i < QUAD; i++) {
                if (names(i) && quads.getLong(quad + i * NodeId.SIZE) != records[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All that begin as the pattern does. */
    private byte[] read(Tuple<NodeId> pattern) {
        NodeId[] alike = new NodeId[QUAD];
        Arrays.fill(alike, NodeId.NodeIdAny);
        for (int i = 0; i < beginning; i++) {
            int place = getMapping().mapIdx(i);
            alike[place] = pattern.get(place);
        }
        byte[] quads = new byte[MOST * BYTES];
        int length = 0;
        Iterator<Tuple<NodeId>> found = super.performFind(TupleFactory.create(alike));
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
        private final ByteBuffer records;
        private final Wanted wanted;
        private int next;

        Matches(byte[] quads, Wanted wanted) {
            this.quads = quads;
            this.records = ByteBuffer.wrap(quads);
            this.wanted = wanted;
            settle();
        }

        private void settle() {
            while (next < quads.length && !wanted.matches(records, next)) {
                next += BYTES;
            }
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
