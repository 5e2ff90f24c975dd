package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.rapporteur.source.ErrorCode;

/**
 * The folder of a store: a marker that says in which format it is written, the lock, and TDB2's files below
 * {@code tdb2/}.
 */
final class StoreFolder {
    /** Raised when an older program could not read what a newer one writes, or the other way round. */
    static final int FORMAT = 2;

    private static final String MARKER = "rapporteur-store";
    private static final String BEGUN = "rapporteur-begun";
    private static final String DATABASE = "tdb2";

    private final Path folder;

    StoreFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Makes sure that a store of this format is there, and starts one in a missing or empty folder. */
    void create() {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw notAStore("is a file");
            }
            Files.createDirectories(folder);
            if (!Files.exists(marker())) {
                if (!isEmpty()) {
                    throw notAStore("holds other files");
                }
                // First the marker, and that in one step: a crash leaves an empty folder or an empty store.
                Path draft = folder.resolve(MARKER + ".new");
                Files.writeString(draft, "format " + FORMAT + "\n", StandardCharsets.US_ASCII);
                Files.move(draft, marker(), StandardCopyOption.ATOMIC_MOVE);
            }
            checkFormat();
            Files.createDirectories(database());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Makes sure that a store of this format is there. */
    void require() {
        if (!Files.exists(folder)) {
            throw new StoreException(
                    ErrorCode.STORE_MISSING,
                    "There is no store " + folder + ". Check the path, or build one: rapporteur build INPUT --store "
                            + folder);
        }
        if (!Files.isDirectory(folder)) {
            throw notAStore("is a file");
        }
        if (!Files.exists(marker())) {
            throw notAStore("has no file " + MARKER);
        }
        try {
            checkFormat();
            Files.createDirectories(database());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes sure that the files of the database are all there and not cut; whoever holds the lock may ask. Bytes that
     * were changed are only found by reading all of them.
     */
    void requireWhole() {
        try {
            String damage = new StoreFiles(database()).damage(Files.exists(folder.resolve(BEGUN)));
            if (damage != null) {
                throw Damage.of(folder, damage);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Notes that the database is there: where its files are missing from now on, they were lost. */
    void begun() {
        try {
            Path note = folder.resolve(BEGUN);
            if (!Files.exists(note)) {
                Files.createFile(note);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The bytes of all files of the store. */
    long bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private Path marker() {
        return folder.resolve(MARKER);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .allMatch(name -> name.equals(MARKER + ".new") || name.equals("lost+found"));
        }
    }

    private void checkFormat() throws IOException {
        String text = Files.readString(marker(), StandardCharsets.UTF_8).strip();
        if (text.equals("format " + FORMAT)) {
            return;
        }
        throw new StoreException(
                ErrorCode.STORE_VERSION,
                "The store " + folder + " is written in \"" + text
                        + "\", and this version of Rapporteur reads \"format " + FORMAT
                        + "\". Use the version that wrote it, or build the store anew in another folder.");
    }

    private StoreException notAStore(String why) {
        return new StoreException(
                ErrorCode.STORE_NOT_A_STORE,
                folder + " is not a store of Rapporteur: it " + why + ". Name another folder; nothing was changed.");
    }

    private StoreException unreadable(Exception e) {
        return new StoreException(ErrorCode.STORE_UNREADABLE, "The store " + folder + " cannot be used: " + e + ".", e);
    }
}
