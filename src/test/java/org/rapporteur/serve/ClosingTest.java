package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rapporteur.link.Linked.LINKER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.query.Deadline;
import org.rapporteur.serve.GraphServer.Options;
import org.rapporteur.store.NewsStore;

/** A server is closed while it works, and then its store. */
class ClosingTest {
    @Test
    @Timeout(60)
    void stopsWhatRuns() throws Exception {
        NewsStore store = NewsStore.inMemory(LINKER);
        store.add(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
        GraphServer server = GraphServer.start(store, Options.DEFAULT.withPort(0));
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
        int before = Deadline.running();
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return Served.post(server.url(), endless);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (Deadline.running() <= before) {
            Thread.sleep(10);
        }
        server.close();
        assertThatCode(store::close).doesNotThrowAnyException();
        // Cut off, or told that it was stopped: both are fine, waiting for ever is not.
        assertThat(answer.handle((got, failure) -> true)).succeedsWithin(Duration.ofSeconds(20));
    }
}
