package org.rapporteur.link;

import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.store.Linker;

/** Graphs of articles and their links, in memory. */
public final class Linked {
    /** One for all tests: it keeps nothing of what it links. */
    public static final GraphLinker LINKER = new GraphLinker(() -> ENGLISH);

    private Linked() {}

    /** One batch. */
    public static DatasetGraph articles(List<ArticleGraph> articles) {
        DatasetGraph database = DatasetGraphFactory.create();
        add(database, articles);
        return database;
    }

    static void add(DatasetGraph database, List<ArticleGraph> batch) {
        Linker.Linking linking = LINKER.begin(database);
        for (ArticleGraph article : batch) {
            Node name = NodeFactory.createURI(article.graphIri());
            article.graph().find().forEachRemaining(triple -> database.add(Quad.create(name, triple)));
            linking.added(name);
        }
        linking.finish();
    }

    static void remove(DatasetGraph database, ArticleGraph article) {
        Linker.Linking linking = LINKER.begin(database);
        Node name = NodeFactory.createURI(article.graphIri());
        linking.removing(name);
        database.removeGraph(name);
        linking.finish();
    }
}
