package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;

class PrefixCacheTest {
    private static final int FEW = 3;
    private static final int MANY = 100;

    private final DatasetGraph database = DatabaseMgr.createDatasetGraph();
    private final Random random = new Random(7);

    /** Few graphs, properties and objects, so that some beginnings are of very many quads, and some of none. */
    private List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 20 * MANY; i++) {
            quads.add(Quad.create(
                    node("graph", FEW),
                    node("subject", random.nextBoolean() ? FEW : 20 * MANY),
                    node("property", FEW),
                    random.nextBoolean() ? node("object", MANY) : number()));
        }
        return quads;
    }

    private Node node(String sort, int some) {
        return NodeFactory.createURI("http://example.org/" + sort + random.nextInt(some));
    }

    /** One whose value stands in its own id: of several types, of which some have the same value. */
    private Node number() {
        int value = random.nextInt(FEW);
        return switch (random.nextInt(FEW)) {
            case 0 -> NodeFactory.createLiteralByValue(value);
            case 1 -> NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDint);
            default -> NodeFactory.createLiteralByValue(value > 0);
        };
    }

    @Test
    void itFindsWhatTheIndexFindsInTheSameOrder() {
        List<Quad> quads = quads();
        Txn.executeWrite(database, () -> quads.forEach(database::add));
        List<List<Quad>> before = Txn.calculateRead(database, () -> all(quads));

        PrefixCache.in(database);
        PrefixCache.in(database); // a second time changes nothing
        Txn.executeRead(database, this::askWhatIsNotThere);
        for (int round = 0; round < 2; round++) {
            assertThat(Txn.calculateRead(database, () -> all(quads))).isEqualTo(before);
        }
        TupleTable indexes = TDBInternal.getDatasetGraphTDB(database)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable();
        assertThat(indexes.getIndexes())
                .filteredOn(PrefixCache.class::isInstance)
                .hasSize(3)
                .as("still what TDB2 lists the graphs by")
                .allMatch(TupleIndexRecord.class::isInstance);
    }

    /** What stands in the database for each pattern of some quads, with any of its nodes left open. */
    private List<List<Quad>> all(List<Quad> quads) {
        List<List<Quad>> found = new ArrayList<>();
        for (Quad quad : quads.subList(0, MANY)) {
            for (int open = 0; open < 1 << 4; open++) {
                found.add(Iter.toList(database.findNG(
                        open(quad.getGraph(), open, 0),
                        open(quad.getSubject(), open, 1),
                        open(quad.getPredicate(), open, 2),
                        open(quad.getObject(), open, 3))));
            }
        }
        found.add(Iter.toList(database.findNG(
                Node.ANY,
                quads.get(0).getSubject(),
                NodeFactory.createURI("http://example.org/no-property"),
                Node.ANY)));
        return found;
    }

    /** Nothing is found by a value of another type, and a value is no subject, whatever place it is the number of. */
    private void askWhatIsNotThere() {
        for (int value = 0; value < 20 * MANY; value++) {
            Node number = NodeFactory.createLiteralByValue(value);
            assertThat(database.findNG(Node.ANY, number, Node.ANY, Node.ANY)).isExhausted();
            assertThat(database.findNG(Node.ANY, Node.ANY, number, NodeFactory.createLiteralByValue(value > 0)))
                    .isExhausted();
        }
        Node property = NodeFactory.createURI("http://example.org/property0");
        for (XSDDatatype type : List.of(XSDDatatype.XSDlong, XSDDatatype.XSDshort, XSDDatatype.XSDbyte)) {
            for (int value = 0; value < FEW; value++) {
                Node other = NodeFactory.createLiteralDT(Integer.toString(value), type);
                assertThat(database.findNG(Node.ANY, Node.ANY, property, other)).isExhausted();
            }
        }
    }

    private static Node open(Node node, int open, int place) {
        return (open & 1 << place) == 0 ? node : Node.ANY;
    }
}
