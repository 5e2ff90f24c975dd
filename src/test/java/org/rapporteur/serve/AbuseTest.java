package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.serve.Served.get;
import static org.rapporteur.serve.Served.post;
import static org.rapporteur.serve.Served.query;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.measure.AbuseQueries;
import org.rapporteur.serve.GraphServer.Options;

/** What takes the server's time, memory and threads, and that others are answered all the same. */
class AbuseTest {
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final Limits LIMITS = Limits.DEFAULT.withPatience(Duration.ofSeconds(3));

    private static GraphServer server;
    private static URI url;

    @BeforeAll
    static void serve() {
        server = GraphServer.start(
                ExampleGraphs.store(),
                Options.DEFAULT.withPort(0).withTimeout(TIMEOUT).withLimits(LIMITS));
        url = server.url();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<AbuseQueries.Abuse> abuse() {
        return AbuseQueries.all().stream();
    }

    private static double metric(String name) throws Exception {
        return get(url.resolve("/$/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Whatever a query does, it is answered by its time and a little more, and what comes next is answered. */
    @ParameterizedTest
    @MethodSource("abuse")
    void endsInTime(AbuseQueries.Abuse abuse) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = post(url, abuse.query());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isLessThan(TIMEOUT.plusSeconds(8));
        assertThat(answer.statusCode()).isIn(200, 400, 413, 422, 503);
        assertThat(query(url, "ASK {}", "text/csv").statusCode()).isEqualTo(200);
        assertThat(metric("rapporteur_abandoned{")).isLessThan(2);
    }

    @Test
    void sendsManyAwayAndAnswersCheapQuestionsMeanwhile() throws Exception {
        Options options = Options.DEFAULT.withTimeout(Duration.ofSeconds(5)).withLimits(LIMITS);
        Served.with(ExampleGraphs.store(), options, AbuseTest::besides);
    }

    private static void besides(URI busy) throws Exception {
        String cross = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?e ?i";
        ExecutorService clients = Executors.newFixedThreadPool(60);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                answers.add(clients.submit(() -> post(busy, cross)));
            }
            for (int i = 0; i < 10; i++) {
                HttpResponse<String> cheap = get(busy.resolve("answers/who-met-whom?format=csv"));
                assertThat(cheap.statusCode()).as(cheap.body()).isEqualTo(200);
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(503, 422);
            }
            assertThat(answers).anySatisfy(answer -> {
                assertThat(answer.get().body()).contains("R-403");
                assertThat(answer.get().headers().firstValue("Retry-After")).contains("5");
            });
        } finally {
            clients.shutdownNow();
        }
        assertThat(query(busy, "ASK {}", "text/csv").statusCode()).isEqualTo(200);
    }

    @Test
    void slowBodiesHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(url.getHost(), url.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /rapporteur/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                        + " application/sparql-query\r\nContent-Length: 5000\r\n\r\nASK {")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long begin = System.nanoTime();
            assertThat(query(url, "ASK {}", "text/csv").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            slow.get(0).setSoTimeout(10_000);
            byte[] status = slow.get(0).getInputStream().readNBytes("HTTP/1.1 408".length());
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Who sends all of a body that is refused reads why, and does not only see the connection break. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nContent-Length: 20000000",
                "Host: localhost\r\nTransfer-Encoding: chunked",
                "Host: localhost\r\nContent-Encoding: br\r\nContent-Length: 20000000",
                "Host: elsewhere.example\r\nContent-Length: 20000000"
            })
    void aRefusalIsReadByWhoStillSends(String headers) throws Exception {
        byte[] part = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        boolean chunked = headers.contains("chunked");
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /rapporteur/sparql HTTP/1.1\r\nContent-Type: application/sparql-query\r\n" + headers
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20; i++) {
                out.write((chunked ? "F4240\r\n" : "").getBytes(StandardCharsets.US_ASCII));
                out.write(part);
                out.write((chunked ? "\r\n" : "").getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(5);
            }
            out.write((chunked ? "0\r\n\r\n" : "").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 4".length());
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 4");
        }
    }

    @Test
    void aLongAnswerIsRefusedWhole() throws Exception {
        Limits small = Limits.DEFAULT.withAnswerBytes(1 << 20);
        Served.with(ExampleGraphs.store(), Options.DEFAULT.withLimits(small), small1 -> {
            HttpResponse<String> answer = query(small1, "SELECT * { ?a ?b ?c . ?d ?e ?f }", "text/csv");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).startsWith("R-308").contains("1 MiB");
        });
    }

    /** Neither JSON nor XML, CSV or TSV that is cut off is sent as if it were whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void aStoppedAnswerDoesNotLookWhole(String type) throws Exception {
        HttpResponse<String> answer =
                query(url, "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?i || ?a = ?d) }", type);
        assertThat(answer.statusCode()).isIn(503, 422);
        assertThat(answer.body()).startsWith("R-30").hasLineCount(1);
    }
}
