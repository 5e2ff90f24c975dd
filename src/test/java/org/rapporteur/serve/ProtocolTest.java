package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.serve.Served.encode;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.map.ArticleGraph;

/**
 * The cases of W3C's tests of the SPARQL 1.1 Protocol, under the names that they have there. Their data lies on the
 * web, from which this server fetches nothing, so that the graphs are those of three articles of ours.
 *
 * <p>The endpoint is for reading only: of an update, sound or not, it is asked that it is refused and changes nothing.
 * One of their cases tells nothing here: {@code update_base_uri} asks what an update wrote.
 */
class ProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    private static final ArticleGraph A = ExampleGraphs.all().get(0);
    private static final ArticleGraph B = ExampleGraphs.all().get(1);
    private static final ArticleGraph C = ExampleGraphs.all().get(2);

    private static final String BOTH = "ASK { " + isThere(A) + isThere(B) + "}";
    private static final String BOTH_NAMED = "ASK { GRAPH ?g1 { " + isThere(A) + "} GRAPH ?g2 { " + isThere(B) + "} }";
    private static final String DEFAULT_A_B = parameters("default-graph-uri", A, B);
    private static final String NAMED_A_B = parameters("named-graph-uri", A, B);
    private static final String CLEAR = "CLEAR ALL";
    private static final String INSERT = "INSERT DATA { <urn:s> <urn:p> <urn:o> }";

    private static GraphServer server;

    @BeforeAll
    static void serve() {
        server = GraphServer.start(ExampleGraphs.store(), GraphServer.Options.DEFAULT.withPort(0));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String isThere(ArticleGraph article) {
        return "<" + article.articleIri() + "> a ?type . ";
    }

    private static String parameters(String name, ArticleGraph... graphs) {
        return Stream.of(graphs)
                .map(graph -> name + "=" + encode(graph.graphIri()))
                .collect(Collectors.joining("&"));
    }

    private enum Answer {
        TRUE,
        ROWS,
        GRAPH,
        ERROR
    }

    /** A request, and what is to come back. */
    private record Case(
            String name,
            String method,
            String parameters,
            @Nullable String type,
            byte[] body,
            @Nullable String accept,
            int status,
            Answer answer) {
        static Case get(String name, String parameters) {
            return new Case(name, "GET", parameters, null, new byte[0], null, 200, Answer.TRUE);
        }

        static Case post(String name, String parameters, @Nullable String type, String body) {
            return post(name, parameters, type, body, StandardCharsets.UTF_8);
        }

        static Case post(String name, String parameters, @Nullable String type, String body, Charset charset) {
            return new Case(name, "POST", parameters, type, body.getBytes(charset), null, 200, Answer.TRUE);
        }

        Case by(String other) {
            return new Case(name, other, parameters, type, body, accept, status, answer);
        }

        Case gives(Answer other, String accepted) {
            return new Case(name, method, parameters, type, body, accepted, status, other);
        }

        Case isRefused(int with) {
            return new Case(name, method, parameters, type, body, accept, with, Answer.ERROR);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> queries() {
        String select = "query=" + encode("SELECT ?type { " + isThere(A) + "}");
        String describe = "query=" + encode("DESCRIBE <" + A.articleIri() + ">");
        String construct =
                "query=" + encode("CONSTRUCT { <urn:s> <http://news.example/p> ?type } WHERE { " + isThere(A) + "}");
        String rows = "application/sparql-results+xml, application/sparql-results+json;q=0.9,"
                + " text/tab-separated-values;q=0.5, text/csv;q=0.5";
        String graph = "application/rdf+xml, application/n-triples;q=0.9, text/turtle;q=0.5";
        return Stream.of(
                Case.get("query_get", "query=" + encode("ASK {}")),
                Case.post("query_post_form", "", FORM, "query=" + encode("ASK {}")),
                Case.post("query_post_direct", "", QUERY, "ASK {}"),
                Case.get("query_dataset_default_graphs_get", "query=" + encode(BOTH) + "&" + DEFAULT_A_B),
                Case.post("query_dataset_default_graphs_post", DEFAULT_A_B, QUERY, BOTH),
                Case.get("query_dataset_named_graphs_get", "query=" + encode(BOTH_NAMED) + "&" + NAMED_A_B),
                Case.post("query_dataset_named_graphs_post", NAMED_A_B, QUERY, BOTH_NAMED),
                Case.post(
                        "query_dataset_full",
                        parameters("default-graph-uri", C) + "&" + NAMED_A_B,
                        QUERY,
                        "ASK { " + isThere(C) + "GRAPH ?g1 { " + isThere(A) + "} GRAPH ?g2 { " + isThere(B) + "}"
                                + " FILTER NOT EXISTS { " + isThere(A) + "} }"),
                // The dataset of the request counts, not that of the query.
                Case.post(
                        "query_multiple_dataset",
                        parameters("default-graph-uri", B),
                        QUERY,
                        "ASK FROM <" + A.graphIri() + "> { " + isThere(B) + "FILTER NOT EXISTS { " + isThere(A)
                                + "} }"),
                Case.get("query_content_type_select", select).gives(Answer.ROWS, rows),
                Case.get("query_content_type_ask", "query=" + encode("ASK {}")).gives(Answer.TRUE, rows),
                Case.get("query_content_type_describe", describe).gives(Answer.GRAPH, graph),
                Case.get("query_content_type_construct", construct).gives(Answer.GRAPH, graph));
    }

    static Stream<Case> bad() {
        String two = "query=" + encode("ASK {}") + "&query=" + encode("SELECT * {}");
        String updates = "update=" + encode("CLEAR NAMED") + "&update=" + encode("CLEAR DEFAULT");
        return Stream.of(
                Case.get("bad_query_method", "query=" + encode("ASK {}"))
                        .by("PUT")
                        .isRefused(405),
                Case.get("bad_multiple_queries", two).isRefused(400),
                Case.post("bad_query_wrong_media_type", "", "text/plain", "ASK {}")
                        .isRefused(415),
                Case.post("bad_query_missing_form_type", "", null, "query=" + encode("ASK {}"))
                        .isRefused(400),
                Case.post("bad_query_missing_direct_type", "", null, "ASK {}").isRefused(400),
                Case.post("bad_query_non_utf8", "", QUERY + "; charset=UTF-16", "ASK {}", StandardCharsets.UTF_16)
                        .isRefused(400),
                Case.get("bad_query_syntax", "query=" + encode("ASK {")).isRefused(400),
                Case.get("bad_update_get", "update=" + encode(CLEAR)).isRefused(400),
                Case.post("bad_multiple_updates", "", FORM, updates).isRefused(400),
                Case.post("bad_update_wrong_media_type", "", "text/plain", CLEAR)
                        .isRefused(415),
                Case.post("bad_update_missing_form_type", "", null, "update=" + encode(CLEAR))
                        .isRefused(400),
                Case.post("bad_update_non_utf8", "", UPDATE + "; charset=UTF-16", CLEAR, StandardCharsets.UTF_16)
                        .isRefused(400),
                Case.post("bad_update_syntax", "", FORM, "update=" + encode("CLEAR XYZ"))
                        .isRefused(400),
                Case.post("bad_update_dataset_conflict", "using-graph-uri=urn:g", FORM, "update=" + encode(INSERT))
                        .isRefused(400));
    }

    /** Sound updates, each sent to where queries are answered and to where Fuseki takes updates elsewhere. */
    static Stream<Case> updates() {
        String using = "using-graph-uri=" + encode(A.graphIri());
        String named = "using-named-graph-uri=" + encode(B.graphIri());
        return Stream.of(
                Case.post("update_post_form", "", FORM, "update=" + encode(CLEAR))
                        .isRefused(400),
                Case.post("update_post_direct", "", UPDATE, CLEAR).isRefused(415),
                Case.post("update_dataset_default_graph", using, UPDATE, INSERT).isRefused(415),
                Case.post("update_dataset_default_graphs", using + "&" + using, UPDATE, INSERT)
                        .isRefused(415),
                Case.post("update_dataset_named_graphs", named, UPDATE, INSERT).isRefused(415),
                Case.post("update_dataset_full", using + "&" + named, UPDATE, INSERT)
                        .isRefused(415));
    }

    private static HttpResponse<String> send(Case request, String path) throws Exception {
        String parameters = request.parameters().isEmpty() ? "" : "?" + request.parameters();
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.url().resolve(path + parameters))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        if (request.type() != null) {
            builder.header("Content-Type", request.type());
        }
        if (request.accept() != null) {
            builder.header("Accept", request.accept());
        }
        return Served.send(builder.build());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAnswered(Case request) throws Exception {
        HttpResponse<String> answer = send(request, Served.SPARQL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(request.status());
        Lang lang = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        assertThat(lang).isNotNull();
        ByteArrayInputStream body = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
        if (request.answer() == Answer.GRAPH) {
            assertThat(lang).isEqualTo(Lang.RDFXML);
            assertThat(RDFParser.source(body).lang(lang).toGraph().isEmpty()).isFalse();
            return;
        }
        assertThat(lang).isEqualTo(ResultSetLang.RS_XML);
        var result = ResultSetReaderRegistry.getFactory(lang).create(lang).readAny(body, Context.emptyContext());
        if (request.answer() == Answer.TRUE) {
            assertThat(result.getBooleanResult()).isTrue();
        } else {
            assertThat(result.getResultSet().hasNext()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefused(Case request) throws Exception {
        HttpResponse<String> answer = send(request, Served.SPARQL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(request.status());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void changesNothing(Case request) throws Exception {
        long before = ExampleGraphs.store().stats().triples();
        assertThat(send(request, Served.SPARQL).statusCode()).isEqualTo(request.status());
        for (String elsewhere : List.of("rapporteur/update", "rapporteur", "rapporteur/data")) {
            assertThat(send(request, elsewhere).statusCode()).as(elsewhere).isBetween(400, 499);
        }
        assertThat(ExampleGraphs.store().stats().triples()).isEqualTo(before);
    }

    @Test
    void hasEveryCaseOfTheSuite() {
        List<String> names = new ArrayList<>(Stream.of(queries(), bad(), updates())
                .flatMap(cases -> cases)
                .map(Case::name)
                .toList());
        names.add("update_base_uri"); // see above
        assertThat(names).doesNotHaveDuplicates().hasSize(34);
    }
}
