package org.rapporteur.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.NearNames;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.map.Iris;
import org.rapporteur.map.RecordReader;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/**
 * Finds articles and findings of a store by what people write, and gives back what they tell.
 *
 * <pre>{@code
 * List<StoredArticles.Found> found = store.read(
 *         dataset -> new StoredArticles(dataset.asDatasetGraph()).find("data:article/visit.txt#meeting-1"));
 * }</pre>
 *
 * <p>Use it inside one transaction and by one thread.
 */
public final class StoredArticles {
    private static final List<Node> NAMES =
            List.of(SchemaDO.identifier.asNode(), SchemaDO.url.asNode(), SchemaDO.headline.asNode());

    private final DatasetGraph database;

    /**
     * An article of the store, or one finding of it.
     *
     * @param record what the article tells; where one finding was asked for, of the findings only that
     * @param finding the IRI of the finding, or null where the article was asked for
     */
    public record Found(ArticleRecord record, @Nullable String finding) {}

    /** Reads that database, inside a transaction of the caller. */
    public StoredArticles(DatasetGraph database) {
        this.database = database;
    }

    /**
     * What is meant by the identifier, address, headline or IRI of an article, or by the IRI of a finding or of a part
     * of one: in either case one. By the IRI of an occasion or quotation all accounts of it are meant.
     *
     * @param text an IRI may be whole, in angle brackets, or with a prefix of the ontology
     * @throws RapporteurException {@code ARTICLE_UNKNOWN}, {@code VALUE_UNKNOWN}, with what is near
     */
    public List<Found> find(String text) {
        String wanted = text.strip();
        String iri = StoredNames.expanded(wanted);
        for (String article : new String[] {Iris.article(wanted), iri}) {
            if (graph(article) != null) {
                return List.of(article(article));
            }
        }
        if (Iris.isOfArticle(iri) && graph(Iris.articleOf(iri)) != null) {
            return List.of(finding(iri));
        }
        List<Found> accounts = accounts(NodeFactory.createURI(iri));
        if (!accounts.isEmpty()) {
            return accounts;
        }
        List<Found> named = named(wanted);
        if (named.isEmpty()) {
            throw unknown(wanted, iri);
        }
        return named;
    }

    private Found article(String iri) {
        return new Found(reader(iri).record(), null);
    }

    private Found finding(String iri) {
        RecordReader reader = reader(Iris.articleOf(iri));
        for (Node node : Iris.owners(iri).toList()) {
            if (reader.isFinding(node)) {
                return new Found(reader.only(node), node.getURI());
            }
            requireNotRejected(node);
        }
        throw new RapporteurException(
                ErrorCode.VALUE_UNKNOWN,
                "The article " + reader.record().article().id() + " has no finding " + "#" + Iris.nameInArticle(iri)
                        + ". Questions such as who-met-whom give the IRIs of findings with --columns all.");
    }

    private void requireNotRejected(Node finding) {
        CorrectedArticles articles = new CorrectedArticles(database);
        if (RAP.rejected.equals(articles.verdict(finding))) {
            List<Correction> checks = articles.checks(finding);
            Correction last = checks.get(checks.size() - 1);
            String why = last.decision().why();
            throw new RapporteurException(
                    ErrorCode.VALUE_UNKNOWN,
                    "<" + finding.getURI() + "> was rejected by "
                            + last.decision().by() + " on "
                            + last.decision().at() + (why.isBlank() ? "" : ", for the reason “" + why + "”")
                            + ". To take that back: rapporteur undo " + last.number());
        }
    }

    private List<Found> accounts(Node node) {
        return Iter.iter(database.findNG(Node.ANY, Node.ANY, RAP.identity, node))
                .map(Quad::getSubject)
                .filter(account -> database.findNG(Node.ANY, account, RAP.bestEvidence, Node.ANY)
                        .hasNext())
                .map(Node::getURI)
                .toList()
                .stream()
                .distinct()
                .sorted()
                .map(this::finding)
                .toList();
    }

    private List<Found> named(String wanted) {
        String plain = NearNames.plain(wanted);
        return plain.isEmpty()
                ? List.of()
                : names().entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .anyMatch(name -> NearNames.plain(name).equals(plain)))
                        .map(entry -> article(Iris.article(entry.getKey())))
                        .toList();
    }

    private RapporteurException unknown(String wanted, String iri) {
        Identities identities = new Identities(database);
        for (StoredNames.Sort sort : new StoredNames.Sort[] {StoredNames.Sort.ACTOR, StoredNames.Sort.ISSUE}) {
            Node identity = identities.of(iri, sort);
            if (identity != null) {
                String question = sort == StoredNames.Sort.ACTOR ? "actor-record --actor" : "issue-course --issue";
                return new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        "<" + iri + "> is the " + sort.noun() + " " + identities.label(identity)
                                + ", no article or finding. Ask: query " + question + " \"" + identities.label(identity)
                                + "\".");
            }
        }
        String help = NearNames.question(NearNames.of(wanted, names()));
        return new RapporteurException(
                ErrorCode.ARTICLE_UNKNOWN,
                "The store holds no article or finding “" + wanted + "”. "
                        + (help.isEmpty() ? "The column id of any answer gives the identifiers of articles." : help));
    }

    /** What articles are called, by their identifiers. */
    private Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, RAP.Article).forEachRemaining(quad -> {
            List<String> all =
                    NAMES.stream().flatMap(property -> values(quad, property)).toList();
            names.put(all.get(0), all);
        });
        return names;
    }

    private Stream<String> values(Quad article, Node property) {
        List<String> values = new ArrayList<>();
        database.find(article.getGraph(), article.getSubject(), property, Node.ANY)
                .forEachRemaining(quad -> values.add(quad.getObject().getLiteralLexicalForm()));
        return values.stream();
    }

    private RecordReader reader(String article) {
        return new RecordReader(Objects.requireNonNull(graph(article)));
    }

    private @Nullable Graph graph(String article) {
        return Iter.iter(database.findNG(Node.ANY, NodeFactory.createURI(article), RDF.Nodes.type, RAP.Article))
                .map(Quad::getGraph)
                .toList()
                .stream()
                .findFirst()
                .map(database::getGraph)
                .orElse(null);
    }
}
