package org.rapporteur.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.SharedNode;
import org.rapporteur.vocab.RAP;

/** Makes the {@link ArticleSummary} of an article out of its graph and of the links, in a transaction of the caller. */
final class Summarizer {
    private final DatasetGraph database;
    private final Node graph;

    private Summarizer(DatasetGraph database, Node graph) {
        this.database = database;
        this.graph = graph;
    }

    /** The summary of the article of that graph. */
    static ArticleSummary of(DatasetGraph database, Node graph, Node article) {
        return new Summarizer(database, graph).summary(article);
    }

    private ArticleSummary summary(Node article) {
        return new ArticleSummary(
                article.getURI(),
                objects(article, SchemaDO.publisher.asNode())
                        .flatMap(publisher ->
                                SharedNode.texts(database.getGraph(graph), publisher, SchemaDO.name.asNode()))
                        .sorted()
                        .toList(),
                text(article, SchemaDO.datePublished.asNode()),
                linked(article, RAP.countedAs).findFirst().orElse(null),
                findings(RAP.Meeting).map(this::meeting).toList(),
                Stream.concat(
                                findings(RAP.Statement).map(said -> said(said, false)),
                                findings(RAP.Attitude).map(said -> said(said, true)))
                        .toList(),
                findings(RAP.Dispute).map(this::dispute).toList(),
                findings(RAP.Role).map(this::role).toList());
    }

    private Stream<Node> findings(Node type) {
        return Iter.iter(database.find(graph, Node.ANY, RDF.Nodes.type, type)).map(Quad::getSubject).toList().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private ArticleSummary.Basis basis(Node finding) {
        return new ArticleSummary.Basis(
                finding.getURI(),
                objects(finding, RAP.bestEvidence)
                        .flatMap(evidence -> objects(evidence, RAP.confidence))
                        .map(confidence -> new BigDecimal(confidence.getLiteralLexicalForm()))
                        .findFirst()
                        .orElse(BigDecimal.ZERO),
                database.contains(graph, finding, RAP.accordingTo, Node.ANY),
                identities(finding, RAP.accordingTo));
    }

    private ArticleSummary.Meeting meeting(Node meeting) {
        String occasion = linked(meeting, RAP.identity).findFirst().orElse(meeting.getURI());
        Node whole = NodeFactory.createURI(occasion);
        return new ArticleSummary.Meeting(
                basis(meeting),
                occasion,
                Iter.iter(database.findNG(Node.ANY, whole, RAP.date, Node.ANY))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .toList()
                        .stream()
                        .findFirst()
                        .orElse(null),
                concept(objects(meeting, RAP.status)),
                concept(Iter.iter(database.findNG(Node.ANY, whole, RAP.latestStatus, Node.ANY))
                        .map(Quad::getObject)
                        .toList()
                        .stream()),
                identities(meeting, RAP.participant));
    }

    private ArticleSummary.Said said(Node said, boolean isAttitude) {
        return new ArticleSummary.Said(
                basis(said),
                isAttitude,
                objects(said, RAP.negated).anyMatch(negated -> "true".equals(negated.getLiteralLexicalForm())),
                concept(objects(said, RAP.act)),
                text(said, RAP.saidOn),
                identities(said, RAP.speaker),
                identities(said, RAP.about),
                identities(said, RAP.addressee),
                linked(said, RAP.identity).findFirst().orElse(null));
    }

    private ArticleSummary.Dispute dispute(Node dispute) {
        return new ArticleSummary.Dispute(
                basis(dispute),
                concept(objects(dispute, RAP.status)),
                identities(dispute, RAP.issue),
                identities(dispute, RAP.party));
    }

    private ArticleSummary.Role role(Node role) {
        String name = text(role, RAP.roleName);
        return new ArticleSummary.Role(
                basis(role),
                name == null ? "" : name,
                identities(role, RAP.holder),
                identities(role, RAP.organization));
    }

    private static String concept(Stream<Node> concepts) {
        return concepts.findFirst().map(Node::getLocalName).orElse("");
    }

    private @Nullable String text(Node subject, Node property) {
        return objects(subject, property)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(null);
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.iter(database.find(graph, subject, property, Node.ANY)).map(Quad::getObject).toList().stream();
    }

    /** What stands for the objects in all articles, each once. */
    private List<String> identities(Node subject, Node property) {
        return objects(subject, property)
                .flatMap(mention -> linked(mention, RAP.identity))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> linked(Node node, Node property) {
        return Iter.iter(database.findNG(Node.ANY, node, property, Node.ANY))
                .map(quad -> quad.getObject().getURI())
                .toList()
                .stream();
    }
}
