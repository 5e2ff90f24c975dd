package org.rapporteur.map;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.shared.PrefixMapping;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.vocab.Ontology;

/**
 * Maps what an article tells to RDF.
 *
 * <pre>{@code
 * ArticleGraph graph = new ArticleMapper().map(record);
 * store.add(List.of(graph));
 * }</pre>
 *
 * <p>The same record gives the same triples on every machine, none of them with a blank node. An actor of a finding
 * that is missing from the record's actors is an {@link IllegalArgumentException}. Safe for any number of threads.
 */
public final class ArticleMapper {
    /**
     * The version of all that turns an article into its graph. Raised with every change of models, words, rules or code
     * that gives another graph of the same article: what a store holds of an older version is made anew when the
     * article is built again.
     */
    public static final int VERSION = 12;

    private final PrefixMapping prefixes = Ontology.prefixes();

    /** The graph of this version of the article. */
    public ArticleGraph map(ArticleRecord record) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        Scope scope = new Scope(record, graph);
        ArticleDescriber.describe(scope);
        ActorMapper.map(record.actors(), scope);
        MeetingMapper.map(record.meetings(), scope);
        DisputeMapper.map(record.disputes(), scope);
        // after meetings and disputes: a statement may name only those that became nodes
        StatementMapper.map(record.statements(), scope);
        RoleMapper.map(record.roles(), scope);
        String id = record.article().id();
        return new ArticleGraph(id, Iris.article(id), Iris.graph(record.article()), graph);
    }
}
