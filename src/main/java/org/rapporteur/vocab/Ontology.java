package org.rapporteur.vocab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The files of {@code ontology/} as they are on the class path.
 *
 * <pre>{@code
 * Shapes shapes = Shapes.parse(Ontology.shapes());
 * graph.getPrefixMapping().setNsPrefixes(Ontology.prefixes());
 * }</pre>
 *
 * <p>Every call reads the file anew and gives a graph of its own, which the caller may change.
 */
public final class Ontology {
    /** The IRI of the ontology, under which a store keeps its {@link #terms}. */
    public static final Node NAME = NodeFactory.createURI(RAP.NS.substring(0, RAP.NS.length() - 1));

    private static final String FOLDER = "/org/rapporteur/ontology/";

    private Ontology() {}

    /** The classes, properties and concepts: {@code rapporteur.ttl}. */
    public static Graph terms() {
        return read("rapporteur.ttl");
    }

    /** The file {@code rapporteur.ttl} itself, in UTF-8. */
    public static byte[] termsAsTurtle() {
        return bytes("rapporteur.ttl");
    }

    /** The event types of PLOVER to which the concepts are aligned: {@code plover.ttl}. */
    public static Graph plover() {
        return read("plover.ttl");
    }

    /** What a sound graph of an article looks like, in SHACL: {@code shapes.ttl}. */
    public static Graph shapes() {
        return read("shapes.ttl");
    }

    /** The prefixes that queries and exports use: {@code prefixes.ttl}. */
    public static PrefixMapping prefixes() {
        return read("prefixes.ttl").getPrefixMapping();
    }

    private static Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(bytes(file)), Lang.TURTLE);
        return graph;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Ontology.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is not on the class path; build with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
