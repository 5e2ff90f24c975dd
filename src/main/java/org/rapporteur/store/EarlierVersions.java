package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.PROV;
import org.rapporteur.vocab.RAP;

/**
 * Remembers of an article that was replaced by a corrected one what stood there before: its date, headline and the
 * digest of its text, and which of these changed. The text itself goes.
 */
final class EarlierVersions {
    /** What a correction may change, and how that is called. */
    private static final Map<String, Node> PARTS = new TreeMap<>(Map.of(
            "text", SchemaDO.articleBody.asNode(),
            "headline", SchemaDO.headline.asNode(),
            "date", SchemaDO.datePublished.asNode(),
            "url", SchemaDO.url.asNode()));

    private static final Node SHA256 = NodeFactory.createURI(SchemaDO.NS + "sha256");
    private static final Node NAME = Iris.links("versions");

    private EarlierVersions() {}

    /**
     * The article's graph is about to be replaced. Where nothing of the article changed, as after an upgrade of the
     * program, nothing is remembered.
     */
    static void replacing(DatasetGraph database, Node article, Node before, Graph now) {
        Graph old = database.getGraph(before);
        List<String> changed = new ArrayList<>();
        PARTS.forEach((part, property) -> {
            if (!values(old, article, property).equals(values(now, article, property))) {
                changed.add(part);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        List<Triple> kept = new ArrayList<>();
        kept.add(Triple.create(article, PROV.wasRevisionOf, before));
        kept.add(Triple.create(before, RDF.Nodes.type, RAP.EarlierVersion));
        changed.forEach(
                part -> kept.add(Triple.create(before, RAP.changedPart, NodeFactory.createLiteralString(part))));
        for (Node property : List.of(SchemaDO.headline.asNode(), SchemaDO.datePublished.asNode())) {
            old.find(article, property, Node.ANY)
                    .forEachRemaining(triple -> kept.add(Triple.create(before, property, triple.getObject())));
        }
        old.find(article, SchemaDO.articleBody.asNode(), Node.ANY).forEachRemaining(triple -> {
            String digest = DigestUtils.sha256Hex(triple.getObject().getLiteralLexicalForm());
            kept.add(Triple.create(before, SHA256, NodeFactory.createLiteralString(digest)));
        });
        kept.forEach(triple -> database.add(NAME, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** The article goes, and with it what was there before. */
    static void forget(DatasetGraph database, Node article) {
        List<Node> versions = Iter.iter(database.find(NAME, article, PROV.wasRevisionOf, Node.ANY))
                .map(Quad::getObject)
                .toList();
        versions.forEach(version -> database.deleteAny(NAME, version, Node.ANY, Node.ANY));
        database.deleteAny(NAME, article, Node.ANY, Node.ANY);
    }

    private static Set<String> values(Graph graph, Node article, Node property) {
        Set<String> values = new TreeSet<>();
        graph.find(article, property, Node.ANY)
                .forEachRemaining(triple -> values.add(triple.getObject().getLiteralLexicalForm()));
        return values;
    }
}
