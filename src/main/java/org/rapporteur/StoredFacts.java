package org.rapporteur;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.map.Iris;
import org.rapporteur.map.RecordReader;
import org.rapporteur.query.StoredNames;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
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
            return graphOf(database, iri).map(graph -> facts(database, graph));
        });
    }

    /** The article of that IRI, with its text; empty where the store does not hold it. */
    Optional<Article> text(String iri) {
        return store.read(
                dataset -> graphOf(dataset.asDatasetGraph(), iri).map(graph -> text(dataset.asDatasetGraph(), graph)));
    }

    /** All articles, in the order of their graphs' names. */
    Stream<Article> texts() {
        return graphs().flatMap(graph -> ifThere(graph, database -> text(database, graph)).stream());
    }

    private static Article text(DatasetGraph database, Node graph) {
        return new RecordReader(database.getGraph(graph)).article();
    }

    private static Optional<Node> graphOf(DatasetGraph database, String articleIri) {
        return database.stream(Node.ANY, NodeFactory.createURI(articleIri), RDF.Nodes.type, RAP.Article)
                .findFirst()
                .map(Quad::getGraph);
    }

    private Stream<Node> graphs() {
        return store.read(dataset -> NewsStore.articleGraphs(dataset.asDatasetGraph())).stream();
    }

    /** What each article tells, in the order of their graphs' names. */
    Stream<ArticleFacts> articles() {
        return graphs().flatMap(graph -> ifThere(graph, database -> facts(database, graph)).stream());
    }

    /** The actors of all articles, in the order of their IRIs. */
    Stream<ActorFact> actors() {
        List<Node> actors = store.read(dataset -> {
            Graph union = dataset.asDatasetGraph().getUnionGraph();
            return G.listPO(union, RDF.Nodes.type, RAP.Identity).stream()
                    .filter(node -> type(union, node).isPresent())
                    .sorted(Comparator.comparing(Node::getURI))
                    .toList();
        });
        return actors.stream()
                .flatMap(node ->
                        store.read(dataset -> actor(dataset.asDatasetGraph().getUnionGraph(), node)).stream());
    }

    /** @throws org.rapporteur.source.RapporteurException {@code ACTOR_UNKNOWN}, {@code ACTOR_AMBIGUOUS} */
    ActorRef actor(String name) {
        return named(names -> names.actor(name), StoredFacts::actorRef);
    }

    List<ActorRef> actorsNamed(String name) {
        SearchIndex index = SearchIndex.of(store);
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return new StoredNames(database, index)
                    .actors(name).stream()
                            .map(node -> actorRef(database.getUnionGraph(), node))
                            .toList();
        });
    }

    /** @throws org.rapporteur.source.RapporteurException {@code VALUE_UNKNOWN}, {@code ACTOR_AMBIGUOUS} */
    IssueRef issue(String name) {
        return named(names -> names.issue(name), (union, node) -> new IssueRef(node.getURI(), label(union, node)));
    }

    private <T> T named(Function<StoredNames, Node> finder, BiFunction<Graph, Node, T> reader) {
        SearchIndex index = SearchIndex.of(store); // before the transaction: it may have to be made anew
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return reader.apply(database.getUnionGraph(), finder.apply(new StoredNames(database, index)));
        });
    }

    /** The actor of that IRI, which the store holds. */
    ActorRef actorRef(String iri) {
        return store.read(dataset -> actorRef(dataset.asDatasetGraph().getUnionGraph(), NodeFactory.createURI(iri)));
    }

    /** The article of that identifier, which the store holds. */
    ArticleRef articleRef(String id) {
        return text(Iris.article(id)).map(ArticleRef::of).orElseGet(() -> new ArticleRef(id, null, null, null));
    }

    /** One may be removed while a stream is on its way. */
    private <T> Optional<T> ifThere(Node graph, Function<DatasetGraph, T> work) {
        return store.read(dataset -> {
            DatasetGraph database = dataset.asDatasetGraph();
            return database.containsGraph(graph) ? Optional.of(work.apply(database)) : Optional.empty();
        });
    }

    /** What the graph of one article tells, without a store. */
    static ArticleFacts of(Graph article) {
        return facts(article, article);
    }

    private static ArticleFacts facts(DatasetGraph database, Node graph) {
        return facts(database.getGraph(graph), database.getUnionGraph());
    }

    /** What is looked up elsewhere in the store is so at once, while the transaction lasts. */
    private static ArticleFacts facts(Graph article, Graph union) {
        RecordReader reader = new RecordReader(article);
        ArticleRecord record = reader.record();
        Map<Actor, ActorRef> actors = new IdentityHashMap<>();
        record.actors()
                .forEach(actor -> actors.put(
                        actor, new ActorRef(across(union, reader.node(actor)), actor.label(), actor.type())));
        Map<String, IssueRef> issues = new HashMap<>();
        reader.issues().forEach((label, node) -> issues.put(label, new IssueRef(across(union, node), label)));
        Map<Object, String> iris = new IdentityHashMap<>();
        record.disputes()
                .forEach(dispute -> iris.put(dispute, reader.node(dispute).getURI()));
        record.roles().forEach(role -> iris.put(role, reader.node(role).getURI()));
        Set<String> contested = G.listPO(article, RDF.Nodes.type, RAP.Meeting).stream()
                .filter(meeting -> isContested(union, meeting))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        return new ArticleFacts(record, new ArticleFacts.Links(actors, issues, iris, contested));
    }

    /** The node that stands for it in all articles; itself where linking has found none. */
    private static String across(Graph union, Node node) {
        return G.listSP(union, node, RAP.identity).stream()
                .map(Node::getURI)
                .sorted()
                .findFirst()
                .orElse(node.getURI());
    }

    /** Whether some account denies what the meeting tells, or tells what it denies. */
    private static boolean isContested(Graph union, Node meeting) {
        boolean denies = denies(union, meeting);
        return G.listSP(union, meeting, RAP.identity).stream()
                .flatMap(occasion -> G.listPO(union, RAP.identity, occasion).stream())
                .filter(account -> G.hasProperty(union, account, RAP.status))
                .anyMatch(account -> denies(union, account) != denies);
    }

    private static boolean denies(Graph union, Node meeting) {
        return union.contains(meeting, RAP.status, RAP.denied);
    }

    private static Optional<ActorFact> actor(Graph union, Node node) {
        return type(union, node)
                .filter(type -> G.hasProperty(union, node, RDFS.Nodes.label))
                .map(type -> new ActorFact(
                        actorRef(union, node),
                        texts(union, node, SKOS.altLabel.asNode()).toList(),
                        texts(union, node, RAP.countryCode).findFirst().orElse(null),
                        G.listSP(union, node, SchemaDO.sameAs.asNode()).stream()
                                .map(Node::getURI)
                                .sorted()
                                .toList()));
    }

    private static ActorRef actorRef(Graph union, Node node) {
        return new ActorRef(node.getURI(), label(union, node), type(union, node).orElseThrow());
    }

    private static Optional<ActorType> type(Graph union, Node node) {
        return Stream.of(ActorType.values())
                .filter(type -> union.contains(node, RDF.Nodes.type, RAP.actor(type)))
                .findFirst();
    }

    private static String label(Graph union, Node node) {
        return texts(union, node, RDFS.Nodes.label).findFirst().orElse(node.getURI());
    }

    private static Stream<String> texts(Graph union, Node subject, Node property) {
        return G.listSP(union, subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }
}
