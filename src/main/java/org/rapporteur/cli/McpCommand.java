package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.mcp.ToolServer;
import org.rapporteur.store.BackupDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rapporteur mcp}: a store as tools of a language model. */
@Command(
        name = "mcp",
        description = {
            "Offers a store to a language model by the Model Context Protocol, for reading only: each shipped question, "
                    + "a search, a finding in its paragraph and an article are a tool.",
            "It speaks on standard input and output, where a client that starts it listens, until its input ends; or with"
                    + " --port over HTTP, to this machine only, until Ctrl-C."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  rapporteur mcp --store store", "  rapporteur mcp --store store --port 3031"})
final class McpCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    Rapporteur parent;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(names = "--port", paramLabel = "N", description = "Answer over HTTP on this port; 0 takes a free one.")
    @Nullable
    Integer port;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a question may take; 0 is without end (default: ${DEFAULT-VALUE}).")
    int timeout = 60;

    @Override
    public Integer call() {
        Usage.require(spec, timeout >= 0, "--timeout needs 0 or more seconds, not " + timeout);
        Usage.require(
                spec, port == null || (port >= 0 && port <= 65535), "--port is a number from 0 to 65535, not " + port);
        Duration time = Duration.ofSeconds(timeout);
        // Standard output belongs to the protocol, whatever a library has to say.
        System.setOut(System.err);
        try (Ending ending = new Ending();
                NewsGraph graph = asOf.of(store.openReadOnly());
                BackupDesk backups = BackupDesk.open(graph.store());
                ToolServer server = port == null
                        ? ToolServer.over(System.in, parent.results(), graph, time)
                        : ToolServer.onPort(port, graph, time)) {
            if (port != null) {
                PrintWriter out = spec.commandLine().getOut();
                out.println("Tools of " + store.store + " at " + server.url() + ". Ctrl-C ends it.");
                out.flush();
                ending.by(server::close);
            }
            graph.store().follow();
            server.join();
        }
        return 0;
    }
}
