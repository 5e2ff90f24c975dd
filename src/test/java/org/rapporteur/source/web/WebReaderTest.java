package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Read;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

class WebReaderTest {
    private static final FetchOptions OPTIONS = new FetchOptions(true, 200_000, Duration.ofSeconds(2), Duration.ZERO);

    @TempDir
    Path store;

    private HttpServer server;
    private String site;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        site = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).startsWith("Rapporteur/");
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        String etag = answer.headers().get("ETag");
        boolean same = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = answer.headers().containsKey("Content-Encoding")
                ? gzip(answer.body())
                : answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(same ? 304 : answer.status(), same ? -1 : 0);
        if (!same) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }

    private static byte[] gzip(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private void page(String path, String body, String... headers) {
        put(path, 200, "text/html; charset=utf-8", body, headers);
    }

    private void put(String path, int status, String type, String body, String... headers) {
        Map<String, String> all = new ConcurrentHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        answers.put(path, new Answer(status, type, body, all));
    }

    private List<SourceItem> read(FetchMemory memory, String... paths) {
        WebReader reader = new WebReader(ReadLimits.DEFAULT, OPTIONS, memory);
        try (Stream<SourceItem> items =
                reader.read(Stream.of(paths).map(path -> site + path).toList())) {
            return items.toList();
        }
    }

    private ErrorCode code(String path) {
        List<SourceItem> items = read(FetchMemory.none(), path);
        assertThat(items).singleElement().isInstanceOf(Rejected.class);
        return ((Rejected) items.get(0)).code();
    }

    @Test
    void aPageIsFetchedAndRead() {
        page("/a", WarcFilesTest.page(1), "Content-Encoding", "gzip");
        Article article = ((Read) read(FetchMemory.none(), "/a").get(0)).article();
        assertThat(article.id()).isEqualTo(site + "/a");
        assertThat(Objects.requireNonNull(article.provenance()).file()).isEqualTo(site + "/a");
        assertThat(article.body()).startsWith("Minister 1 met");
    }

    @Test
    void thePagesOfAnArticleAreOneText() {
        page("/a", WarcFilesTest.page(1).replace("<body>", "<head><link rel=next href='/a?page=2'></head><body>"));
        page(
                "/a?page=2",
                WarcFilesTest.page(2).replace("<body>", "<head><link rel=next href='/a?page=3'></head><body>"));
        page(
                "/a?page=3",
                WarcFilesTest.page(3).replace("<body>", "<head><link rel=next href='/a?page=1'></head><body>"));
        List<SourceItem> items = read(FetchMemory.none(), "/a");
        assertThat(items).hasSize(1);
        assertThat(((Read) items.get(0)).article().body())
                .contains("Minister 1 met", "Minister 2 met", "Minister 3 met");
    }

    @Test
    void whatTheSiteForbidsIsNotFetched() {
        put("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        page("/private/a", WarcFilesTest.page(1));
        page("/b", WarcFilesTest.page(1));
        assertThat(code("/private/a")).isEqualTo(ErrorCode.FETCH_DISALLOWED);
        assertThat(asked).doesNotContain("/private/a");
        assertThat(read(FetchMemory.none(), "/b").get(0)).isInstanceOf(Read.class);
        put("/robots.txt", 503, "text/plain", "");
        assertThat(code("/b")).isEqualTo(ErrorCode.FETCH_DISALLOWED);
    }

    @Test
    void limitsAreKept() {
        page("/large", "<p>" + "x".repeat(300_000));
        page("/bomb", "x".repeat(30_000_000), "Content-Encoding", "gzip");
        put("/loop", 302, "text/html", "", "Location", "/loop");
        put("/picture", 200, "image/png", "x");
        put("/error", 500, "text/html", "x");
        put("/away", 302, "text/html", "", "Location", "file:///etc/hostname");
        assertThat(code("/large")).isEqualTo(ErrorCode.INPUT_TOO_LARGE);
        assertThat(code("/bomb")).isEqualTo(ErrorCode.INPUT_TOO_LARGE);
        assertThat(code("/loop")).isEqualTo(ErrorCode.FETCH_FAILED);
        assertThat(code("/picture")).isEqualTo(ErrorCode.INPUT_MALFORMED);
        assertThat(code("/error")).isEqualTo(ErrorCode.FETCH_FAILED);
        assertThat(code("/away")).isEqualTo(ErrorCode.FETCH_FAILED);
        assertThat(code("/nowhere")).isEqualTo(ErrorCode.FETCH_FAILED);
    }

    @Test
    void aServerThatNeverEndsIsCutOff() {
        server.createContext("/slow", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (IOException | InterruptedException e) {
                exchange.close();
            }
        });
        long begin = System.nanoTime();
        assertThat(code("/slow")).isEqualTo(ErrorCode.FETCH_FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void privateAddressesAreAskedForInSoManyWords() {
        page("/a", WarcFilesTest.page(1));
        WebReader reader = new WebReader(ReadLimits.DEFAULT, OPTIONS.withPrivate(false), FetchMemory.none());
        assertThat(reader.read(List.of(site + "/a")).toList())
                .singleElement()
                .satisfies(item -> assertThat(((Rejected) item).code()).isEqualTo(ErrorCode.ADDRESS_PRIVATE));
        assertThat(asked).isEmpty();
    }

    @Test
    void ofAFeedPagesAreFetchedWhereItHasOnlySummaries() {
        feed("The port reopens.");
        page("/port", WarcFilesTest.page(1), "ETag", "\"p1\"");
        FetchMemory memory = FetchMemory.of(store);
        Article article = ((Read) read(memory, "/feed").get(0)).article();
        assertThat(article.body()).startsWith("Minister 1 met");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(Objects.requireNonNull(article.provenance()).dateFoundIn()).isEqualTo("feed");
    }

    @Test
    void whatDidNotChangeIsNotReadAgainOnceItIsSaved() {
        feed("The port reopens.");
        page("/port", WarcFilesTest.page(1), "ETag", "\"p1\"");
        assertThat(read(FetchMemory.of(store), "/feed")).hasSize(1);
        assertThat(read(FetchMemory.of(store), "/feed"))
                .as("killed before it was saved")
                .hasSize(1);
        FetchMemory memory = FetchMemory.of(store);
        assertThat(read(memory, "/feed")).hasSize(1);
        memory.save(List.of());
        asked.clear();
        assertThat(read(FetchMemory.of(store), "/feed")).isEmpty();
        assertThat(asked).containsExactly("/robots.txt", "/feed");
        feed("The port reopens on Tuesday.");
        page("/port", WarcFilesTest.page(2), "ETag", "\"p2\"");
        memory = FetchMemory.of(store);
        assertThat(((Read) read(memory, "/feed").get(0)).article().body()).startsWith("Minister 2 met");
    }

    @Test
    void aPageThatFailsIsTriedAgainThoughTheFeedIsTheSame() {
        feed("The port reopens.");
        put("/port", 500, "text/html", "");
        FetchMemory memory = FetchMemory.of(store);
        assertThat(((Rejected) read(memory, "/feed").get(0)).code()).isEqualTo(ErrorCode.FETCH_FAILED);
        memory.save(List.of());
        page("/port", WarcFilesTest.page(1));
        assertThat(read(FetchMemory.of(store), "/feed").get(0)).isInstanceOf(Read.class);
    }

    @Test
    void anArticleWhoseWorkFailedIsReadAgain() {
        page("/port", WarcFilesTest.page(1), "ETag", "\"p1\"");
        FetchMemory memory = FetchMemory.of(store);
        SourceItem item = read(memory, "/port").get(0);
        memory.save(List.of(item.where()));
        assertThat(read(FetchMemory.of(store), "/port")).hasSize(1);
    }

    private void feed(String summary) {
        put(
                "/feed",
                200,
                "application/rss+xml",
                """
                <rss version="2.0"><channel><title>Herald</title><link>%s</link><description>x</description>
                <item><title>Port</title><link>%s/port</link><pubDate>Fri, 31 May 2024 22:30:00 +0000</pubDate>
                <description>%s</description></item></channel></rss>
                """.formatted(site, site, summary),
                "ETag",
                "\"" + summary.hashCode() + "\"");
    }
}
