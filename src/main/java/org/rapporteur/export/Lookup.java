package org.rapporteur.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.map.SharedNode;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** Reads single values of a database, in a transaction that its caller holds. Where there are several, in order. */
final class Lookup {
    /** The order of values, which depends on nothing but them. */
    static final Comparator<Node> BY_TEXT =
            Comparator.comparing(node -> node.isURI() ? node.getURI() : NodeFmtLib.strNT(node));

    private final DatasetGraph database;

    Lookup(DatasetGraph database) {
        this.database = database;
    }

    /** The values of a property in a graph, or with {@link Node#ANY} in all of them; each once. */
    List<Node> values(Node graph, Node subject, Node property) {
        return Iter.iter(database.find(graph, subject, property, Node.ANY))
                .map(Quad::getObject)
                .distinct()
                .toList()
                .stream()
                .sorted(BY_TEXT)
                .toList();
    }

    /** The same as texts: of a literal its words, of a concept its local name. */
    List<String> texts(Node graph, Node subject, Node property) {
        return values(graph, subject, property).stream()
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.getLocalName())
                .toList();
    }

    /** The first of the texts, or nothing. */
    String text(Node graph, Node subject, Node property) {
        return texts(graph, subject, property).stream().findFirst().orElse("");
    }

    /** The first value, or null. */
    @Nullable
    Node value(Node graph, Node subject, Node property) {
        return values(graph, subject, property).stream().findFirst().orElse(null);
    }

    /** The subjects of a class in a graph, or with {@link Node#ANY} in all of them; each once, in the order of IRIs. */
    List<Node> ofClass(Node graph, Node type) {
        return Iter.iter(database.find(graph, Node.ANY, RDF.Nodes.type, type))
                .map(Quad::getSubject)
                .distinct()
                .toList()
                .stream()
                .sorted(BY_TEXT)
                .toList();
    }

    /** The graph that tells of that node of an article. */
    Node graphOf(Node node) {
        return Iter.iter(database.findNG(Node.ANY, node, RDF.Nodes.type, Node.ANY))
                .map(Quad::getGraph)
                .filter(graph -> !Iris.isLinks(graph))
                .toList()
                .get(0);
    }

    /** The one node for all articles; a node that nothing is linked to stands for itself. */
    Node acrossArticles(Node node) {
        Node identity = value(Node.ANY, node, RAP.identity);
        return identity == null ? node : identity;
    }

    /** The label of an actor, an issue or an occasion, or its IRI. */
    String label(Node node) {
        String label = text(Node.ANY, node, RDFS.Nodes.label);
        return label.isEmpty() ? node.getURI() : label;
    }

    /** The further names. */
    List<String> aliases(Node graph, Node node) {
        return texts(graph, node, SKOS.altLabel.asNode());
    }

    /** The codes of the country that an actor is, as articles have them: none or one in a sound store. */
    List<String> countryCodes(Node actor) {
        Stream<Node> tellings =
                Iter.iter(database.findNG(Node.ANY, Node.ANY, RAP.identity, actor))
                        .map(Quad::getSubject)
                        .toList()
                        .stream();
        return Stream.concat(Stream.of(actor), tellings)
                .flatMap(node -> texts(Node.ANY, node, RAP.countryCode).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The type of an actor; null of what is none. */
    @Nullable
    ActorType type(Node actor) {
        Set<Node> types = new HashSet<>(values(Node.ANY, actor, RDF.Nodes.type));
        for (ActorType type : ActorType.values()) {
            if (types.contains(RAP.actor(type))) {
                return type;
            }
        }
        return null;
    }

    /** The article in the graph. */
    Node article(Node graph) {
        return ofClass(graph, RAP.Article).get(0);
    }

    /** The words that show a finding best. */
    String words(Node graph, Node finding) {
        Node evidence = value(graph, finding, RAP.bestEvidence);
        if (evidence == null) {
            return "";
        }
        return values(graph, evidence, OA.hasSelector.asNode()).stream()
                .flatMap(selector -> texts(graph, selector, OA.exact.asNode()).stream())
                .collect(Collectors.joining(" "));
    }

    /** How sure its best evidence is, or nothing. */
    String confidence(Node graph, Node finding) {
        Node evidence = value(graph, finding, RAP.bestEvidence);
        return evidence == null ? "" : text(graph, evidence, RAP.confidence);
    }

    /** The name of the publisher of an article, or nothing. */
    String publisher(Node graph, Node article) {
        Node publisher = value(graph, article, SchemaDO.publisher.asNode());
        return publisher == null
                ? ""
                : SharedNode.texts(database.getGraph(graph), publisher, SchemaDO.name.asNode())
                        .findFirst()
                        .orElse("");
    }
}
