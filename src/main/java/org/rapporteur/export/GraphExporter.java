package org.rapporteur.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.TableWriter.Style;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/**
 * Writes the graph of one article or of all, so that the same graph always gives the same bytes.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("news.trig"))) {
 *     new GraphExporter(store).export(ExportFormat.TRIG, null, out);
 * }
 * }</pre>
 *
 * <p>Why the bytes repeat: no node is blank; graphs come in the order of their IRIs, in each the subjects by IRI, then
 * {@code rdf:type}, then properties and values in the order of their N-Triples text; prefixes are always the same, all
 * of them, by name. Formats without named graphs write the union: first the subjects that articles share, then those of
 * each article, every triple once. Lines end with a line feed on every system.
 *
 * <p>GraphML and GEXF hold the network of the meetings: a node for each actor, an edge for each two that met or were to
 * meet, in the order of their IRIs. The tables hold a row for each actor, issue, occasion, article and finding and for
 * what leads from one to another; FollowTheMoney what it has schemata for.
 *
 * <p>One article at a time is in memory, besides the names of the graphs and of the subjects that articles share or
 * that are linked.
 */
public final class GraphExporter {
    private final NewsStore store;

    /** Exports from that store, in one read transaction for each export. */
    public GraphExporter(NewsStore store) {
        this.store = store;
    }

    /**
     * Writes the graph in UTF-8. The stream is flushed and stays open.
     *
     * @param articleId the identifier of the only article to write, or null for all
     * @throws RapporteurException {@code ARTICLE_UNKNOWN}, or {@code OUTPUT_FAILED} when a part may have been written
     */
    public void export(ExportFormat format, @Nullable String articleId, OutputStream out) {
        export(format, articleId, Iris.BASE, out);
    }

    /**
     * As {@link #export(ExportFormat, String, OutputStream)}, with another beginning of all IRIs of the data: of two
     * stores that call articles alike the exports can then be put into one graph.
     *
     * @param base an absolute IRI that ends in {@code /}, in the place of {@link Iris#BASE}
     * @throws RapporteurException {@code USAGE} where it is none
     */
    public void export(ExportFormat format, @Nullable String articleId, String base, OutputStream out) {
        UnaryOperator<String> iris = Rebased.on(base);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            if (!format.isRdf()) {
                noRdf(format, articleId, iris, writer);
                writer.flush();
                return;
            }
            SubjectWriter target = writer(format, base, writer);
            SubjectWriter subjects = base.equals(Iris.BASE) ? target : new Rebased(target, iris);
            subjects.begin();
            store.read(dataset -> {
                SortedGraphs graphs = new SortedGraphs(dataset.asDatasetGraph());
                if (articleId != null) {
                    one(graphs, articleId, format, subjects);
                } else if (format.named()) {
                    graphs.eachGraph(subjects);
                } else {
                    graphs.union(subjects);
                }
                return true;
            });
            subjects.end();
            writer.flush();
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e);
        }
    }

    private void noRdf(ExportFormat format, @Nullable String articleId, UnaryOperator<String> base, Writer out) {
        store.read(dataset -> {
            try {
                noRdf(format, dataset.asDatasetGraph(), articleId, base, out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (XMLStreamException e) {
                throw new UncheckedIOException(new IOException(e.getMessage(), e));
            }
        });
    }

    private static void noRdf(
            ExportFormat format,
            DatasetGraph database,
            @Nullable String articleId,
            UnaryOperator<String> base,
            Writer out)
            throws IOException, XMLStreamException {
        Node only = articleId == null ? null : graphOf(database, articleId);
        List<Node> graphs = only == null ? NewsStore.articleGraphs(database) : List.of(only);
        Lookup lookup = new Lookup(database);
        TablesWriter tables = new TablesWriter(new GraphTables(lookup, graphs), base, out);
        switch (format) {
            case GRAPHML ->
                new GraphMlWriter(out).write(MeetingNetwork.of(database, only).rebased(base));
            case GEXF ->
                new GexfWriter(out).write(MeetingNetwork.of(database, only).rebased(base));
            case NODES -> tables.nodes(Style.SPREADSHEET);
            case EDGES -> tables.edges(Style.SPREADSHEET);
            case NEO4J_NODES -> tables.nodes(Style.NEO4J);
            case NEO4J_EDGES -> tables.edges(Style.NEO4J);
            case REVIEW -> new ReviewSheet(database, graphs, base, out).write();
            case FOLLOW_THE_MONEY -> new FollowTheMoneyWriter(lookup, graphs, base, out).write();
            case TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML ->
                throw new IllegalArgumentException(format + " is RDF");
        }
    }

    private static Node graphOf(DatasetGraph database, String articleId) {
        Node article = NodeFactory.createURI(Iris.article(articleId));
        List<Quad> versions = Iter.toList(database.find(Node.ANY, article, RDF.Nodes.type, RAP.Article));
        if (versions.isEmpty()) {
            throw unknown(articleId);
        }
        return versions.get(0).getGraph();
    }

    private static void one(SortedGraphs graphs, String articleId, ExportFormat format, SubjectWriter subjects) {
        Node article = NodeFactory.createURI(Iris.article(articleId));
        if (!graphs.article(article, format.named(), subjects)) {
            throw unknown(articleId);
        }
    }

    private static RapporteurException unknown(String articleId) {
        return new RapporteurException(
                ErrorCode.ARTICLE_UNKNOWN,
                "The store holds no article " + articleId
                        + ". Its identifier is that of the JSON record, or the name of the file.");
    }

    private static SubjectWriter writer(ExportFormat format, String base, Writer out) throws IOException {
        Map<String, String> prefixes = new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
        prefixes.replaceAll((prefix, namespace) -> namespace.equals(Iris.BASE) ? base : namespace);
        PrefixMap map = PrefixMapFactory.create(prefixes);
        return switch (format) {
            case TURTLE, TRIG -> new TurtleWriter(out, prefixes, map);
            case NTRIPLES, NQUADS -> new LineWriter(out);
            case JSONLD -> new JsonLdWriter(out, prefixes, map);
            case RDFXML -> new RdfXmlWriter(out, prefixes);
            case GRAPHML, GEXF, NODES, EDGES, NEO4J_NODES, NEO4J_EDGES, REVIEW, FOLLOW_THE_MONEY ->
                throw new IllegalArgumentException(format + " is no RDF");
        };
    }

    private static RapporteurException failed(Exception e) {
        return new RapporteurException(
                ErrorCode.OUTPUT_FAILED,
                "The export could not be written: " + e.getMessage() + ". Check that the disk has room.",
                e);
    }
}
