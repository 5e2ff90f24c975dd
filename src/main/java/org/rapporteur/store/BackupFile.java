package org.rapporteur.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.source.ErrorCode;

/**
 * A file with a backup, and the store that is made of it. Neither is there before it is whole, and nothing is replaced.
 */
final class BackupFile {
    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    /** Lets {@code source} write a backup into the file, and reads it again. */
    BackupReport write(Consumer<OutputStream> source) {
        if (Files.exists(file)) {
            throw new StoreException(
                    ErrorCode.RESTORE_OCCUPIED,
                    "There is a file " + file + " already; a backup replaces none. Name another one.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(
                    draft,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE))) {
                source.accept(out);
            }
            Backup.Manifest manifest = Backup.verify(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return BackupReport.of(manifest);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(
                    ErrorCode.OUTPUT_FAILED,
                    "The backup " + file + " could not be written: " + e.getMessage() + ".",
                    e);
        } finally {
            deleteQuietly(draft);
        }
    }

    /** Makes a store of the file. */
    BackupReport restore(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        requireFree(folder, "restored");
        if (!Files.isRegularFile(file)) {
            throw new StoreException(ErrorCode.INPUT_MISSING, "There is no backup " + file + ". Check the path.");
        }
        Backup.Manifest manifest = Backup.verify(file);
        Path draft = target.resolveSibling("." + target.getFileName() + ".restoring");
        try {
            deleteAll(draft); // of a restore that was killed
            load(manifest, draft);
            Backup.copyNotes(file, draft);
            Files.deleteIfExists(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return BackupReport.of(manifest);
        } catch (IOException e) {
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "The store " + folder + " could not be written: " + e + ". Nothing of it is there.",
                    e);
        } finally {
            deleteQuietly(draft);
        }
    }

    /** Makes sure that nothing is in the folder; {@code done} says what is never done over something. */
    static void requireFree(Path folder, String done) {
        try {
            if (Files.notExists(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        } catch (IOException e) {
            // said below
        }
        throw new StoreException(
                ErrorCode.RESTORE_OCCUPIED,
                folder + " exists and is not an empty folder; nothing is ever " + done
                        + " over something. Name a new folder.");
    }

    private void load(Backup.Manifest manifest, Path draft) throws IOException {
        AtomicLong quads = new AtomicLong();
        try (NewsStore store = NewsStore.open(draft, Linker.NONE);
                InputStream graphs = Backup.graphs(file)) {
            store.<Void>edit((database, linking) -> {
                RDFParser.source(graphs).lang(Lang.NQUADS).parse(into(database, quads));
                return null;
            });
            store.compactIfLoose();
        }
        if (quads.get() != manifest.quads()) {
            throw new StoreException(
                    ErrorCode.BACKUP_UNSOUND,
                    file + " is no sound backup: it lists " + manifest.quads() + " quads and holds " + quads.get()
                            + ". Nothing was restored.");
        }
    }

    private static StreamRDFBase into(DatasetGraph database, AtomicLong quads) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                database.add(quad);
                quads.incrementAndGet();
            }
        };
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void deleteQuietly(Path path) {
        try {
            deleteAll(path);
        } catch (IOException e) {
            // What is left over is named so that nobody takes it for whole, and goes with the next attempt.
        }
    }
}
