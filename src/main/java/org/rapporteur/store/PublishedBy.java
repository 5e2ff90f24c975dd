package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/**
 * Which articles had been published by the end of a day.
 *
 * <p>An article without a date is in none: nobody knows whether it could be read by then. Links are not copied but made
 * anew, for they say what all articles tell together, be it the label of an actor or the latest status of an occasion.
 */
final class PublishedBy {
    private final DatasetGraph database;
    private final List<Node> articles = new ArrayList<>();

    /**
     * Reads inside a transaction of the caller.
     *
     * @throws RapporteurException {@code VALUE_UNKNOWN} where nothing had been published by then
     */
    PublishedBy(DatasetGraph database, LocalDate day) {
        this.database = database;
        LocalDate first = null;
        for (Node graph : Contents.articles(database)) {
            LocalDate on = published(database.getGraph(graph));
            if (on != null) {
                first = first == null || on.isBefore(first) ? on : first;
                if (!on.isAfter(day)) {
                    articles.add(graph);
                }
            }
        }
        if (articles.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.VALUE_UNKNOWN,
                    "Nothing in the store had been published by " + day + "; "
                            + (first == null
                                    ? "none of its articles has a date."
                                    : "its first article with a date is of " + first + "."));
        }
    }

    /** How many articles of a database have no date, and are known by no day. */
    static long undated(DatasetGraph database) {
        return Contents.articles(database).stream()
                .filter(graph -> published(database.getGraph(graph)) == null)
                .count();
    }

    private static @Nullable LocalDate published(Graph graph) {
        Node article = G.getOnePO(graph, RDF.Nodes.type, RAP.Article);
        Node date = G.getZeroOrOneSP(graph, article, SchemaDO.datePublished.asNode());
        return date == null ? null : LocalDate.parse(date.getLiteralLexicalForm());
    }

    /** Writes the articles, and what people decided at any time: it says what the texts mean, and is no news. */
    void copyTo(DatasetGraph other, Linker.Linking linking) {
        copy(Iris.corrections(), other);
        for (Node article : articles) {
            copy(article, other);
            linking.added(article);
        }
    }

    private void copy(Node graph, DatasetGraph other) {
        database.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(other::add);
    }
}
