package org.rapporteur.link.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    private static final Node NAME = Iris.links("corrections");

    private final DatasetGraph database;

    /** The corrections of that database. */
    public CorrectionGraph(DatasetGraph database) {
        this.database = database;
    }

    /** Reads all corrections. */
    public Corrections read() {
        List<Correction> all = new ArrayList<>();
        for (Node type : List.of(RAP.Merge, RAP.Split, RAP.Rename)) {
            for (Quad quad : Iter.toList(database.find(NAME, Node.ANY, RDF.Nodes.type, type))) {
                all.add(read(quad.getSubject(), type));
            }
        }
        Map<Node, List<Node>> forms = new HashMap<>();
        for (Quad quad : Iter.toList(database.find(NAME, Node.ANY, RAP.knownBy, Node.ANY))) {
            forms.computeIfAbsent(quad.getSubject(), actor -> new ArrayList<>()).add(quad.getObject());
        }
        forms.values().forEach(of -> of.sort(Comparator.comparing(Node::getURI)));
        return new Corrections(all, forms);
    }

    /** Notes of which forms linking finds an actor now, so that a correction knows it under a later IRI. */
    public void note(Node actor) {
        new LinkGraph(database, "actors").formsFound(actor).forEach(form -> add(actor, RAP.knownBy, form));
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
        add(node, RAP.corrects, correction.actor());
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
        if (correction instanceof Correction.Merge merge) {
            add(node, RDF.Nodes.type, RAP.Merge);
            add(node, RAP.into, merge.into());
        } else if (correction instanceof Correction.Split split) {
            add(node, RDF.Nodes.type, RAP.Split);
            add(node, RAP.into, split.into());
            add(node, RAP.newLabel, string(split.label()));
            split.articles().forEach(article -> add(node, RAP.inArticle, NodeFactory.createURI(article)));
        } else if (correction instanceof Correction.Rename rename) {
            add(node, RDF.Nodes.type, RAP.Rename);
            add(node, RAP.newLabel, string(rename.label()));
        }
    }

    private Correction read(Node node, Node type) {
        int number = Integer.parseInt(text(node, RAP.number));
        Node actor = one(node, RAP.corrects);
        Node why = orNull(node, DCTerms.description.asNode());
        Decision decision = new Decision(
                text(node, DCTerms.creator.asNode()),
                Instant.parse(text(node, PROV.endedAtTime)),
                why == null ? "" : why.getLiteralLexicalForm());
        Node undoneBy = orNull(node, RAP.undoneBy);
        Decision undone = undoneBy == null
                ? null
                : new Decision(undoneBy.getLiteralLexicalForm(), Instant.parse(text(node, PROV.invalidatedAtTime)), "");
        if (type.equals(RAP.Merge)) {
            return new Correction.Merge(number, actor, one(node, RAP.into), decision, undone);
        }
        String label = text(node, RAP.newLabel);
        if (type.equals(RAP.Rename)) {
            return new Correction.Rename(number, actor, label, decision, undone);
        }
        SortedSet<String> articles = new TreeSet<>();
        database.find(NAME, node, RAP.inArticle, Node.ANY)
                .forEachRemaining(quad -> articles.add(quad.getObject().getURI()));
        return new Correction.Split(number, actor, one(node, RAP.into), label, articles, decision, undone);
    }

    private String text(Node subject, Node property) {
        return one(subject, property).getLiteralLexicalForm();
    }

    private Node one(Node subject, Node property) {
        Node value = orNull(subject, property);
        if (value == null) {
            throw new IllegalStateException("the correction " + subject + " has no " + property);
        }
        return value;
    }

    private @Nullable Node orNull(Node subject, Node property) {
        List<Quad> quads = Iter.toList(database.find(NAME, subject, property, Node.ANY));
        return quads.isEmpty() ? null : quads.get(0).getObject();
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
