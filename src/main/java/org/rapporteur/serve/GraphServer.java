package org.rapporteur.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.jspecify.annotations.Nullable;
import org.rapporteur.explore.Explorer;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/**
 * Answers SPARQL 1.1 queries over HTTP, for reading only.
 *
 * <pre>{@code
 * try (NewsStore store = NewsStore.openReadOnly(Path.of("news"));
 *         GraphServer server = GraphServer.start(store, GraphServer.Options.DEFAULT.withPort(0))) {
 *     System.out.println(server.url());   // http://localhost:41233/
 * }
 * }</pre>
 *
 * <p>{@code /} is where people begin to look around ({@link org.rapporteur.explore}), {@code /questions} a page with
 * the shipped queries, {@code /answers/NAME} their answers for programs (described in {@code /openapi.json}),
 * {@code /rapporteur/sparql} the SPARQL endpoint (without a query its service description), {@code /rapporteur/data}
 * the graphs by the Graph Store Protocol, {@code /ns} the ontology in Turtle, {@code /.well-known/void} what the store
 * holds, {@code /$/ping} and {@code /$/metrics} how the server is, {@code /$/version} which commit it shows. To queries
 * and to {@code ?default} the default graph is the union of all articles and the ontology.
 *
 * <p>Where the store {@link NewsStore#follow follows} what other processes commit, so does the server; each request is
 * answered from one commit.
 *
 * <p>A query that takes too long or too much memory is stopped with status 503, whatever it does; a SERVICE clause
 * fails, so that nobody reaches other hosts through the server. {@link Limits} says how much it takes on.
 *
 * <p>The server listens on this machine only, unless it is told otherwise, and answers no pages of other origins,
 * unless one is allowed. A token or passwords keep others out; that nobody reads them on their way is the work of a
 * proxy with HTTPS.
 */
public final class GraphServer implements AutoCloseable {
    static final String DATASET = "/rapporteur";
    static final String QUERY = "sparql";
    static final String DATA = "data";
    static final String ONTOLOGY = "/ns";

    // No thread waits for a query; these read requests and send answers.
    private static final int THREADS = 64;
    // Who, when, what, the status, the bytes and the milliseconds.
    private static final String LINE = "%{client}a %{yyyy-MM-dd'T'HH:mm:ssZZZ}t \"%r\" %s %O %{ms}T";

    private final FusekiServer server;

    private GraphServer(FusekiServer server) {
        this.server = server;
    }

    /**
     * How the server listens.
     *
     * @param port the port, or 0 for a free one
     * @param everywhere whether other machines can connect; if not, only this one
     * @param timeout how long a query may take; zero is without end
     * @param hosts names besides those of this machine under which it is asked, as through a proxy
     * @param cors the origin whose pages may ask, such as {@code https://news.example}, or null for none
     * @param token what everybody must give who asks, or null where nobody must
     * @param passwords the users who may ask, each by a password, or null; with a token, too, either will do
     * @param accessLog the file to which a line for each request is added, or null
     * @param limits how much it takes on
     */
    public record Options(
            int port,
            boolean everywhere,
            Duration timeout,
            List<String> hosts,
            @Nullable String cors,
            @Nullable String token,
            @Nullable PasswordFile passwords,
            @Nullable Path accessLog,
            Limits limits) {
        /** Port 3030 of this machine, one minute for a query. */
        public static final Options DEFAULT =
                new Options(3030, false, Duration.ofMinutes(1), List.of(), null, null, null, null, Limits.DEFAULT);

        public Options {
            hosts = List.copyOf(hosts);
            if (port < 0 || port > 65535) {
                throw new RapporteurException(
                        ErrorCode.USAGE, "A port is a number from 0 to 65535, not " + port + "; 0 takes a free one.");
            }
            if (cors != null && !cors.matches("https?://[^/\\s]+")) {
                throw new RapporteurException(
                        ErrorCode.USAGE, "An origin is written like https://news.example, not " + cors + ".");
            }
        }

        /** The same with that port. */
        public Options withPort(int other) {
            return new Options(other, everywhere, timeout, hosts, cors, token, passwords, accessLog, limits);
        }

        /** The same, reachable from other machines or not. */
        public Options withEverywhere(boolean other) {
            return new Options(port, other, timeout, hosts, cors, token, passwords, accessLog, limits);
        }

        /** The same with that time for a query. */
        public Options withTimeout(Duration other) {
            return new Options(port, everywhere, other, hosts, cors, token, passwords, accessLog, limits);
        }

        /** The same with those names of hosts. */
        public Options withHosts(List<String> other) {
            return new Options(port, everywhere, timeout, other, cors, token, passwords, accessLog, limits);
        }

        /** The same with that origin whose pages may ask. */
        public Options withCors(@Nullable String other) {
            return new Options(port, everywhere, timeout, hosts, other, token, passwords, accessLog, limits);
        }

        /** The same with that token. */
        public Options withToken(@Nullable String other) {
            return new Options(port, everywhere, timeout, hosts, cors, other, passwords, accessLog, limits);
        }

        /** The same with those users. */
        public Options withPasswords(@Nullable PasswordFile other) {
            return new Options(port, everywhere, timeout, hosts, cors, token, other, accessLog, limits);
        }

        /** The same with that file for the access log. */
        public Options withAccessLog(@Nullable Path other) {
            return new Options(port, everywhere, timeout, hosts, cors, token, passwords, other, limits);
        }

        /** The same with those limits. */
        public Options withLimits(Limits other) {
            return new Options(port, everywhere, timeout, hosts, cors, token, passwords, accessLog, other);
        }
    }

