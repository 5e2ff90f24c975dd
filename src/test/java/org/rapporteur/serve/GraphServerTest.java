package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Linked;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.serve.GraphServer.Options;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.Ontology;

class GraphServerTest {
    private static final String SPARQL = "rapporteur/sparql";
    private static final String COUNT =
            "PREFIX rap: <https://w3id.org/rapporteur/ns#> SELECT (COUNT(*) AS ?n) { ?m a rap:Meeting }";

    private static NewsStore store;
    private static ArticleGraph article;

    @BeforeAll
    static void build() {
        store = NewsStore.inMemory(LINKER);
        article = new ArticleMapper().map(Fixtures.everything("visit.txt"));
        store.add(List.of(article));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void answersInTheFormatThatIsAskedFor() throws Exception {
        withServer(url -> {
            URI query = url.resolve(SPARQL + "?query=" + encode(COUNT));
            HttpResponse<String> json = get(query, "application/sparql-results+json");
            assertThat(json.statusCode()).isEqualTo(200);
            assertThat(json.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/sparql-results+json");
            assertThat(json.body()).contains("\"value\": \"1\"");
            assertThat(get(query, "text/csv").body()).isEqualTo("n\r\n1\r\n");
            assertThat(get(query, "application/sparql-results+xml").body()).startsWith("<?xml");
        });
    }

    @Test
    void answersAQueryThatIsPosted() throws Exception {
        withServer(url -> {
            HttpRequest request = HttpRequest.newBuilder(url.resolve(SPARQL))
                    .header("Content-Type", "application/sparql-query")
                    .header("Accept", "text/csv")
                    .POST(BodyPublishers.ofString(COUNT))
                    .build();
            assertThat(send(request).body()).contains("1");
        });
    }

    @Test
    void describesItself() throws Exception {
        withServer(url -> {
            HttpResponse<String> turtle = get(url.resolve(SPARQL), "text/turtle");
            assertThat(turtle.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/turtle");
            assertThat(turtle.body())
                    .contains("sd:SPARQL11Query", url.resolve(SPARQL).toString());
            assertThat(get(url.resolve(SPARQL), "application/rdf+xml").body()).contains("<rdf:RDF");
            assertThat(get(url.resolve(SPARQL), "text/html").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void givesGraphsByTheGraphStoreProtocol() throws Exception {
        withServer(url -> {
            URI graph = url.resolve("rapporteur/data?graph=" + encode(article.graphIri()));
            assertThat(parse(get(graph, "text/turtle").body()))
                    .satisfies(model -> assertThat(model.getGraph().isIsomorphicWith(article.graph()))
                            .isTrue());
            Model union = parse(
                    get(url.resolve("rapporteur/data?default"), "text/turtle").body());
            Graph all = Ontology.terms();
            Linked.articles(List.of(article)).find().forEachRemaining(quad -> all.add(quad.asTriple()));
            assertThat(union.getGraph().isIsomorphicWith(all)).isTrue();
        });
    }

    @Test
    void servesTheOntologyByItselfAndInTheStore() throws Exception {
        withServer(url -> {
            HttpResponse<String> file = get(url.resolve("ns"), "text/turtle");
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
            assertThat(parse(file.body()).getGraph().isIsomorphicWith(Ontology.terms()))
                    .isTrue();
            URI graph = url.resolve("rapporteur/data?graph=" + encode(Ontology.NAME.getURI()));
            assertThat(parse(get(graph, "text/turtle").body()).getGraph().isIsomorphicWith(Ontology.terms()))
                    .isTrue();
        });
    }

    @Test
    void changesNothing() throws Exception {
        long before = store.stats().triples();
        withServer(url -> {
            HttpRequest put = HttpRequest.newBuilder(url.resolve("rapporteur/data?default"))
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                    .build();
            assertThat(send(put).statusCode()).isBetween(400, 405);
            HttpRequest update = HttpRequest.newBuilder(url.resolve(SPARQL))
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString("CLEAR ALL"))
                    .build();
            assertThat(send(update).statusCode()).isBetween(400, 415);
            URI asQuery = url.resolve(SPARQL + "?query=" + encode("INSERT DATA { <urn:a> <urn:b> <urn:c> }"));
            assertThat(get(asQuery, "*/*").statusCode()).isEqualTo(400);
        });
        assertThat(store.stats().triples()).isEqualTo(before);
    }

    @Test
    void reachesNoOtherHost() throws Exception {
        withServer(url -> {
            String query = "SELECT * { SERVICE <" + url.resolve(SPARQL) + "> { ?s ?p ?o } }";
            HttpResponse<String> response = get(url.resolve(SPARQL + "?query=" + encode(query)), "text/csv");
            assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        });
    }

    @Test
    void stopsAQueryThatTakesTooLong() throws Exception {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";
        withServer(Options.DEFAULT.withPort(0).withTimeout(Duration.ofMillis(200)), url -> {
            URI query = url.resolve(SPARQL + "?query=" + encode(endless));
            assertThat(get(query, "text/csv").statusCode()).isEqualTo(503);
        });
    }

    @Test
    void showsTheShippedQueriesAndRunsThem() throws Exception {
        withServer(url -> {
            HttpResponse<String> page = get(url.resolve("questions"), "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            NamedQueries.all()
                    .forEach(query -> assertThat(page.body()).contains("action=\"/questions/" + query.name() + "\""));
            assertThat(page.body()).doesNotContain("http://", "<script>", "src=\"http", "href=\"http");
            HttpResponse<String> answer =
                    get(url.resolve("questions/who-met-whom?_actor=ann+lee&_status="), "text/html");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("1 row", ">Ann Lee, Bo Chen</td>");
            HttpResponse<String> moved = get(url.resolve("run?name=who-met-whom&_actor=ann+lee"), "text/html");
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).contains("/questions/who-met-whom?_actor=ann+lee");
        });
    }

    @Test
    void escapesWhatItIsGivenAndOpensNoFile() throws Exception {
        withServer(url -> {
            HttpResponse<String> script =
                    get(url.resolve("run?name=" + encode("<script>alert(1)</script>")), "text/html");
            assertThat(script.statusCode()).isEqualTo(400);
            assertThat(script.body()).doesNotContain("<script>").contains("R-301");
            assertThat(get(url.resolve("run?name=" + encode("/etc/hostname")), "text/html")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(get(url.resolve("questions/who-met-whom?_nobody=x"), "text/html")
                            .body())
                    .contains("R-304");
            assertThat(get(url.resolve("nowhere"), "text/html").statusCode()).isEqualTo(404);
        });
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        withServer(url -> assertThatThrownBy(() -> GraphServer.start(store, Options.DEFAULT.withPort(url.getPort())))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("port " + url.getPort())
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.SERVER_FAILED));
    }

    private interface ServerTest {
        void run(URI url) throws Exception;
    }

    private static void withServer(ServerTest test) throws Exception {
        withServer(Options.DEFAULT.withPort(0), test);
    }

    private static void withServer(Options options, ServerTest test) throws Exception {
        try (GraphServer server = GraphServer.start(store, options)) {
            assertThat(server.queryUrl()).isEqualTo(server.url().resolve(SPARQL));
            test.run(server.url());
        }
    }

    private HttpResponse<String> get(URI url, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url).header("Accept", accept).build());
    }

    // A client for each request: the server closes a connection on which it has refused a body.
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Model parse(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
        return model;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
