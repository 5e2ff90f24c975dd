package org.rapporteur.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.sys.SystemIndex;
import org.jspecify.annotations.Nullable;

/**
 * Which commit a database holds, as its small files say, which are all that TDB2 ever changes in place: the root of
 * each tree, and how much of each large file is in use. What they do not speak of was appended since, and means nothing
 * yet.
 *
 * <p>A commit writes the small files one after the other, and its journal is not empty from before the first until
 * after the last. Nothing in them goes back to what it was, for each commit takes up more of the large files. So where
 * they read the same before and after a look at a journal that was empty, they are those of that moment, whoever
 * writes.
 *
 * @param generation the folder of the database
 * @param files what stands in them, by their names
 */
record StoreState(Path generation, Map<String, ByteBuffer> files) {
    private static final List<String> STATES = List.of(".bpt", ".bdf");
    private static final List<String> MAPPED = List.of(".idn", ".dat");

    StoreState {
        files = Map.copyOf(files);
    }

    /** What it holds at this moment; null where a commit is on its way, or the folder went. */
    static @Nullable StoreState read(Path generation) throws IOException {
        try {
            Map<String, ByteBuffer> before = states(generation);
            if (!isSettled(generation)) {
                return null;
            }
            return before.equals(states(generation)) ? new StoreState(generation, before) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether all that was committed is in the files. */
    static boolean isSettled(Path generation) {
        return generation.resolve(JournalFile.NAME).toFile().length() == 0;
    }

    /**
     * Whether each file that is mapped into memory is as long as what is mapped of it. Else whoever maps it would make
     * it longer, which in the midst of a writer's doing the same could make it shorter.
     */
    static boolean isWhole(Path generation) throws IOException {
        for (Path file : mapped(generation)) {
            long length = Files.size(file);
            if (length == 0 || length % SystemIndex.SegmentSize != 0) {
                return false;
            }
        }
        return true;
    }

    /** Sees to that. Only who holds the lock may. */
    static void fillUp(Path generation) throws IOException {
        for (Path path : mapped(generation)) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                long beyond = file.length() % SystemIndex.SegmentSize;
                if (beyond > 0) {
                    file.setLength(file.length() - beyond + SystemIndex.SegmentSize);
                }
            }
        }
    }

    /** None where this system maps no files. */
    private static List<Path> mapped(Path generation) throws IOException {
        return SystemIndex.fileMode() == FileMode.mapped ? files(generation, MAPPED) : List.of();
    }

    static boolean isState(Path file) {
        return STATES.stream().anyMatch(file.getFileName().toString()::endsWith);
    }

    private static Map<String, ByteBuffer> states(Path generation) throws IOException {
        Map<String, ByteBuffer> states = new TreeMap<>();
        for (Path file : files(generation, STATES)) {
            states.put(file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
        }
        return states;
    }

    private static List<Path> files(Path generation, List<String> endings) throws IOException {
        try (Stream<Path> files = Files.list(generation)) {
            return files.filter(
                            file -> endings.stream().anyMatch(file.getFileName().toString()::endsWith))
                    .toList();
        }
    }
}
