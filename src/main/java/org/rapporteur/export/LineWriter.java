package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/** Writes N-Triples and N-Quads. */
final class LineWriter implements SubjectWriter {
    private final Writer out;
    private @Nullable String graph;

    LineWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void beginGraph(Node name) {
        graph = NodeFmtLib.strNT(name);
    }

    @Override
    public void subject(Node subject, List<Triple> triples) throws IOException {
        for (Triple triple : triples) {
            out.write(NodeFmtLib.strNT(triple.getSubject()));
            out.write(' ');
            out.write(NodeFmtLib.strNT(triple.getPredicate()));
            out.write(' ');
            out.write(NodeFmtLib.strNT(triple.getObject()));
            if (graph != null) {
                out.write(' ');
                out.write(graph);
            }
            out.write(" .\n");
        }
    }

    @Override
    public void endGraph() {
        graph = null;
    }

    @Override
    public void end() {}
}
