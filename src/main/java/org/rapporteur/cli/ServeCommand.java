package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.serve.Edits;
import org.rapporteur.serve.GraphServer;
import org.rapporteur.serve.PasswordFile;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.BackupDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur serve}: pages to look around in, the questions and a SPARQL endpoint, until Ctrl-C. */
@Command(
        name = "serve",
        description =
                "Serves a store over HTTP: pages to look around in, the shipped questions, a SPARQL endpoint and the graphs. "
                        + "It ends with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur serve --store store --port 3030"})
final class ServeCommand implements Callable<Integer> {
    private static final int SHORTEST_SECRET = 16;

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
            description = "Let other machines connect. Without --token or --user whoever reaches the port reads all.")
    boolean everywhere;

    @Option(
            names = "--edit",
            description =
                    "Let the pages correct what the store holds, as confirm, reject, correct, merge, split, distinct,"
                            + " rename and undo do. Not with --everywhere.")
    boolean edit;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "A file with a secret of 16 or more characters that everybody must give who asks: as a bearer"
                    + " token, or in a browser as the password of any user.")
    @Nullable
    Path token;

    @Option(
            names = "--user",
            paramLabel = "FILE",
            description =
                    "A file with the users who may ask, a line NAME:HASH for each; openssl passwd -6 makes the hash"
                            + " of a password.")
    @Nullable
    Path users;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "A name besides those of this machine under which it is asked, as by a proxy; may be repeated.")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description = "An origin whose pages may ask, such as https://news.example (default: none).")
    @Nullable
    String cors;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Add a line for each request: who, when, what, status, bytes, milliseconds.")
    @Nullable
    Path accessLog;

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
                .withTimeout(Duration.ofSeconds(timeout))
                .withHosts(hosts)
                .withCors(cors)
                .withToken(token == null ? null : secret(token))
                .withPasswords(users == null ? null : PasswordFile.read(users))
                .withAccessLog(accessLog);
        if (everywhere) {
            spec.commandLine().getErr().println("rapporteur: warning: " + warning());
            spec.commandLine().getErr().flush();
        }
        Usage.require(spec, !edit || !everywhere, "--edit and --everywhere exclude each other");
        Usage.require(spec, !edit || asOf.date == null, "--edit and --as-of exclude each other");
        try (Ending ending = new Ending();
                NewsGraph graph = shown();
                BackupDesk backups = BackupDesk.open(graph.store());
                GraphServer server = GraphServer.start(graph.store(), options, edit ? edits(graph) : null)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Serving " + store.store + ":");
            out.println("    " + server.url() + "   pages to look around in");
            out.println("    " + server.queryUrl() + "   for SPARQL");
            out.println("Ctrl-C ends it.");
            out.flush();
            ending.by(server::close);
            graph.store().follow();
            server.join();
        }
        return 0;
    }

    /** What the server shows: where nobody else can change that, it is opened to be changed itself. */
    private NewsGraph shown() {
        NewsGraph asked = asOf.of(store.openReadOnly());
        if (!edit || asked.store().admitsAWriter()) {
            return asked;
        }
        asked.close();
        return store.openExisting();
    }

    private Edits edits(NewsGraph graph) {
        return graph.store().admitsAWriter()
                ? CurationEdits.beside(store.store, graph.store())
                : CurationEdits.in(graph);
    }

    private String warning() {
        return token == null && users == null
                ? "whoever reaches port " + port + " of this machine reads all that the store holds. --token FILE asks"
                        + " for a secret, --user FILE for a password."
                : "secrets and answers go over the network as they are. Put a proxy with HTTPS in front of port " + port
                        + ", and name with --host what it is called.";
    }

    private static String secret(Path file) {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.USAGE, "The token cannot be read from " + file + " (" + e + "). Name a text file.", e);
        }
        if (secret.length() < SHORTEST_SECRET || !secret.matches("\\p{Graph}+")) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "The token in " + file + " must have " + SHORTEST_SECRET + " or more letters, digits and signs on"
                            + " one line; openssl rand -hex 16 makes one.");
        }
        return secret;
    }
}
