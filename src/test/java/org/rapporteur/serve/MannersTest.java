package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.serve.Served.SPARQL;
import static org.rapporteur.serve.Served.encode;
import static org.rapporteur.serve.Served.get;
import static org.rapporteur.serve.Served.query;
import static org.rapporteur.serve.Served.raw;
import static org.rapporteur.serve.Served.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.serve.GraphServer.Options;

/** What HTTP clients expect of any server. */
class MannersTest {
    private static final String ALL = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 300";

    @TempDir
    private static Path folder;

    private static GraphServer server;
    private static URI url;

    @BeforeAll
    static void serve() {
        server = GraphServer.start(
                ExampleGraphs.store(), Options.DEFAULT.withPort(0).withAccessLog(folder.resolve("access.log")));
        url = server.url();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ns", "answers/who-met-whom", "rapporteur/sparql?query=ASK%7B%7D", "$/ping"})
    void headIsGetWithoutTheBody(String path) throws Exception {
        HttpResponse<String> whole = get(url.resolve("/" + path));
        HttpResponse<String> head = send(HttpRequest.newBuilder(url.resolve("/" + path))
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "Content-Length"}) {
            assertThat(head.headers().firstValue(header))
                    .isEqualTo(whole.headers().firstValue(header))
                    .isPresent();
        }
    }

    @Test
    void compressesForThoseWhoAsk() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(SPARQL + "?query=" + encode(ALL)))
                .headers("Accept", "text/csv", "Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(text, StandardCharsets.UTF_8))
                .isEqualTo(query(url, ALL, "text/csv").body());
    }

    @Test
    void saysThatThereIsNoSuchFormat() throws Exception {
        HttpResponse<String> answer = query(url, ALL, "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).startsWith("R-310");
        assertThat(query(url, "CONSTRUCT WHERE { ?s ?p ?o }", "text/csv").statusCode())
                .isEqualTo(406);
        assertThat(get(url.resolve("answers/who-met-whom"), "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void tellsHowItIs() throws Exception {
        assertThat(get(url.resolve("/$/ping")).body()).isEqualTo("ok\n");
        query(url, "ASK {}", "text/csv");
        assertThat(get(url.resolve("/$/metrics")).body())
                .contains(
                        "# TYPE rapporteur_requests_seconds histogram",
                        "rapporteur_running{lane=\"queries\"}",
                        "rapporteur_refused_total{why=\"full\"} 0.0",
                        "rapporteur_cache_hits");
    }

    @Test
    void writesALineForEachRequest() throws Exception {
        query(url, "ASK { <urn:in-the-log> ?p ?o }", "text/csv");
        String log = "";
        for (int i = 0; i < 50 && !log.contains("in-the-log"); i++) {
            Thread.sleep(100);
            log = Files.readString(folder.resolve("access.log"));
        }
        assertThat(log.lines().filter(line -> line.contains("in-the-log")))
                .singleElement()
                .asString()
                .matches("\\S+ \\[\\d{4}-\\d\\d-\\d\\dT\\S+] \"GET /rapporteur/sparql\\S+ HTTP/1.1\" 200 \\d+ \\d+");
    }

    @Test
    void answersShippedQuestionsToPrograms() throws Exception {
        HttpResponse<String> json = get(url.resolve("answers/who-met-whom"));
        assertThat(json.headers().firstValue("Content-Type")).contains("application/sparql-results+json");
        JsonNode answer = new ObjectMapper().readTree(json.body());
        assertThat(answer.at("/results/bindings").size()).isPositive();
        HttpResponse<String> csv = get(
                url.resolve("answers/who-met-whom?status=happened&columns=date,participants"), "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body()).startsWith("date,participants\r\n");
        assertThat(get(url.resolve("answers/who-met-whom?status=nonsense")).statusCode())
                .isEqualTo(400);
        assertThat(get(url.resolve("answers/nothing")).statusCode()).isEqualTo(404);
        assertThat(get(url.resolve("answers/nothing")).body()).startsWith("R-301");
    }

    @Test
    void describesWhatProgramsCanAsk() throws Exception {
        JsonNode document =
                new ObjectMapper().readTree(get(url.resolve("openapi.json")).body());
        assertThat(document.at("/openapi").asText()).isEqualTo("3.0.3");
        NamedQueries.all()
                .forEach(query -> assertThat(document.at("/paths").has("/answers/" + query.name()))
                        .as(query.name())
                        .isTrue());
    }

    @Test
    void describesWhatItHolds() throws Exception {
        HttpResponse<String> description = get(url.resolve(".well-known/void"));
        assertThat(description.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
        assertThat(description.body())
                .contains("void:Dataset", url.resolve(SPARQL).toString(), "void:triples", "void:entities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /rapporteur/sparql?query=%ZZ HTTP/1.1",
                "GET /rapporteur/sparql?query=%C3%28 HTTP/1.1",
                "GET /run?name=%FF HTTP/1.1",
                "GET /answers/who-met-whom?actor=%1 HTTP/1.1"
            })
    void brokenEscapesAreBadRequests(String line) throws Exception {
        assertThat(raw(url, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("R-404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nASK {}\r\n0\r\n\r\n",
                "Content-Length: 2\r\n\r\n\uFFFDx",
                "Content-Type: application/sparql-query; charset=utf-16\r\nContent-Length: 6\r\n\r\nASK {}",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nquery=%zz"
            })
    void brokenBodiesAreBadRequests(String rest) throws Exception {
        String type = rest.contains("Content-Type") ? "" : "Content-Type: application/sparql-query\r\n";
        assertThat(raw(
                        url,
                        "POST /rapporteur/sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type + rest))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyThatIsPackedIsNotRead() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(SPARQL))
                .headers("Content-Type", "application/sparql-query", "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("ASK {}"))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback=alert", "stylesheet=http://evil.example/x.xsl", "timeout=soon"})
    void parametersThatWouldMakeScriptsAreRefused(String parameter) throws Exception {
        URI asked = url.resolve(SPARQL + "?query=" + encode("ASK {}") + "&" + parameter);
        assertThat(get(asked).statusCode()).isEqualTo(400);
    }

    @Test
    void whoAsksMayAllowLess() throws Exception {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        URI asked = url.resolve(SPARQL + "?timeout=0.2&query=" + encode(endless));
        assertThat(get(asked).statusCode()).isEqualTo(503);
    }
}
