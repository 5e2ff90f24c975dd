package org.rapporteur.measure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;
import org.rapporteur.serve.GraphServer;
import org.rapporteur.store.NewsStore;

/**
 * Asks a server as many clients do at once: the shipped questions, the same next to queries that want more than there
 * is, and each of those alone. Server and clients share the machine, so that a machine of its own does better.
 */
public final class ServeBench {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final NewsStore store;
    private final Duration timeout;
    private final List<String> questions;

    /** Measures on that store, with that time for a query. */
    public ServeBench(NewsStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
        this.questions = withServer(url -> {
            List<String> known = new ArrayList<>();
            for (String question : questions()) {
                // The examples of some parameters are names that this store does not hold.
                if (ask(get(url, question)).status() != 400) {
                    known.add(question);
                }
            }
            return known;
        });
    }

    /**
     * What clients saw.
     *
     * @param name what was measured
     * @param answers how many requests were answered with 200
     * @param seconds how long it took
     * @param median milliseconds for one
     * @param p95 milliseconds within which 95 of 100 were answered
     * @param slowest milliseconds for the slowest
     * @param others how many were answered with another status, each with its number
     */
    public record Load(
            String name,
            int answers,
            double seconds,
            long median,
            long p95,
            long slowest,
            Map<Integer, Integer> others) {
        public Load {
            others = Map.copyOf(others);
        }
    }

    private record Sample(int status, long millis) {}

    /**
     * Clients that each ask questions one after the other, all of them different ones at first: of a server that has
     * just started, and once more of the same, which has kept the answers.
     */
    public List<Load> questions(int clients, int each) {
        return withServer(url -> List.of(
                load(clients + " clients, cold", url, clients, each),
                load(clients + " clients, warm", url, clients, each)));
    }

    /** The same while crossed joins ask for all places and more. */
    public Load questionsBesides(int crossed, int clients, int each) {
        return withServer(url -> {
            String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i";
            ExecutorService attackers = Executors.newFixedThreadPool(crossed);
            try {
                for (int i = 0; i < crossed; i++) {
                    var unused = attackers.submit(() -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            ask(post(url, query));
                        }
                        return null;
                    });
                }
                return load(clients + " clients beside " + crossed + " crossed joins", url, clients, each);
            } finally {
                attackers.shutdownNow();
            }
        });
    }

    /** Each of {@link AbuseQueries} alone, one after the other. */
    public Load abuse() {
        return withServer(url -> {
            List<Sample> samples = new ArrayList<>();
            long begin = System.nanoTime();
            for (AbuseQueries.Abuse abuse : AbuseQueries.all()) {
                samples.add(ask(post(url, abuse.query())));
            }
            return summary("abuse, " + samples.size() + " kinds", samples, begin);
        });
    }

    private interface Measured<T> {
        T with(URI url) throws Exception;
    }

    private <T> T withServer(Measured<T> work) {
        GraphServer.Options options = GraphServer.Options.DEFAULT.withPort(0).withTimeout(timeout);
        try (GraphServer server = GraphServer.start(store, options)) {
            return work.with(server.url());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Load load(String name, URI url, int clients, int each) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Sample>>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i;
                work.add(() -> {
                    List<Sample> samples = new ArrayList<>();
                    for (int j = 0; j < each; j++) {
                        samples.add(ask(get(url, questions.get((first + j) % questions.size()))));
                    }
                    return samples;
                });
            }
            long begin = System.nanoTime();
            List<Sample> samples = new ArrayList<>();
            for (Future<List<Sample>> done : threads.invokeAll(work)) {
                samples.addAll(done.get());
            }
            return summary(name, samples, begin);
        } finally {
            threads.shutdownNow();
        }
    }

    /** All shipped questions; those with parameters that must be given, with their examples. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (NamedQuery query : NamedQueries.all()) {
            StringBuilder address = new StringBuilder("/questions/").append(query.name());
            for (QueryParameter parameter : query.parameters()) {
                if (parameter.required()) {
                    address.append(address.indexOf("?") < 0 ? "?_" : "&_")
                            .append(parameter.name())
                            .append('=')
                            .append(URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8));
                }
            }
            questions.add(address.toString());
        }
        return questions;
    }

    private static HttpRequest get(URI url, String path) {
        return HttpRequest.newBuilder(url.resolve(path)).build();
    }

    private static HttpRequest post(URI url, String query) {
        return HttpRequest.newBuilder(url.resolve("/rapporteur/sparql"))
                .header("Content-Type", "application/sparql-query")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
    }

    private static Sample ask(HttpRequest request) throws InterruptedException {
        long begin = System.nanoTime();
        int status;
        try {
            status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            status = 0;
        }
        return new Sample(status, (System.nanoTime() - begin) / 1_000_000);
    }

    private static Load summary(String name, List<Sample> samples, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted = samples.stream().mapToLong(Sample::millis).sorted().toArray();
        Map<Integer, Integer> others = new TreeMap<>();
        samples.stream()
                .filter(sample -> sample.status() != 200)
                .forEach(sample -> others.merge(sample.status(), 1, Integer::sum));
        int answers = samples.size()
                - others.values().stream().mapToInt(Integer::intValue).sum();
        return new Load(
                name,
                answers,
                seconds,
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.95))],
                sorted[sorted.length - 1],
                others);
    }
}
