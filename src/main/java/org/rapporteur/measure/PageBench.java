package org.rapporteur.measure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.index.Suggestion;
import org.rapporteur.serve.GraphServer;
import org.rapporteur.serve.html.Links;
import org.rapporteur.store.NewsStore;

/**
 * Takes the time of the explorer's pages over a store, one after the other, and what they weigh, each sort against what
 * it may take at most: when the server has just started, made anew by a server that is warm, and given again.
 *
 * <pre>{@code
 * new PageBench(store, 20).run(sort -> System.out.println(sort));
 * }</pre>
 *
 * <p>Actors and issues are those of whom most is told; occasions, quotations and articles those to which their pages
 * lead.
 */
public final class PageBench {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private static final double P95 = 0.95;
    private static final int HUBS = 8;
    private static final Pattern LINK =
            Pattern.compile("href=\"(/(occasion|quotation)/[^\"#?]+|/(article)[?]id=[^\"#&]+)");

    private final NewsStore store;
    private final int most;

    /** @param most how many pages of each sort are asked for */
    public PageBench(NewsStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /**
     * What pages of one sort took.
     *
     * @param name what they are about
     * @param pages how many there are
     * @param first milliseconds within which 95 of 100 were given after the server had started
     * @param anew the same by a warm server that had to make the page
     * @param again the same where the server had it still
     * @param bytes the largest of them
     * @param budget what {@code anew} may be at most
     * @param failed the addresses that were answered with another status than 200, with that; they count in no time
     */
    public record Sort(
            String name,
            int pages,
            double first,
            double anew,
            double again,
            int bytes,
            int budget,
            List<String> failed) {
        public Sort {
            failed = List.copyOf(failed);
        }
    }

    /** What takes each sort as it comes. */
    @FunctionalInterface
    public interface Listener {
        void taken(Sort sort);
    }

    private record Budget(int milliseconds, List<String> addresses) {}

    private record Taken(int status, double milliseconds, int bytes, String body) {
        boolean isGiven() {
            return status == 200;
        }
    }

    /** Asks for all pages. */
    public void run(Listener listener) throws IOException, InterruptedException {
        try (GraphServer server = GraphServer.start(store, GraphServer.Options.DEFAULT.withPort(0))) {
            URI url = server.url();
            Map<String, Budget> sorts = sorts(SearchIndex.of(store));
            Map<String, List<Double>> first = new LinkedHashMap<>();
            Map<String, Set<String>> led = new LinkedHashMap<>();
            sorts.forEach((name, sort) -> first.put(name, new ArrayList<>()));
            for (Map.Entry<String, Budget> sort : sorts.entrySet()) {
                for (String address : sort.getValue().addresses()) {
                    Taken taken = ask(url, address);
                    if (taken.isGiven()) {
                        times(first, sort.getKey()).add(taken.milliseconds());
                        collect(taken.body(), led);
                    }
                }
            }
            for (String kind : List.of("occasion", "quotation", "article")) {
                List<String> addresses =
                        led.getOrDefault(kind, Set.of()).stream().limit(most).toList();
                for (String address : addresses) {
                    Taken taken = ask(url, address);
                    if (taken.isGiven()) {
                        times(first, kind).add(taken.milliseconds());
                    }
                }
                sorts.put(kind, new Budget(200, addresses));
            }
            for (Map.Entry<String, Budget> sort : sorts.entrySet()) {
                if (!sort.getValue().addresses().isEmpty()) {
                    listener.taken(again(url, sort.getKey(), sort.getValue(), times(first, sort.getKey())));
                }
            }
        }
    }

    private static List<Double> times(Map<String, List<Double>> all, String sort) {
        return all.computeIfAbsent(sort, each -> new ArrayList<>());
    }

    private static Sort again(URI url, String name, Budget sort, List<Double> first)
            throws IOException, InterruptedException {
        List<Double> anew = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        int bytes = 0;
        for (String address : sort.addresses()) {
            // A limit that hides nothing: the page is the same, but the server has not got it yet.
            String other = address + (address.contains("?") ? "&" : "?") + "least=0";
            Taken taken = ask(url, other);
            if (!taken.isGiven()) {
                failed.add(address + " " + taken.status());
                continue;
            }
            bytes = Math.max(bytes, taken.bytes());
            anew.add(taken.milliseconds());
            again.add(ask(url, other).milliseconds());
        }
        return new Sort(
                name, sort.addresses().size(), p95(first), p95(anew), p95(again), bytes, sort.milliseconds(), failed);
    }

    private Map<String, Budget> sorts(SearchIndex index) {
        List<String> actors = paths(index.mostTold(IndexedKind.ACTORS, most));
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < Math.min(HUBS, actors.size()); i++) {
            pairs.add("/between" + actors.get(0) + actors.get(i));
        }
        List<String> names = index.mostTold(IndexedKind.ACTORS, most).stream()
                .map(Suggestion::label)
                .toList();
        Map<String, Budget> sorts = new LinkedHashMap<>();
        sorts.put("start", new Budget(200, List.of("/")));
        sorts.put("actor of whom most is told", new Budget(450, first(actors, HUBS)));
        sorts.put("actor", new Budget(200, actors.stream().skip(HUBS).toList()));
        sorts.put("pair", new Budget(450, pairs));
        sorts.put("issue", new Budget(200, paths(index.mostTold(Set.of(IndexedKind.ISSUE), most))));
        sorts.put(
                "suggestions",
                new Budget(
                        30,
                        names.stream()
                                .map(name -> "/suggest?q=" + encode(name.substring(0, Math.min(4, name.length()))))
                                .toList()));
        sorts.put(
                "search",
                new Budget(
                        150,
                        names.stream().map(name -> "/search?q=" + encode(name)).toList()));
        sorts.put("occasions", new Budget(800, List.of("/occasions")));
        sorts.put("network", new Budget(800, List.of("/network", "/network?kind=disputed", "/network?kind=said")));
        List<String> outlets = List.copyOf(index.publishers());
        if (outlets.size() > 1) {
            sorts.put(
                    "two outlets",
                    new Budget(
                            800,
                            List.of("/compare?one=" + encode(outlets.get(0)) + "&other=" + encode(outlets.get(1)))));
        }
        return sorts;
    }

    private static List<String> first(List<String> all, int count) {
        return all.subList(0, Math.min(count, all.size()));
    }

    /** Of actors that one article alone knows there is no page. */
    private static List<String> paths(List<Suggestion> nodes) {
        return nodes.stream()
                .map(Suggestion::iri)
                .filter(iri -> !iri.contains("#"))
                .map(Links::path)
                .filter(path -> path != null)
                .toList();
    }

    private static void collect(String page, Map<String, Set<String>> led) {
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            String kind = links.group(2) == null ? "article" : links.group(2);
            led.computeIfAbsent(kind, each -> new LinkedHashSet<>()).add(links.group(1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Taken ask(URI url, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(address)).build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        return new Taken(
                answer.statusCode(),
                milliseconds,
                answer.body().length,
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** No number where no page was given. */
    private static double p95(List<Double> times) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * P95)));
    }
}
