package org.rapporteur.serve;

import java.net.URI;
import java.time.Duration;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.util.Context;
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
 * <p>{@code /} is a page with the shipped queries, {@code /rapporteur/sparql} the SPARQL endpoint (without a query its
 * service description), {@code /rapporteur/data} the graphs by the Graph Store Protocol, {@code /ns} the ontology in
 * Turtle. To queries and to {@code ?default} the default graph is the union of all articles and the ontology. A query
 * that is too long is stopped with status 503; a SERVICE clause fails, so that nobody reaches other hosts through the
 * server.
 *
 * <p>Pages of other origins may read (CORS), which is harmless as long as everybody who reaches the port may see the
 * graph. The server listens on this machine only, unless it is told otherwise; it has no passwords.
 */
public final class GraphServer implements AutoCloseable {
    static final String DATASET = "/rapporteur";
    static final String QUERY = "sparql";
    static final String DATA = "data";
    static final String ONTOLOGY = "/ns";

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
     */
    public record Options(int port, boolean everywhere, Duration timeout) {
        /** Port 3030 of this machine, one minute for a query. */
        public static final Options DEFAULT = new Options(3030, false, Duration.ofMinutes(1));

        public Options {
            if (port < 0 || port > 65535) {
                throw new RapporteurException(
                        ErrorCode.USAGE, "A port is a number from 0 to 65535, not " + port + "; 0 takes a free one.");
            }
        }

        /** The same with that port. */
        public Options withPort(int other) {
            return new Options(other, everywhere, timeout);
        }

        /** The same, reachable from other machines or not. */
        public Options withEverywhere(boolean other) {
            return new Options(port, other, timeout);
        }

        /** The same with that time for a query. */
        public Options withTimeout(Duration other) {
            return new Options(port, everywhere, other);
        }
    }

    /**
     * Starts a server, which runs until it is closed. The store must stay open as long.
     *
     * @throws RapporteurException {@code SERVER_FAILED}, mostly because the port is taken
     */
    public static GraphServer start(NewsStore store, Options options) {
        QueryRunner runner = new QueryRunner(store, options.timeout());
        FusekiServer server = FusekiServer.create()
                .port(options.port())
                .loopback(!options.everywhere())
                .enableCors(true)
                .add(DATASET, service(store, options))
                .addServlet("/*", new LandingPage())
                .addServlet("/run", new AnswerPage(runner))
                .addServlet(ONTOLOGY, new OntologyPage())
                .build();
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

    private static DataService.Builder service(NewsStore store, Options options) {
        Context context = new Context();
        context.set(Service.httpServiceAllowed, false);
        if (!options.timeout().isZero()) {
            context.set(ARQ.queryTimeout, Long.toString(options.timeout().toMillis()));
        }
        Endpoint query = Endpoint.create()
                .operation(Operation.Query)
                .endpointName(QUERY)
                .processor(new DescribedQueries())
                .context(context)
                .build();
        return DataService.newBuilder(new ReadableUnion(store.dataset().asDatasetGraph()))
                .addEndpoint(query)
                .addEndpoint(Operation.GSP_R, DATA);
    }

    /** The page with the queries. */
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
