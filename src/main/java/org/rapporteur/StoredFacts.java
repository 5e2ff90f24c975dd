package org.rapporteur;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.RecordReader;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;

/**
 * Reads records from the graphs of articles, each article in a transaction of its own, so that a stream over all of
 * them holds nothing open. Safe for any number of threads.
 */
final class StoredFacts {
    private final NewsStore store;

    StoredFacts(NewsStore store) {
        this.store = store;
    }

    /** What the article of that IRI tells; empty where the store does not hold it. */
    Optional<ArticleFacts> article(String iri) {
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            Node article = NodeFactory.createURI(iri);
            return Iter.iter(database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article)).toList().stream()
                    .findFirst()
                    .map(quad -> facts(database, quad.getGraph()));
        });
    }

    /** What each article tells, in the order of their graphs' names. */
    Stream<ArticleFacts> articles() {
        List<Node> graphs = store.read(dataset -> NewsStore.articleGraphs(dataset.asDatasetGraph()));
        return graphs.stream().flatMap(graph -> ifThere(graph, database -> facts(database, graph)).stream());
    }

    /** The actors of all articles, in the order of their IRIs. */
    Stream<ActorFact> actors() {
        List<Node> actors = store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return Iter.iter(database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, RAP.Identity))
                    .map(Quad::getSubject)
                    .filter(node -> type(database, node) != null)
                    .toList();
        });
        return actors.stream()
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .flatMap(node -> store.read(dataset -> actor(dataset.asDatasetGraph(), node)).stream());
    }

    /** One may be removed while a stream is on its way. */
    private <T> Optional<T> ifThere(Node graph, Function<DatasetGraph, T> work) {
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return database.containsGraph(graph) ? Optional.of(work.apply(database)) : Optional.empty();
        });
    }

    private static ArticleFacts facts(DatasetGraph database, Node graph) {
        // A meeting is looked up while the transaction lasts: the records are made before it ends.
        return new ArticleFacts(
                new RecordReader(database.getGraph(graph)).record(), contested(database, graph)::contains);
    }

    /** The IRIs of those meetings of an article that some account denies, or that deny what some account tells. */
    private static List<String> contested(DatasetGraph database, Node graph) {
        return Iter.iter(database.find(graph, Node.ANY, RDF.Nodes.type, RAP.Meeting))
                .map(Quad::getSubject)
                .filter(meeting -> isContested(database, meeting))
                .map(Node::getURI)
                .toList();
    }

    private static boolean isContested(DatasetGraph database, Node meeting) {
        boolean denies = denies(database, meeting);
        return objects(database, meeting, RAP.identity)
                .flatMap(occasion ->
                        Iter.iter(database.findNG(Node.ANY, Node.ANY, RAP.identity, occasion)).toList().stream()
                                .map(Quad::getSubject))
                .filter(account ->
                        objects(database, account, RAP.status).findAny().isPresent())
                .anyMatch(account -> denies(database, account) != denies);
    }

    private static boolean denies(DatasetGraph database, Node meeting) {
        return database.findNG(Node.ANY, meeting, RAP.status, RAP.denied).hasNext();
    }

    private static Optional<ActorFact> actor(DatasetGraph database, Node node) {
        ActorType type = type(database, node);
        String label = texts(database, node, RDFS.Nodes.label).findFirst().orElse(null);
        return type == null || label == null
                ? Optional.empty()
                : Optional.of(new ActorFact(
                        label,
                        texts(database, node, SKOS.altLabel.asNode()).toList(),
                        type,
                        texts(database, node, RAP.countryCode).findFirst().orElse(null),
                        objects(database, node, SchemaDO.sameAs.asNode())
                                .map(Node::getURI)
                                .sorted()
                                .toList(),
                        node.getURI()));
    }

    private static @Nullable ActorType type(DatasetGraph database, Node node) {
        return objects(database, node, RDF.Nodes.type)
                .map(StoredFacts::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ActorType type(Node type) {
        return Stream.of(ActorType.values())
                .filter(each -> RAP.actor(each).equals(type))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> texts(DatasetGraph database, Node subject, Node property) {
        return objects(database, subject, property)
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    private static Stream<Node> objects(DatasetGraph database, Node subject, Node property) {
        return Iter.iter(database.findNG(Node.ANY, subject, property, Node.ANY)).map(Quad::getObject).toList().stream();
    }
}
