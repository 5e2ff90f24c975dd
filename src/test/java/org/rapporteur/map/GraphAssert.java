package org.rapporteur.map;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.assertj.core.api.Assertions;

/** Compares graphs; a failure shows the triples that are missing and those that are too many. */
public final class GraphAssert {
    private GraphAssert() {}

    /** Fails unless both graphs hold the same triples, whatever their blank nodes are called. */
    public static void assertIsomorphic(Graph actual, Graph expected) {
        if (actual.isIsomorphicWith(expected)) {
            return;
        }
        Assertions.fail(
                "The graphs differ.\nMissing:\n" + only(expected, actual) + "\nSurplus:\n" + only(actual, expected));
    }

    private static String only(Graph here, Graph there) {
        List<String> lines = here.find()
                .filterDrop(there::contains)
                .mapWith(triple -> "  " + NodeFmtLib.strNT(triple.getSubject()) + " "
                        + NodeFmtLib.strNT(triple.getPredicate()) + " " + NodeFmtLib.strNT(triple.getObject()))
                .toList();
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
