package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.map.SharedNode;
import org.rapporteur.query.Sentences;
import org.rapporteur.source.Span;
import org.rapporteur.vocab.RAP;

/**
 * Writes a table in which people check findings: a row for each meeting, statement, attitude and dispute with its
 * sentence, and a column for their verdict. Rejected findings are in it, so that a verdict can be changed.
 *
 * <p>Rows come in the order of the articles' IRIs and of the text.
 */
final class ReviewSheet {
    private static final List<String> COLUMNS = List.of(
            "date",
            "who",
            "whom",
            "status",
            "according to",
            "sentence",
            "url",
            "confidence",
            "verdict",
            "checked by",
            "why",
            "kind",
            "what",
            "headline",
            "publisher",
            "article",
            "finding");

    private static final List<Node> KINDS = List.of(RAP.Meeting, RAP.Statement, RAP.Attitude, RAP.Dispute);
    private static final String BETWEEN = ", ";

    private final Lookup lookup;
    private final CorrectedArticles articles;
    private final List<Node> graphs;
    private final UnaryOperator<String> base;
    private final Writer out;

    /**
     * @param graphs the named graphs of the articles, in order
     * @param base what becomes of each IRI of the data
     */
    ReviewSheet(DatasetGraph database, List<Node> graphs, UnaryOperator<String> base, Writer out) {
        this.lookup = new Lookup(database);
        this.articles = new CorrectedArticles(database);
        this.graphs = graphs;
        this.base = base;
        this.out = out;
    }

    void write() throws IOException {
        TableWriter table = new TableWriter(out, TableWriter.Style.SPREADSHEET, COLUMNS);
        for (Node name : graphs) {
            Node article = lookup.article(name);
            Graph asRead = articles.asRead(article);
            Graph stored = articles.stored(article);
            for (Node finding : findings(asRead)) {
                boolean rejected = RAP.rejected.equals(articles.verdict(finding));
                table.row(new Reader(rejected ? asRead : stored, article, finding).cells());
            }
        }
    }

    private static List<Node> findings(Graph graph) {
        return KINDS.stream()
                .flatMap(kind -> graph.find(Node.ANY, RDF.Nodes.type, kind).toList().stream())
                .map(Triple::getSubject)
                .sorted(Comparator.comparing((Node finding) -> span(graph, finding))
                        .thenComparing(Node::getURI))
                .toList();
    }

    private static Span span(Graph graph, Node finding) {
        for (Node evidence : objects(graph, finding, RAP.bestEvidence)) {
            for (Node selector : objects(graph, evidence, OA.hasSelector.asNode())) {
                List<String> begin = texts(graph, selector, OA.start.asNode());
                if (!begin.isEmpty()) {
                    return new Span(
                            Integer.parseInt(begin.get(0)),
                            Integer.parseInt(
                                    texts(graph, selector, OA.end.asNode()).get(0)));
                }
            }
        }
        throw new IllegalStateException("a finding without evidence: " + finding);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Of what has a label the label, of a concept the local name. */
    private static List<String> texts(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .map(value -> value.isLiteral()
                        ? value.getLiteralLexicalForm()
                        : objects(graph, value, RDFS.Nodes.label).stream()
                                .map(Node::getLiteralLexicalForm)
                                .findFirst()
                                .orElseGet(value::getLocalName))
                .sorted()
                .toList();
    }

    /** The cells of one finding. */
    private final class Reader {
        private final Graph graph;
        private final Node article;
        private final Node finding;

        Reader(Graph graph, Node article, Node finding) {
            this.graph = graph;
            this.article = article;
            this.finding = finding;
        }

        List<String> cells() {
            List<String> who = new ArrayList<>();
            List<String> whom = new ArrayList<>();
            sides(who, whom);
            Node verdict = articles.verdict(finding);
            List<Correction> checks = articles.checks(finding);
            return List.of(
                    date(),
                    String.join(BETWEEN, who),
                    String.join(BETWEEN, whom),
                    Stream.of(RAP.status, RAP.act)
                            .flatMap(property -> texts(graph, finding, property).stream())
                            .collect(Collectors.joining(BETWEEN)),
                    text(finding, RAP.accordingTo),
                    Sentences.of(text(article, SchemaDO.articleBody.asNode())).around(span(graph, finding)),
                    text(article, SchemaDO.url.asNode()),
                    objects(graph, finding, RAP.bestEvidence).stream()
                            .map(evidence -> text(evidence, RAP.confidence))
                            .findFirst()
                            .orElse(""),
                    verdict == null ? "" : verdict.getLocalName(),
                    checks.stream().map(one -> one.decision().by()).distinct().collect(Collectors.joining(BETWEEN)),
                    checks.stream()
                            .map(one -> one.decision().why())
                            .filter(why -> !why.isBlank())
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    KINDS.stream()
                            .filter(kind -> graph.contains(finding, RDF.Nodes.type, kind))
                            .map(kind -> kind.getLocalName().toLowerCase(Locale.ROOT))
                            .findFirst()
                            .orElse(""),
                    what(),
                    text(article, SchemaDO.headline.asNode()),
                    objects(graph, article, SchemaDO.publisher.asNode()).stream()
                            .flatMap(publisher -> SharedNode.texts(graph, publisher, SchemaDO.name.asNode()))
                            .collect(Collectors.joining(BETWEEN)),
                    text(article, SchemaDO.identifier.asNode()),
                    base.apply(finding.getURI()));
        }

        /**
         * Of a statement who says it and to whom; of a meeting the host or else the first in the alphabet, and the
         * others.
         */
        private void sides(List<String> who, List<String> whom) {
            who.addAll(texts(graph, finding, RAP.speaker));
            whom.addAll(texts(graph, finding, RAP.addressee));
            List<String> together = new ArrayList<>(texts(graph, finding, RAP.participant));
            together.addAll(texts(graph, finding, RAP.party));
            if (!together.isEmpty()) {
                List<String> host = texts(graph, finding, RAP.host);
                String first = host.isEmpty() ? together.get(0) : host.get(0);
                who.add(first);
                together.remove(first);
                whom.addAll(together);
            }
        }

        /** As in the answers to questions, a date of publication is marked as such. */
        private String date() {
            String own = Stream.of(RAP.date, RAP.saidOn)
                    .flatMap(property -> texts(graph, finding, property).stream())
                    .findFirst()
                    .orElse("");
            String published = text(article, SchemaDO.datePublished.asNode());
            return own.isEmpty() && !published.isEmpty() ? "published " + published : own;
        }

        private String what() {
            String kind = text(finding, RAP.kind);
            String place = String.join(BETWEEN, texts(graph, finding, RAP.place));
            return Stream.of(
                            kind + (place.isEmpty() ? "" : " in " + place),
                            text(finding, RAP.text),
                            text(finding, RAP.issue),
                            "true".equals(text(finding, RAP.negated)) ? "(not said)" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String text(Node subject, Node property) {
            return texts(graph, subject, property).stream().findFirst().orElse("");
        }
    }
}
