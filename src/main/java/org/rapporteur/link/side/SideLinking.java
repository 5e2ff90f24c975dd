package org.rapporteur.link.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.lexicon.English;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * States for which country the offices and bodies of an article act, where the article itself does not say it, each
 * with its reason, in the graph {@code …/graph/sides}. It depends on one article at a time.
 */
public final class SideLinking {
    /** What is known of bodies. */
    public static final class Known {
        private final Sides sides;

        private Known(Sides sides) {
            this.sides = sides;
        }

        /** Reads the table from the class path; throws a {@code LexiconException} where it is not sound. */
        public static Known load(English english) {
            return new Known(Sides.load(english.countries()));
        }
    }

    private static final Node NAME = Iris.links("sides");

    private final DatasetGraph database;
    private final Sides sides;

    public SideLinking(DatasetGraph database, Known known) {
        this.database = database;
        this.sides = known.sides;
    }

    /** What is stated of the bodies and offices of one article, without a store. */
    public static List<Triple> of(Known known, Node articleGraph, Graph article) {
        DatasetGraph memory = DatasetGraphFactory.createGeneral();
        memory.addGraph(articleGraph, article);
        new SideLinking(memory, known).added(articleGraph);
        return memory.getGraph(NAME).find().toList();
    }

    /** All that is stated is to be forgotten. */
    public void reset() {
        database.removeGraph(NAME);
    }

    /** The named graph of an article is about to be removed, and still there. */
    public void removing(Node articleGraph) {
        Graph article = database.getGraph(articleGraph);
        for (Node type : List.of(RAP.Role, RAP.Organization)) {
            ofClass(article, type).forEach(node -> database.deleteAny(NAME, node, Node.ANY, Node.ANY));
        }
    }

    /** The named graph of an article was written. */
    public void added(Node articleGraph) {
        Graph article = database.getGraph(articleGraph);
        for (Node body : ofClass(article, RAP.Organization)) {
            names(article, body).stream()
                    .flatMap(name -> sides.ofBody(name).stream())
                    .findFirst()
                    .ifPresent(side -> state(body, side));
        }
        for (Node role : ofClass(article, RAP.Role)) {
            of(article, role).ifPresent(side -> state(role, side));
        }
    }

    private Optional<Sides.Side> of(Graph article, Node role) {
        List<Node> bodies = values(article, role, RAP.organization);
        if (bodies.isEmpty() || article.contains(bodies.get(0), RDF.Nodes.type, RAP.Country)) {
            return Optional.empty(); // where it is a country, the article says it
        }
        String body = text(article, bodies.get(0), RDFS.Nodes.label);
        String office = text(article, role, RAP.roleName);
        return office == null || body == null ? Optional.empty() : sides.ofOffice(office, body);
    }

    private void state(Node node, Sides.Side side) {
        database.add(NAME, node, RAP.actsFor, Iris.actor(ActorType.COUNTRY, side.countryCode()));
        database.add(NAME, node, RAP.reason, NodeFactory.createLiteralString(side.reason()));
    }

    private static List<String> names(Graph graph, Node actor) {
        List<String> names = new ArrayList<>();
        for (Node property : List.of(RDFS.Nodes.label, SKOS.altLabel.asNode())) {
            values(graph, actor, property).stream()
                    .map(Node::getLiteralLexicalForm)
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private static List<Node> ofClass(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static @Nullable String text(Graph graph, Node subject, Node property) {
        return values(graph, subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(null);
    }

    private static List<Node> values(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
