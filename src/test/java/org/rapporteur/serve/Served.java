package org.rapporteur.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.rapporteur.serve.GraphServer.Options;
import org.rapporteur.store.NewsStore;

/** A server for a test, and ways to ask it. */
final class Served {
    static final String SPARQL = "rapporteur/sparql";

    private Served() {}

    interface ServerTest {
        void run(URI url) throws Exception;
    }

    static void with(NewsStore store, Options options, ServerTest test) throws Exception {
        try (GraphServer server = GraphServer.start(store, options.withPort(0))) {
            test.run(server.url());
        }
    }

    static HttpResponse<String> query(URI url, String query, String accept) throws IOException, InterruptedException {
        return get(url.resolve(SPARQL + "?query=" + encode(query)), "Accept", accept);
    }

    static HttpResponse<String> post(URI url, String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(SPARQL))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build());
    }

    static HttpResponse<String> get(URI url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    // A client for each request: the server closes a connection on which it has refused a body.
    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** What the server answers to exactly these bytes; headers that Java's own client does not let be set. */
    static String raw(URI url, String request) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
