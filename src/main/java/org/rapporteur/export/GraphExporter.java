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
 * <p>The formats that are no RDF hold the network of the meetings: a node for each actor, an edge for each two that met
 * or were to meet, in the order of their IRIs.
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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            if (!format.isRdf()) {
                network(format, articleId, writer);
                writer.flush();
                return;
            }
            SubjectWriter subjects = writer(format, writer);
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
        } catch (XMLStreamException | UncheckedIOException e) {
            throw failed(e);
        }
    }

    private void network(ExportFormat format, @Nullable String articleId, Writer out) throws XMLStreamException {
        MeetingNetwork network = store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return MeetingNetwork.of(database, articleId == null ? null : graphOf(database, articleId));
        });
        NetworkWriter writer = format == ExportFormat.GEXF ? new GexfWriter(out) : new GraphMlWriter(out);
        writer.write(network);
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

    private static SubjectWriter writer(ExportFormat format, Writer out) throws IOException {
        Map<String, String> prefixes = new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
        PrefixMap map = PrefixMapFactory.create(prefixes);
        return switch (format) {
            case TURTLE, TRIG -> new TurtleWriter(out, prefixes, map);
            case NTRIPLES, NQUADS -> new LineWriter(out);
            case JSONLD -> new JsonLdWriter(out, prefixes, map);
            case RDFXML -> new RdfXmlWriter(out, prefixes);
            case GRAPHML, GEXF -> throw new IllegalArgumentException(format + " holds a network, and no RDF");
        };
    }

    private static RapporteurException failed(Exception e) {
        return new RapporteurException(
                ErrorCode.OUTPUT_FAILED,
                "The export could not be written: " + e.getMessage() + ". Check that the disk has room.",
                e);
    }
}
