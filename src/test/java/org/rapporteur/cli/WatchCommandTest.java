package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.source.web.FetchMemory;

/** Rounds that find nothing new, so that no models are needed: the store holds the articles already. */
class WatchCommandTest {
    private static final String TEXT =
            "The minister met the mayor of the town on Monday, the paper said, and both were glad.";

    @TempDir
    Path folder;

    private Path store;
    private Path inbox;
    private HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeEach
    void fill() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("2024-03-05-town.txt"), TEXT);
        Article article = Article.of("2024-03-05-town.txt", TEXT).withDate(LocalDate.of(2024, 3, 5));
        store = CommandRun.store(
                folder.resolve("store"),
                List.of(new ArticleRecord(article, List.of(), List.of(), List.of(), List.of(), List.of())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/feed", exchange -> {
            requests.incrementAndGet();
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = ("<rss version=\"2.0\"><channel><title>x</title><link>http://x.example</link><description>x"
                            + "</description></channel></rss>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
            if (!same) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachRoundIsALine() {
        CommandRun run = watch(inbox.toString(), "--every", "1s", "--rounds", "2");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).matches("[0-9:]{5,8} 0 added, 0 replaced, 1 there already, 0 rejected"));
    }

    @Test
    void aFeedIsAskedWhetherItChanged() {
        CommandRun run = watch(feed(), "--every", "1s", "--rounds", "2", "--allow-private");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).endsWith("0 added, 0 replaced, 0 there already, 0 rejected");
        assertThat(run.lines().get(1)).endsWith("0 added, 0 replaced, 1 there already, 0 rejected");
        assertThat(requests).hasValue(2);
        assertThat(store.resolve(FetchMemory.FILE)).exists();
        CommandRun build = CommandRun.of("build", feed(), "--allow-private", "--store", store.toString());
        assertThat(build.code()).isZero();
        assertThat(build.err()).contains("1 address has not changed");
    }

    @Test
    void whatFailsIsNamedAndTheNextRoundComes() {
        CommandRun run = watch(feed(), inbox.resolve("gone").toString(), "--every", "1s", "--rounds", "2");
        assertThat(run.lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("0 added, 0 replaced, 0 there already, 2 rejected"));
        assertThat(run.err()).contains("R-101", "R-134");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void timesAndInputsThatMakeNoSenseAreErrorsOfUse() {
        assertThat(watch("-").code()).isEqualTo(2);
        assertThat(watch(inbox.toString(), "--every", "soon").code()).isEqualTo(2);
        assertThat(watch(inbox.toString(), "--every", "0m").code()).isEqualTo(2);
        assertThat(watch(inbox.toString(), "--rounds", "0").code()).isEqualTo(2);
    }

    private String feed() {
        return "http://localhost:" + server.getAddress().getPort() + "/feed";
    }

    private CommandRun watch(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "watch";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--store";
        all[args.length + 2] = store.toString();
        return CommandRun.of(all);
    }
}
