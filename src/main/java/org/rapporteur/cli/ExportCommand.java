package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code rapporteur export}: writes the graph of a store, or of one article of it. */
@Command(
        name = "export",
        description = "Writes the graph of a store, or of one article of it. The same graph gives the same bytes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur export --store store -o news.ttl",
            "  rapporteur export --store store --article 2024-09-10-dam-dispute.txt --format turtle",
            "  rapporteur export --store store -o meetings.gexf",
            "  rapporteur export --store store -o nodes.csv"
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    Rapporteur parent;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "turtle, trig, ntriples, nquads, jsonld or rdfxml; or graphml or gexf: who met whom as a network "
                            + "of actors, e.g. for Gephi; or nodes.csv and edges.csv for spreadsheets, "
                            + "neo4j-nodes.csv and neo4j-edges.csv for Neo4j, ftm.json for OpenAleph (default: what "
                            + "the ending of FILE says, else trig).")
    @Nullable
    String format;

    @Option(names = "--article", paramLabel = "ID", description = "Only this article; of a file its name.")
    @Nullable
    String article;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.BASE,
            description = "What the IRIs of the data begin with, so that the exports of two newsrooms can be put "
                    + "together (default: ${DEFAULT-VALUE}).")
    String base = Iris.BASE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write, instead of standard output. An older file is replaced; a device, a pipe or a link"
                            + " is written through.")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        ExportFormat chosen = chosen();
        try (NewsGraph graph = asOf.of(store.openReadOnly())) {
            if (file == null) {
                new GraphExporter(graph.store()).export(chosen, article, base, parent.results());
            } else {
                write(graph, chosen, file);
            }
        }
        return 0;
    }

    private ExportFormat chosen() {
        if (format != null) {
            return ExportFormat.named(format);
        }
        return file == null ? ExportFormat.TRIG : ExportFormat.ofFile(String.valueOf(file.getFileName()));
    }

    /**
     * A file is written under another name first: an export that fails must not leave half a file in the place of a
     * whole one. Whatever else is there (a device, a pipe, a link) is written through, never replaced.
     */
    private void write(NewsGraph graph, ExportFormat chosen, Path target) {
        try {
            if (isReplaceable(target)) {
                replace(graph, chosen, target);
            } else {
                export(graph, chosen, target);
            }
        } catch (IOException | RuntimeIOException e) {
            throw new RapporteurException(
                    ErrorCode.OUTPUT_FAILED,
                    "The file " + target + " cannot be written (" + e + "). Check that its folder exists and has room.",
                    e);
        }
    }

    private static boolean isReplaceable(Path target) {
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    }

    private void replace(NewsGraph graph, ExportFormat chosen, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            export(graph, chosen, part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void export(NewsGraph graph, ExportFormat chosen, Path place) throws IOException {
        try (OutputStream out = Files.newOutputStream(place)) {
            new GraphExporter(graph.store()).export(chosen, article, base, out);
        }
    }
}
