package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

/**
 * Makes a store of graphs that were worked out elsewhere, with TDB2's bulk loader: it writes each index in one go,
 * where a transaction for each batch would touch all of them again and again. What it leaves is packed as after a
 * build.
 *
 * <p>The store is there once it is whole, and nothing is replaced.
 */
final class BulkLoad {
    private static final List<String> ENDINGS = List.of(".nq", ".nq.gz", ".nq.bz2");

    private BulkLoad() {}

    /** The folders and files are N-Quads, compressed or not; what else stands in a folder is passed over. */
    static LoadReport load(List<Path> inputs, Path folder) {
        BackupFile.requireFree(folder, "loaded");
        List<Path> files = new ArrayList<>();
        inputs.forEach(input -> files.addAll(files(input)));
        Path target = folder.toAbsolutePath().normalize();
        Path draft = target.resolveSibling("." + target.getFileName() + ".loading");
        try {
            BackupFile.deleteAll(draft); // of a load that was killed
            LoadReport report = loadInto(draft, files);
            Files.deleteIfExists(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return report;
        } catch (IOException e) {
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "The store " + folder + " could not be written: " + e + ". Nothing of it is there.",
                    e);
        } finally {
            BackupFile.deleteQuietly(draft);
        }
    }

    private static List<Path> files(Path input) {
        if (Files.notExists(input)) {
            throw new StoreException(
                    ErrorCode.INPUT_MISSING, "There is no file or folder " + input + ". Check the path.");
        }
        try (Stream<Path> all = Files.walk(input)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> isQuads(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new StoreException(
                        ErrorCode.INPUT_EMPTY,
                        "There are no N-Quads in " + input + "; expected files named *" + String.join(", *", ENDINGS)
                                + ".");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(
                    ErrorCode.INPUT_UNREADABLE, input + " cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    /** Not the checksums that Hadoop puts beside its files, which begin with a dot. */
    private static boolean isQuads(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static LoadReport loadInto(Path draft, List<Path> files) {
        try (NewsStore store = NewsStore.open(draft, Linker.NONE)) {
            DatasetGraph database = store.dataset().asDatasetGraph();
            DataLoader loader = new LoaderMain(Indexes.loaderPlan(), database, LoaderOps.outputToLog());
            loader.startBulk();
            for (Path file : files) {
                load(file, loader);
            }
            loader.finishBulk();
            long quads = loader.countQuads();
            store.read(dataset -> {
                requireSound(dataset.asDatasetGraph());
                return null;
            });
            // The ontology and the version, as any change writes them.
            store.<Void>edit((watched, linking) -> null);
            store.compact();
            return store.read(dataset -> new LoadReport(
                    NewsStore.articleGraphs(dataset.asDatasetGraph()).size(),
                    quads,
                    dataset.asDatasetGraph().containsGraph(Iris.links("actors"))));
        }
    }

    private static void load(Path file, DataLoader loader) {
        try {
            loader.load(file.toString());
        } catch (RiotException e) {
            loader.finishException(e);
            throw new StoreException(
                    ErrorCode.INPUT_MALFORMED, file + " is not N-Quads: " + e.getMessage() + " Nothing was loaded.", e);
        }
    }

    /** Of what another program wrote anything may be wrong; this much would make a store that answers wrongly. */
    private static void requireSound(DatasetGraph database) {
        if (!database.getDefaultGraph().isEmpty()) {
            throw new StoreException(
                    ErrorCode.INPUT_MALFORMED,
                    "Some of what was given stands in no named graph; each article has a graph of its own. Nothing was"
                            + " loaded.");
        }
        Set<Node> articles = new HashSet<>();
        Iter.iter(database.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, RAP.Article))
                .filter(quad -> !quad.getGraph().equals(Ontology.NAME))
                .forEach(quad -> {
                    if (!articles.add(quad.getSubject())) {
                        throw new StoreException(
                                ErrorCode.INPUT_MALFORMED,
                                quad.getSubject() + " stands in two graphs. Give each article once: what was extracted"
                                        + " twice is extracted together. Nothing was loaded.");
                    }
                });
        if (articles.isEmpty()) {
            throw new StoreException(
                    ErrorCode.INPUT_EMPTY, "There is no article in what was given. Nothing was loaded.");
        }
    }
}
