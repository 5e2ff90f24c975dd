package org.rapporteur.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Copies a database of TDB2 into an empty one, with all blocks of its indexes full.
 *
 * <p>Nothing is sorted. A node is known by its place in the file of nodes. Where {@link Nodes#ALL all} are kept, the
 * file is copied as it is, and so is what each index holds. Where only those {@link Nodes#IN_USE in use} are, they are
 * written in the order in which they stood, so that of two the greater stays the greater, and each index, read in its
 * order and with the new places put in, is in order still; that takes eight times as long, and some 20 bytes of memory
 * for each node.
 */
final class PackedCopy {
    private static final int ID = NodeId.SIZE;
    private static final int QUAD = 4;

    /** A hash of 128 bits, and the place. */
    private static final int NODE = 2 * Long.BYTES + ID;

    /** More than a hundred records or blocks are in a full one: what stands above the records is less than this. */
    private static final int SHARE_ABOVE = 50;

    /** Neither a place nor a value that stands in its own id. */
    private static final long NO_NODE = -1;

    /** How much of the file of nodes is copied at once. */
    private static final int CHUNK = 1 << 20;

    /** Which nodes a copy has. */
    enum Nodes {
        /** All, with those that no quad names any more. */
        ALL,
        /** Those in a quad: of what was removed nothing is left. */
        IN_USE
    }

    private final DatasetGraphTDB from;
    private final DatasetGraphTDB into;
    private final Nodes nodes;

    /** The places of the nodes that are used, and at the same index where each stands now. */
    private Places before = new Places(new long[0]);

    private long[] after = {};

    PackedCopy(DatasetGraphTDB from, DatasetGraphTDB into, Nodes nodes) {
        this.from = from;
        this.into = into;
        this.nodes = nodes;
    }

    /** What the files of a copy take at most: its records, in full blocks, and the nodes. Reads two indexes. */
    static long bytes(DatasetGraphTDB from) {
        return Txn.calculateRead(from, () -> {
            TupleIndex[] quads = quads(from);
            long records = quads.length * quads[0].size() * QUAD * ID
                    + nodesByHash(from).size() * NODE;
            return records + records / SHARE_ABOVE + nodes(from).getData().length();
        });
    }

    /** Copies all, in transactions of its own. */
    void run() {
        Txn.executeRead(from, () -> {
            Txn.executeWrite(into, this::copyQuads);
            // Few: the default graph holds only what the store notes of itself.
            Txn.executeWrite(into, () -> {
                Iterator<Triple> own = from.getDefaultGraph().find();
                own.forEachRemaining(triple ->
                        into.add(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject()));
                into.prefixes().putAll(from.prefixes());
            });
        });
    }

    private void copyQuads() {
        TupleIndex[] sources = quads(from);
        Iterator<Record> byHash = nodesByHash(from).iterator();
        if (nodes == Nodes.ALL) {
            copyFile(nodes(from).getData(), nodes(into).getData());
        } else {
            before = new Places(used(sources));
            copyUsed();
            byHash = Iter.removeNulls(Iter.map(byHash, this::ofNode));
        }
        pack(byHash, nodesByHash(into));
        for (TupleIndex target : quads(into)) {
            TupleIndex source = Arrays.stream(sources)
                    .filter(one -> one.getName().equals(target.getName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no index " + target.getName() + " to copy"));
            Iterator<Record> records = tree(source).iterator();
            pack(nodes == Nodes.ALL ? records : Iter.map(records, new Renumbering()::ofQuad), tree(target));
        }
    }

    private static void copyFile(BinaryDataFile from, BinaryDataFile into) {
        byte[] chunk = new byte[CHUNK];
        long end = from.length();
        for (long at = 0; at < end; ) {
            int read = from.read(at, chunk);
            into.write(read == CHUNK ? chunk : Arrays.copyOf(chunk, read));
            at += read;
        }
    }

    /** The places of the nodes that stand in a quad: each index tells quickly of the nodes that it begins with. */
    private static long[] used(TupleIndex... indexes) {
        List<LongStream> places = new ArrayList<>();
        for (TupleIndex index : indexes) {
            LongStream.Builder first = LongStream.builder();
            tree(index).distinctByKeyPrefix(ID).forEachRemaining(record -> {
                NodeId id = NodeIdFactory.get(record.getKey(), 0);
                if (id.isPtr()) {
                    first.add(id.getPtrLocation());
                }
            });
            places.add(first.build());
        }
        return places.stream().flatMapToLong(each -> each).sorted().distinct().toArray();
    }

    private void copyUsed() {
        NodeTable source = nodes(from); // beneath the cache, which this would fill with what nobody asked for
        BinaryDataFile file = nodes(into).getData();
        after = new long[before.size()];
        try {
            TSerializer serializer = new TSerializer(new TCompactProtocol.Factory());
            for (int i = 0; i < before.size(); i++) {
                after[i] = file.length();
                file.write(serializer.serialize(
                        ThriftConvert.convert(source.getNodeForNodeId(NodeIdFactory.createPtr(before.at(i))), true)));
            }
        } catch (TException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A node's hash and its new place, or null where it is not used. */
    private @Nullable Record ofNode(Record record) {
        int found = before.indexOf(NodeIdFactory.get(record.getValue(), 0).getPtrLocation());
        if (found < 0) {
            return null;
        }
        byte[] place = new byte[ID];
        NodeIdFactory.set(NodeIdFactory.createPtr(after[found]), place);
        return new Record(record.getKey().clone(), place);
    }

    /**
     * Puts the new places into quads that come in the order of an index: what one begins with, the next mostly does.
     */
    private final class Renumbering {
        private final long[] old = new long[QUAD];
        private final long[] renumbered = new long[QUAD];

        Renumbering() {
            Arrays.fill(old, NO_NODE);
        }

        Record ofQuad(Record record) {
            byte[] key = record.getKey().clone();
            ByteBuffer ids = ByteBuffer.wrap(key);
            for (int part = 0; part < key.length / ID; part++) {
                long id = ids.getLong(part * ID);
                if (id != old[part]) {
                    old[part] = id;
                    renumbered[part] = renumbered(key, part * ID);
                }
                ids.putLong(part * ID, renumbered[part]);
            }
            return new Record(key, null);
        }

        private long renumbered(byte[] key, int at) {
            NodeId id = NodeIdFactory.get(key, at);
            if (id.isPtr()) {
                NodeIdFactory.set(NodeIdFactory.createPtr(after[before.indexOf(id.getPtrLocation())]), key, at);
            }
            return ByteBuffer.wrap(key).getLong(at);
        }
    }

    private static void pack(Iterator<Record> records, BPlusTree tree) {
        BPlusTreeRewriter.packIntoBPlusTree(
                records,
                tree.getParams(),
                tree.getRecordFactory(),
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
    }

    private static BPlusTree tree(TupleIndex index) {
        return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    }

    private static TupleIndex[] quads(DatasetGraphTDB database) {
        return database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    }

    private static NodeTableTRDF nodes(DatasetGraphTDB database) {
        return (NodeTableTRDF)
                database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    }

    private static BPlusTree nodesByHash(DatasetGraphTDB database) {
        return (BPlusTree) nodes(database).getIndex();
    }
}
