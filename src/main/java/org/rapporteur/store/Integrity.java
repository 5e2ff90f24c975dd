package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Whether what TDB2 keeps several times says the same each time: it has no checksums, but a quad stands in four
 * indexes, and a node in a file of nodes and, by its hash, in an index of them.
 *
 * <p>So every byte that is in use and was changed by another hand is found; what no index leads to is not looked at.
 */
final class Integrity {
    private final NodeTupleTable quads;

    private Integrity(NodeTupleTable quads) {
        this.quads = quads;
    }

    /** What is wrong, each a line that names the part; inside a transaction of the caller. */
    static List<Refusal> problems(DatasetGraph database) {
        Integrity integrity = new Integrity(
                TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable());
        List<Refusal> problems = new ArrayList<>();
        integrity.nodes(problems);
        integrity.indexes(problems);
        return problems;
    }

    private void nodes(List<Refusal> problems) {
        // Beneath the cache, which would answer both ways from one reading.
        NodeTable nodes = quads.getNodeTable().baseNodeTable();
        Set<NodeId> seen = new HashSet<>();
        long wrong = 0;
        try {
            Iterator<Tuple<NodeId>> tuples = quads.getTupleTable().getIndex(0).all();
            while (tuples.hasNext()) {
                for (NodeId id : tuples.next()) {
                    if (id.isPtr() && seen.add(id) && !isSound(nodes, id)) {
                        wrong++;
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            problems.add(unreadable("the nodes", e));
            return;
        }
        if (wrong > 0) {
            problems.add(new Refusal("the nodes", List.of(wrong + " of " + seen.size() + " are not what was written")));
        }
    }

    private static boolean isSound(NodeTable nodes, NodeId id) {
        try {
            Node node = nodes.getNodeForNodeId(id);
            return node != null && id.equals(nodes.getNodeIdForNode(node));
        } catch (RuntimeException | Error e) {
            if (Damage.isCauseOf(e)) {
                return false;
            }
            throw e;
        }
    }

    private void indexes(List<Refusal> problems) {
        TupleIndex[] indexes = quads.getTupleTable().getIndexes();
        Sum first = null;
        for (TupleIndex index : indexes) {
            String name = "the index " + index.getName();
            try {
                Sum sum = Sum.of(index);
                first = first == null ? sum : first;
                if (sum.lost > 0) {
                    problems.add(new Refusal(name, List.of(sum.lost + " entries cannot be looked up")));
                } else if (sum.count != first.count || sum.hash != first.hash) {
                    problems.add(new Refusal(
                            name,
                            List.of("it does not hold the same as the index " + indexes[0].getName() + ": " + sum.count
                                    + " entries, not " + first.count + ", or others")));
                }
            } catch (RuntimeException | Error e) {
                problems.add(unreadable(name, e));
            }
        }
    }

    private static Refusal unreadable(String part, Throwable e) {
        if (Damage.isCauseOf(e)) {
            return new Refusal(part, List.of("cannot be read: " + e));
        }
        if (e instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) e;
    }

    /** What an index holds, in whatever order. */
    private record Sum(long count, long hash, long lost) {
        static Sum of(TupleIndex index) {
            long count = 0;
            long hash = 0;
            long lost = 0;
            Iterator<Tuple<NodeId>> tuples = index.all();
            while (tuples.hasNext()) {
                Tuple<NodeId> tuple = tuples.next();
                count++;
                hash += hash(tuple);
                if (!index.find(tuple).hasNext()) {
                    lost++;
                }
            }
            return new Sum(count, hash, lost);
        }

        /** Of SplitMix64, so that the sum tells apart what differs in one bit. */
        private static long hash(Tuple<NodeId> tuple) {
            long hash = 0;
            for (NodeId id : tuple) {
                hash = (hash ^ id.getPtrLocation()) + 0x9E3779B97F4A7C15L;
                hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
                hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
                hash ^= hash >>> 31;
            }
            return hash;
        }
    }
}
