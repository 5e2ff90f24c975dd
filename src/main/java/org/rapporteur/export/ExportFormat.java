package org.rapporteur.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    GEXF("gexf", "gexf", "application/gexf+xml", false),
    /** CSV for spreadsheets: actors, issues, occasions, articles and findings, one a row; no RDF. */
    NODES("nodes.csv", "nodes.csv", "text/csv", false),
    /** CSV for spreadsheets: what leads from one row of {@link #NODES} to another; no RDF. */
    EDGES("edges.csv", "edges.csv", "text/csv", false),
    /** The nodes as Neo4j's import reads them; no RDF. */
    NEO4J_NODES("neo4j-nodes.csv", "neo4j-nodes.csv", "text/csv", false),
    /** The edges as Neo4j's import reads them; no RDF. */
    NEO4J_EDGES("neo4j-edges.csv", "neo4j-edges.csv", "text/csv", false),
    /** CSV for spreadsheets: findings with their sentences, for people to give a verdict on; no RDF. */
    REVIEW("review.csv", "review.csv", "text/csv", false),
    /** Entities of FollowTheMoney, one a line of JSON, for OpenAleph; no RDF. */
    FOLLOW_THE_MONEY("ftm.json", "ftm.json", "application/json", false);

    private static final Set<ExportFormat> RDF = EnumSet.of(TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML);

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

    /** Whether it is RDF, which holds the whole graph, and not a network or a table made of it. */
    public boolean isRdf() {
        return RDF.contains(this);
    }

    /**
     * The format that the name of a file says by its ending, in any case: {@code news.ttl}, {@code nodes.csv},
     * {@code news-nodes.csv}; without an ending TriG.
     *
     * @throws RapporteurException {@code FORMAT_UNKNOWN}
     */
    public static ExportFormat ofFile(String name) {
        return Arrays.stream(values())
                .filter(format ->
                        name.toLowerCase(Locale.ROOT).matches("(.*[^a-z0-9])?" + Pattern.quote(format.extension)))
                .max(Comparator.comparingInt(format -> format.extension.length()))
                .orElseGet(() -> name.contains(".") ? named(name.substring(name.lastIndexOf('.') + 1)) : TRIG);
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
