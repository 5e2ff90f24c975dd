package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.serve.GraphServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur serve}: a SPARQL endpoint and a page with the questions, until Ctrl-C. */
@Command(
        name = "serve",
        description = "Serves a store over HTTP: a page with the shipped questions, a SPARQL endpoint and the graphs. "
                + "It ends with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur serve --store store --port 3030"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    int port = GraphServer.Options.DEFAULT.port();

    @Option(
            names = "--everywhere",
            description = "Let other machines connect. There are no passwords: whoever reaches the port reads all.")
    boolean everywhere;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a query may take; 0 is without end (default: ${DEFAULT-VALUE}).")
    int timeout = 60;

    @Override
    public Integer call() {
        Usage.require(spec, timeout >= 0, "--timeout needs 0 or more seconds, not " + timeout);
        GraphServer.Options options = GraphServer.Options.DEFAULT
                .withPort(port)
                .withEverywhere(everywhere)
                .withTimeout(Duration.ofSeconds(timeout));
        try (NewsGraph graph = asOf.of(store.openReadOnly());
                GraphServer server = GraphServer.start(graph.store(), options)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Serving " + store.store + ":");
            out.println("    " + server.url() + "   a page with the questions");
            out.println("    " + server.queryUrl() + "   for SPARQL");
            out.println("Ctrl-C ends it.");
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.join();
        }
        return 0;
    }
}
