package consumer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.rapporteur.NewsGraph;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.serve.GraphServer;

/** Asks a store, in a project that has no language models on its class path. */
public final class Asking {
    public static void main(String[] args) throws Exception {
        Path store = Path.of("store");
        try (NewsGraph graph = NewsGraph.openReadOnly(store);
                GraphServer server = GraphServer.start(graph.store(), GraphServer.Options.DEFAULT.withPort(0))) {
            System.out.println("meetings " + graph.meetingsOf(graph.actor("Bo Chen")));
            System.out.println("said " + graph.statementsBy(graph.actor("Ann Lee")));
            System.out.println("select " + graph.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", Map.of()));
            System.out.println("articles " + graph.stats().articles() + ", sound " + graph.check().sound());
            new QueryRunner(graph.store(), Duration.ofMinutes(1))
                    .run(NamedQueries.find("who-met-whom"), Map.of("actor", "Ann Lee"), ResultFormat.CSV, System.out);
            graph.export(ExportFormat.JSONLD, System.out);
            System.out.println("\nserved " + get(server.url().resolve("/answers/who-met-whom?actor=Ann+Lee&format=csv")));
            System.out.println("sparql " + get(URI.create(server.queryUrl() + "?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D")));
        }
        System.out.println("backup " + NewsGraph.backup(store, Path.of("backup.zip")));
        System.out.println("restored " + NewsGraph.restore(Path.of("backup.zip"), Path.of("restored")));
    }

    private static String get(URI address) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
