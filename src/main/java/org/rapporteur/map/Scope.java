package org.rapporteur.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.CodePoints;
import org.rapporteur.vocab.RAP;

/** What the mappers of one article share: its graph, its IRIs, and which node each actor is. */
final class Scope {
    private final Article article;
    private final CodePoints body;
    private final Iris iris;
    private final Graph graph;
    private final Map<Actor, Node> actors = new HashMap<>();
    private final Map<StatementKey, Node> statements = new HashMap<>();

    Scope(ArticleRecord record, Graph graph) {
        this.article = record.article();
        this.body = CodePoints.of(article.body());
        this.iris = new Iris(article);
        this.graph = graph;
        for (Statement statement : record.statements()) {
            statements.put(
                    statement.key(),
                    NodeFactory.createURI(Iris.statement(article.id(), statement.key(), statement.attitude())));
        }
    }

    Article article() {
        return article;
    }

    CodePoints body() {
        return body;
    }

    Iris iris() {
        return iris;
    }

    void add(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    void type(Node subject, Node type) {
        add(subject, RDF.Nodes.type, type);
    }

    /** Whether the graph has the node as one of that class by now. */
    boolean is(Node subject, Node type) {
        return graph.contains(subject, RDF.Nodes.type, type);
    }

    void label(Node subject, String label) {
        add(subject, RDFS.Nodes.label, Literals.string(label));
    }

    /** A finding of that class, linked to the article. Its superclass is stated too: SPARQL infers none. */
    void finding(Node finding, Node type) {
        type(finding, RAP.Finding);
        type(finding, type);
        add(finding, RAP.article, iris.article());
    }

    void name(Actor actor, Node node) {
        actors.put(actor, node);
    }

    /** The node of a statement of the article. */
    Node node(StatementKey statement) {
        return Objects.requireNonNull(statements.get(statement), () -> "the article has no " + statement);
    }

    /** The node of a meeting of the article, which may be none of the graph's. */
    Node node(MeetingKey meeting) {
        return NodeFactory.createURI(Iris.meeting(article.id(), meeting));
    }

    /** The node of an actor that the {@link ActorMapper} has described. */
    Node node(Actor actor) {
        Node node = actors.get(actor);
        if (node == null) {
            throw new IllegalArgumentException("the actor " + actor.label() + " takes part in a finding of article "
                    + article.id() + " but is not among the actors of its record");
        }
        return node;
    }
}
