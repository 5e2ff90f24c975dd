package org.rapporteur.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** The formats in which a graph is written. */
public enum ExportFormat {
    /** Turtle: the union of the graphs, without their names. */
    TURTLE("turtle", "ttl", "text/turtle", false),
    /** TriG: Turtle in named graphs. */
    TRIG("trig", "trig", "application/trig", true),
    /** N-Triples: the union of the graphs, a triple a line. */
    NTRIPLES("ntriples", "nt", "application/n-triples", false),
    /** N-Quads: a triple and its graph a line. */
    NQUADS("nquads", "nq", "application/n-quads", true),
    /** JSON-LD 1.1 with named graphs. */
    JSONLD("jsonld", "jsonld", "application/ld+json", true),
    /** RDF/XML: the union of the graphs, without their names. */
    RDFXML("rdfxml", "rdf", "application/rdf+xml", false),
    /** GraphML: who met whom as a network of actors, for Gephi, Cytoscape, igraph or NetworkX; no RDF. */
    GRAPHML("graphml", "graphml", "application/graphml+xml", false),
    /** GEXF 1.3: the same network in the format of Gephi; no RDF. */
    GEXF("gexf", "gexf", "application/gexf+xml", false);

    private final String label;
    private final String extension;
    private final String mediaType;
    private final boolean named;

    ExportFormat(String label, String extension, String mediaType, boolean named) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.named = named;
    }

    /** The name by which a user asks for it. */
    public String label() {
        return label;
    }

    /** The ending of its files, without the full stop. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it keeps the named graphs apart. */
    public boolean named() {
        return named;
    }

    /** Whether it holds the whole graph, and not the network of the meetings alone. */
    public boolean isRdf() {
        return this != GRAPHML && this != GEXF;
    }

    /**
     * The format of that name or file ending, in any case.
     *
     * @throws RapporteurException {@code FORMAT_UNKNOWN}
     */
    public static ExportFormat named(String name) {
        for (ExportFormat format : values()) {
            if (format.label.equalsIgnoreCase(name) || format.extension.equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new RapporteurException(
                ErrorCode.FORMAT_UNKNOWN,
                "There is no export format " + name + ". The formats are: "
                        + Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", ")) + ".");
    }
}
