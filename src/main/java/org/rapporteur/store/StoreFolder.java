package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;

/**
 * The folder of a store: a marker that says in which format it is written, the lock, and TDB2's files below
 * {@code tdb2/}.
 */
final class StoreFolder {
    /** Raised when an older program could not read what a newer one writes, or the other way round. */
    static final int FORMAT = 3;

    /** With six indexes of quads instead of four; read and written as it is, until it is compacted. */
    private static final int FORMAT_OF_SIX_INDEXES = 2;

    private static final String MARKER = "rapporteur-store";
    private static final String BEGUN = "rapporteur-begun";
    private static final String DATABASE = "tdb2";
    private static final String COMPACT = "compact-bytes";

    /** Ends the name of a database that is not there yet or no longer; TDB2 clears it away. */
    static final String UNFINISHED = "-tmp";

    private static final Pattern GENERATION = Pattern.compile("Data-\\d+");
    private static final Pattern DATA = Pattern.compile("([GSPO]{4}|nodes)\\.dat|nodes-data\\.obj");

    /** How much more it may be, however small it is. */
    static final long SMALL = 96L << 20;

    private static final long LITTLE = 16L << 20;

    /** TDB2 lays out 8 MiB for each tree and the nodes, whatever is in them. */
    private static final long EMPTY = 48L << 20;

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
                mark();
            }
            checkFormat();
            Files.createDirectories(database());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void mark() throws IOException {
        Path draft = folder.resolve(MARKER + ".new");
        Files.writeString(draft, "format " + FORMAT + "\n", StandardCharsets.US_ASCII);
        Files.move(draft, marker(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Notes that from now on only programs can read it that know of this format. */
    void noteFormat() throws IOException {
        if (!text().equals("format " + FORMAT)) {
            mark();
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

    /** Makes sure that TDB2 can do the rest of what was committed. Only who holds the lock may. */
    void mendJournal() {
        Path generation = generation();
        if (generation == null) {
            return;
        }
        try {
            String damage = JournalFile.mend(generation);
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

    /** The folder of the database as it is now; null where nothing was written yet. */
    @Nullable
    Path generation() {
        List<Path> generations = generations();
        return generations.isEmpty() ? null : generations.get(generations.size() - 1);
    }

    /** Where a database that follows the present one would be. */
    Path nextGeneration() {
        Path last = generation();
        return generation(last == null ? 1 : number(last) + 1);
    }

    private Path generation(int number) {
        return database().resolve(String.format(Locale.ROOT, "Data-%04d", number));
    }

    /**
     * Says of a database that is yet to be made which indexes it is to have, and of any sees to it that its files are
     * whole. Only who holds the lock may.
     */
    void prepare() {
        try {
            Path last = generation();
            Path place = last == null ? generation(1) : last;
            Files.createDirectories(place);
            try (Stream<Path> files = Files.list(place)) {
                if (files.noneMatch(file -> file.toString().endsWith(".bpt"))) {
                    Indexes.write(place);
                }
            }
            StoreState.fillUp(place);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Removes what a compaction that was killed left of the database before it. Only who holds the lock may. */
    void removeOldGenerations() {
        List<Path> generations = generations();
        generations.subList(0, Math.max(0, generations.size() - 1)).forEach(StoreFolder::retire);
    }

    /**
     * Deletes a database. First it loses its name, in one step: whoever is about to open it must find all of its files
     * or none, and TDB2 makes those anew that it misses. Who has them open reads on.
     */
    static void retire(Path generation) {
        Path gone = generation.resolveSibling(generation.getFileName() + UNFINISHED);
        try {
            if (Files.exists(gone)) {
                IO.deleteAll(gone);
            }
            Files.move(generation, gone, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            gone = generation; // what is mapped cannot be renamed everywhere
        }
        IO.deleteAll(gone);
    }

    /** The folders that hold a database, the one that counts last; one that is being made has another name. */
    private List<Path> generations() {
        try (Stream<Path> files = Files.list(database())) {
            return files.filter(file ->
                            GENERATION.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(StoreFolder::number))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().replaceFirst(".*-", ""));
    }

    /**
     * Whether so much was written since the last compaction that another is worth its time in the midst of a build: the
     * database has three times the bytes that it had then. What a compaction costs is so shared out over twice as much
     * as it writes.
     */
    boolean isWasteful() {
        return indexBytes() > 3 * compactBytes() + SMALL;
    }

    /** The same where nothing more is to be written for now: it has a quarter more than it had then. */
    boolean isLoose() {
        return indexBytes() > compactBytes() + compactBytes() / 4 + LITTLE;
    }

    /** Remembers how large the database is now that it is compact. */
    void noteCompact() {
        try {
            Files.writeString(folder.resolve(COMPACT), Long.toString(indexBytes()), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private long compactBytes() {
        try {
            return Math.max(
                    EMPTY,
                    Long.parseLong(Files.readString(folder.resolve(COMPACT), StandardCharsets.US_ASCII)
                            .strip()));
        } catch (IOException | NumberFormatException e) {
            return EMPTY; // never compacted
        }
    }

    /** The bytes of triples and nodes; of the other files TDB2 lays out 8 MiB each, whatever is in them. */
    private long indexBytes() {
        try (Stream<Path> files = Files.walk(database())) {
            return files.filter(
                            file -> DATA.matcher(file.getFileName().toString()).matches())
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** The bytes that the disk must have free for a compaction: it writes the database once more. */
    long compactionBytes() {
        return indexBytes() + SMALL;
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
        String text = text();
        if (text.equals("format " + FORMAT) || text.equals("format " + FORMAT_OF_SIX_INDEXES)) {
            return;
        }
        throw new StoreException(
                ErrorCode.STORE_VERSION,
                "The store " + folder + " is written in \"" + text
                        + "\", and this version of Rapporteur reads \"format " + FORMAT
                        + "\". Use the version that wrote it, or build the store anew in another folder.");
    }

    private String text() throws IOException {
        return Files.readString(marker(), StandardCharsets.UTF_8).strip();
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
