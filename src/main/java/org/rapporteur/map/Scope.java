package org.rapporteur.map;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.rapporteur.resolve.Actor;
import org.rapporteur.source.Article;
import org.rapporteur.vocab.RAP;

/** What the mappers of one article share: its graph, its IRIs, and which node each actor is. */
final class Scope {
    private final Article article;
    private final Iris iris;
    private final Graph graph;
    private final Map<Actor, Node> actors = new HashMap<>();

    Scope(Article article, Graph graph) {
        this.article = article;
        this.iris = new Iris(article);
        this.graph = graph;
    }

    Article article() {
        return article;
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

    /** A finding of that class, linked to the article. */
    void finding(Node finding, Node type) {
        type(finding, type);
        add(finding, RAP.article, iris.article());
    }

    void name(Actor actor, Node node) {
        actors.put(actor, node);
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