    /**
     * Starts a server, which runs until it is closed. The store must stay open as long.
     *
     * @throws RapporteurException {@code SERVER_FAILED}, mostly because the port is taken
     */
    public static GraphServer start(NewsStore store, Options options) {
        return start(store, options, null);
    }

    /**
     * The same; readers of the pages on this machine may correct what the store holds.
     *
     * @param edits makes the corrections, or null where nobody may make any
     * @throws RapporteurException {@code USAGE} where other machines can connect, too
     */
    public static GraphServer start(NewsStore store, Options options, @Nullable Edits edits) {
        if (edits != null && options.everywhere()) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "Corrections are made on this machine only: --edit and --everywhere exclude each other.");
        }
        QueryRunner runner = new QueryRunner(store, options.timeout());
        FusekiServer.Builder pages = FusekiServer.create()
                .port(options.port())
                .loopback(!options.everywhere())
                .numServerThreads(4, THREADS)
                .add(DATASET, service(store, options))
                .addServlet("/*", new NothingHere())
                .addServlet(QuestionsServlet.PATH + "/*", new QuestionsServlet(runner))
                .addServlet(QuestionsServlet.FORMER, new QuestionsServlet(runner))
                .addServlet(Assets.PATH + "*", new Assets())
                .addServlet(AnswersEndpoint.PATH + "*", new AnswersEndpoint(runner))
                .addServlet(OpenApi.PATH, new OpenApi())
                .addServlet(DatasetDescription.PATH, new DatasetDescription(store))
                .addServlet(ONTOLOGY, new OntologyPage());
        Explorer explorer = new Explorer(store, options.timeout());
        pages.addServlet(SuggestServlet.PATH, new SuggestServlet(explorer));
        boolean edit = edits != null;
        for (Route route : Routes.all()) {
            pages.addServlet(route.pattern(), new ExplorerServlet(explorer, route, false, edit))
                    .addServlet(
                            ExplorerServlet.API + route.pattern(), new ExplorerServlet(explorer, route, true, edit));
        }
        if (edits != null) {
            pages.addServlet(CorrectServlet.PATH, new CorrectServlet(explorer, edits));
        }
        pages.addServlet(SparqlServlet.PATH, new SparqlServlet());
        FusekiServer server = pages.build();
        surround(server.getJettyServer(), store, options);
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new RapporteurException(
                    ErrorCode.SERVER_FAILED,
                    "The server cannot listen on port " + options.port() + ": " + cause.getMessage()
                            + ". Choose another port, or 0 for a free one.",
                    e);
        }
        return new GraphServer(server);
    }

    /** Puts around all servlets what looks after requests, from the outside to the inside. */
    @SuppressWarnings("removal") // what is to follow GzipHandler is another library
    private static void surround(Server jetty, NewsStore store, Options options) {
        Metrics metrics = new Metrics();
        Door door = new Door(options);
        StatusPages status = new StatusPages(metrics, store);
        Bodies bodies = new Bodies(options.limits());
        GzipHandler gzip = new GzipHandler();
        gzip.setMinGzipSize(1024);
        Envelope envelope = new Envelope(options.limits(), options.timeout(), store, metrics);
        envelope.setHandler(jetty.getHandler());
        gzip.setHandler(envelope);
        bodies.setHandler(gzip);
        status.setHandler(bodies);
        door.setHandler(status);
        jetty.setHandler(door);
        List<RequestLog> logs = new ArrayList<>(List.of(metrics));
        if (options.accessLog() != null) {
            RequestLogWriter file = new RequestLogWriter(options.accessLog().toString());
            file.setAppend(true);
            logs.add(new CustomRequestLog(file, LINE));
        }
        logs.forEach(log -> {
            jetty.addBean(log);
        });
        jetty.setRequestLog(new RequestLog.Collection(logs.toArray(RequestLog[]::new)));
    }

    private static DataService.Builder service(NewsStore store, Options options) {
        Endpoint query = Endpoint.create()
                .operation(Operation.Query)
                .endpointName(QUERY)
                .processor(new GuardedQueries(options.limits()))
                .build();
        return DataService.newBuilder(new ReadableUnion(store.dataset().asDatasetGraph()))
                .addEndpoint(query)
                .addEndpoint(Operation.GSP_R, DATA);
    }

    /** The start page. */
    public URI url() {
        return URI.create("http://localhost:" + server.getPort() + "/");
    }

    /** The SPARQL endpoint. */
    public URI queryUrl() {
        return url().resolve(DATASET + "/" + QUERY);
    }

    /** The port on which it listens, also where 0 was asked for. */
    public int port() {
        return server.getPort();
    }

    /** Waits until the server is closed by another thread. */
    public void join() {
        server.join();
    }

    /** Stops listening and ends. A second call does nothing. */
    @Override
    public void close() {
        server.stop();
    }
}
