package org.rapporteur.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
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
    private static final String FOLDER = "/org/rapporteur/ontology/";

    private Ontology() {}

    /** The classes, properties and concepts: {@code rapporteur.ttl}. */
    public static Graph terms() {
        return read("rapporteur.ttl");
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
        try (InputStream in = Ontology.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is not on the class path; build with Maven");
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFDataMgr.read(graph, in, Lang.TURTLE);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
