package org.rapporteur.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes subjects in the order in which they come. One writer writes one document; nothing is kept of what is written.
 */
interface SubjectWriter {
    void begin() throws IOException;

    /** What follows stands in the named graph. A format without named graphs is never asked. */
    void beginGraph(Node name) throws IOException;

    /** All triples of a subject, sorted: {@code rdf:type} first, then by property and value. */
    void subject(Node subject, List<Triple> triples) throws IOException;

    void endGraph() throws IOException;

    void end() throws IOException;
}
