package org.rapporteur.link.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.LinkGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.PROV;
import org.rapporteur.vocab.RAP;

/** The named graph of all corrections, in a transaction that its caller holds. */
public final class CorrectionGraph {
    private static final Node NAME = Iris.corrections();
    private static final List<String> SORTS = List.of("actors", "issues");

    private final DatasetGraph database;

    /** The corrections of that database. */
    public CorrectionGraph(DatasetGraph database) {
        this.database = database;
    }

    /** Reads all corrections. */
    public Corrections read() {
        List<Correction> all = new ArrayList<>();
        Graph graph = database.getGraph(NAME);
        for (CorrectionKind kind : CorrectionKind.values()) {
            for (Triple triple : Iter.toList(graph.find(Node.ANY, RDF.Nodes.type, kind.type()))) {
                all.add(kind.read(new StatedCorrection(graph, triple.getSubject())));
            }
        }
        Map<Node, List<Node>> forms = new HashMap<>();
        for (Quad quad : Iter.toList(database.find(NAME, Node.ANY, RAP.knownBy, Node.ANY))) {
            forms.computeIfAbsent(quad.getSubject(), actor -> new ArrayList<>()).add(quad.getObject());
        }
        forms.values().forEach(of -> of.sort(Comparator.comparing(Node::getURI)));
        return new Corrections(all, forms);
    }

    /** All corrections, under the IRIs that the actors and issues which they name have in the store now. */
    public Corrections current() {
        return read().at(this::found, (name, like) -> List.of());
    }

    private @Nullable Node found(Node form) {
        return SORTS.stream()
                .map(sort -> new LinkGraph(database, sort).identity(form))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The corrections of an article's findings that are in force, in the order of their numbers. */
    List<Correction> ofArticle(Node article) {
        return about(article).stream()
                .filter(correction -> correction.undone() == null)
                .filter(correction -> correction.targets().stream()
                        .anyMatch(target -> target.article().equals(article.getURI())))
                .toList();
    }

    /** All corrections that name the article, also those that were taken back, in the order of their numbers. */
    List<Correction> about(Node article) {
        return Iter.toList(database.find(NAME, Node.ANY, RAP.inArticle, article)).stream()
                .map(quad -> one(quad.getSubject()))
                .sorted(Comparator.comparingInt(Correction::number))
                .toList();
    }

    /** The correction of that IRI. */
    Correction one(Node correction) {
        Graph graph = database.getGraph(NAME);
        return Stream.of(CorrectionKind.values())
                .filter(kind -> graph.contains(correction, RDF.Nodes.type, kind.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(correction + " is no correction"))
                .read(new StatedCorrection(graph, correction));
    }

    /** Notes of which forms linking finds an actor or issue now, so that a correction knows it under a later IRI. */
    public void note(Node actor) {
        for (String sort : SORTS) {
            new LinkGraph(database, sort).formsFound(actor).forEach(form -> add(actor, RAP.knownBy, form));
        }
    }

    /** The number of the next correction. */
    public int nextNumber() {
        return read().all().stream().mapToInt(Correction::number).max().orElse(0) + 1;
    }

    /** Writes a correction, or the new state of one that is there. */
    public void write(Correction correction) {
        Node node = Iris.correction(correction.number());
        for (Quad quad : Iter.toList(database.find(NAME, node, Node.ANY, Node.ANY))) {
            database.delete(quad);
        }
        add(node, RAP.number, integer(correction.number()));
        add(node, RAP.corrects, correction.about());
        add(node, DCTerms.creator.asNode(), string(correction.decision().by()));
        add(node, PROV.endedAtTime, time(correction.decision().at()));
        if (!correction.decision().why().isBlank()) {
            add(node, DCTerms.description.asNode(), string(correction.decision().why()));
        }
        Decision undone = correction.undone();
        if (undone != null) {
            add(node, RAP.undoneBy, string(undone.by()));
            add(node, PROV.invalidatedAtTime, time(undone.at()));
        }
        add(node, RDF.Nodes.type, RAP.Correction);
        add(node, RDF.Nodes.type, correction.kind().type());
        correction.targets().forEach(target -> add(node, RAP.inArticle, NodeFactory.createURI(target.article())));
        correction.state((property, value) -> add(node, property, value));
    }

    private void add(Node subject, Node property, Node value) {
        database.add(NAME, subject, property, value);
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant time) {
        return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
    }
}
