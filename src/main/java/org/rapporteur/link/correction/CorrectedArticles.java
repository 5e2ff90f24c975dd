package org.rapporteur.link.correction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.store.Linker;
import org.rapporteur.vocab.RAP;

/**
 * Makes of what an article was read to tell what people say that it tells, and back.
 *
 * <p>The graph of an article in the store is the corrected one, so that every query, export and network has it without
 * knowing of corrections. What was taken out and what was put in is stated, triple by triple, in the graph
 * {@code …/graph/verdicts}, besides the verdict on each finding; with it the article as it was read is at hand whenever
 * a correction comes or goes.
 *
 * <p>Works in a transaction that its caller holds.
 */
public final class CorrectedArticles {
    private static final Node NAME = Iris.links("verdicts");
    private static final Node OUT = bool(true);
    private static final Node IN = bool(false);

    private final DatasetGraph database;

    /** The articles of that database. */
    public CorrectedArticles(DatasetGraph database) {
        this.database = database;
    }

    /**
     * The graph to store of an article that was just read; what was noted of an earlier one must be forgotten by now.
     *
     * @param article its IRI
     */
    public Graph heed(Node article, Graph asRead) {
        List<Correction> corrections = new CorrectionGraph(database).ofArticle(article);
        if (corrections.isEmpty()) {
            return asRead;
        }
        Graph now = copy(asRead);
        Map<Node, Judgement> judgements = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            for (Target target : correction.targets()) {
                Node finding = article.hasURI(target.article()) ? target.find(asRead, correction.about()) : null;
                if (finding != null) {
                    correction.judge(judgements.computeIfAbsent(finding, node -> new Judgement(now, node)));
                }
            }
        }
        judgements.values().removeIf(judgement -> judgement.by().isEmpty());
        judgements.values().forEach(Judgement::carryOut);
        judgements.values().forEach(this::note);
        note(article, asRead, now, OUT);
        note(article, now, asRead, IN);
        return now;
    }

    /** The article as it was read, whatever people made of it. */
    public Graph asRead(Node article) {
        Graph graph = copy(database.getGraph(graphOf(article)));
        for (Node revision : revisions(article)) {
            Triple triple = Triple.create(
                    value(revision, RDF.Nodes.subject),
                    value(revision, RDF.Nodes.predicate),
                    value(revision, RDF.Nodes.object));
            if (value(revision, RAP.asRead).equals(OUT)) {
                graph.add(triple);
            } else {
                graph.delete(triple);
            }
        }
        return graph;
    }

    /** Forgets what was made of an article: it is about to be removed or read anew. */
    public void forget(Node article) {
        revisions(article).forEach(revision -> database.deleteAny(NAME, revision, Node.ANY, Node.ANY));
        for (Node finding : judged(article)) {
            database.deleteAny(NAME, finding, Node.ANY, Node.ANY);
        }
    }

    /** Makes the stored article anew from what was read, after what people decided about it has changed. */
    public void renew(Node article, Linker.Linking linking) {
        Node name = graphOf(article);
        Graph asRead = asRead(article);
        linking.removing(name);
        database.removeGraph(name);
        linking.heeding(article, asRead)
                .find()
                .forEachRemaining(t -> database.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        linking.added(name);
    }

    /**
     * How a finding of a stored article is known again.
     *
     * @param judged whether the decision is about what it says
     */
    public Target target(Node finding, boolean judged) {
        return Target.of(asRead(NodeFactory.createURI(Iris.articleOf(finding))), finding, judged);
    }

    /** The article as it is stored, corrected. */
    public Graph stored(Node article) {
        return database.getGraph(graphOf(article));
    }

    /**
     * Whether a correction finds all that it is about, and can be made.
     *
     * @param all all corrections, under the IRIs that actors and issues have now: one may be about what another makes
     */
    public boolean heeds(Correction correction, Corrections all) {
        return correction.isHeeded(new Correction.Store() {
            @Override
            public boolean has(Node identity) {
                return all.makes(identity)
                        || database.findNG(Node.ANY, Node.ANY, RAP.identity, identity)
                                .hasNext();
            }

            @Override
            public boolean has(Target target) {
                return find(target, correction.about()) != null;
            }

            @Override
            public boolean bears(int number) {
                return !findingsOf(number).isEmpty();
            }
        });
    }

    /** The finding that a target is now, or null where the store has none. */
    public @Nullable Node find(Target target, Node before) {
        Node article = NodeFactory.createURI(target.article());
        return holds(article) ? target.find(asRead(article), before) : null;
    }

    /** Whether the store holds the article in any version. */
    public boolean holds(Node article) {
        return database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article).hasNext();
    }

    /** The verdict on a finding, a concept of {@code rap:Verdicts}, or null where nobody gave one. */
    public @Nullable Node verdict(Node finding) {
        return Iter.iter(database.find(NAME, finding, RAP.verdict, Node.ANY)).map(Quad::getObject).toList().stream()
                .findFirst()
                .orElse(null);
    }

    /** The corrections that bear on a finding now, in the order of their numbers. */
    public List<Correction> checks(Node finding) {
        return Iter.iter(database.find(NAME, finding, RAP.checkedBy, Node.ANY))
                .map(quad -> new CorrectionGraph(database).one(quad.getObject()))
                .toList()
                .stream()
                .sorted(Comparator.comparingInt(Correction::number))
                .toList();
    }

    /** The findings on which a correction bears now. */
    public List<Node> findingsOf(int correction) {
        return Iter.iter(database.find(NAME, Node.ANY, RAP.checkedBy, Iris.correction(correction)))
                .map(Quad::getSubject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Node graphOf(Node article) {
        return Iter.iter(database.findNG(Node.ANY, article, RDF.Nodes.type, RAP.Article))
                .map(Quad::getGraph)
                .toList()
                .get(0);
    }

    private void note(Judgement judgement) {
        database.add(NAME, judgement.finding(), RAP.verdict, judgement.verdict());
        judgement
                .by()
                .forEach(number -> database.add(NAME, judgement.finding(), RAP.checkedBy, Iris.correction(number)));
    }

    private void note(Node article, Graph has, Graph lacks, Node asRead) {
        for (Triple triple : has.find().filterDrop(lacks::contains).toList()) {
            Node node = Iris.revision(article.getURI(), NodeFmtLib.str(triple));
            database.add(NAME, node, RDF.Nodes.type, RAP.Revision);
            database.add(NAME, node, RAP.inArticle, article);
            database.add(NAME, node, RAP.asRead, asRead);
            database.add(NAME, node, RDF.Nodes.subject, triple.getSubject());
            database.add(NAME, node, RDF.Nodes.predicate, triple.getPredicate());
            database.add(NAME, node, RDF.Nodes.object, triple.getObject());
        }
    }

    private List<Node> revisions(Node article) {
        return Iter.iter(database.find(NAME, Node.ANY, RAP.inArticle, article))
                .map(Quad::getSubject)
                .toList();
    }

    private Set<Node> judged(Node article) {
        Set<Node> findings = new TreeSet<>(Comparator.comparing(Node::getURI));
        String prefix = article.getURI() + "#";
        for (Correction correction : new CorrectionGraph(database).about(article)) {
            findingsOf(correction.number()).stream()
                    .filter(finding -> finding.getURI().startsWith(prefix))
                    .forEach(findings::add);
        }
        return findings;
    }

    private Node value(Node subject, Node property) {
        return database.find(NAME, subject, property, Node.ANY).next().getObject();
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    private static Node bool(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }
}
