package org.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.tdb2.params.StoreParams;
import org.jspecify.annotations.Nullable;

/**
 * The files of TDB2, looked at before they are opened: TDB2 takes a missing file for a new and empty one, and fills up
 * with zeros what was cut off.
 *
 * <p>Each tree of TDB2 ({@code GSPO.idn} and {@code GSPO.dat}) says in its {@code .bpt} how many blocks of each file it
 * has, and a file of nodes in its {@code .bdf} how long it is. Files may be longer, for what no commit told of.
 */
final class StoreFiles {
    private static final String TREE = ".bpt";
    private static final String BRANCHES = ".idn";
    private static final String LEAVES = ".dat";
    private static final String LENGTH = ".bdf";
    private static final String BYTES = ".obj";

    private final Path database;

    StoreFiles(Path database) {
        this.database = database;
    }

    /**
     * What is wrong with the files, as far as that can be told at a glance, or null.
     *
     * @param begun whether the store was open before: then its files must be there
     */
    @Nullable
    String damage(boolean begun) throws IOException {
        Path data = data();
        if (data == null) {
            return begun ? "its data are gone" : null;
        }
        List<String> trees = new ArrayList<>();
        StoreParams names;
        try {
            names = Indexes.read(data);
        } catch (RuntimeException e) {
            return begun ? "the file tdb.cfg cannot be read: " + e.getMessage() : null;
        }
        trees.addAll(List.of(names.getQuadIndexes()));
        trees.addAll(List.of(names.getTripleIndexes()));
        trees.addAll(List.of(names.getPrefixIndexes()));
        List<String> tables = List.of(names.getNodeTableBaseName(), names.getPrefixTableBaseName());
        trees.addAll(tables);
        List<String> missing = Stream.concat(
                        trees.stream().flatMap(tree -> Stream.of(tree + TREE, tree + BRANCHES, tree + LEAVES)),
                        tables.stream().flatMap(table -> Stream.of(table + "-data" + LENGTH, table + "-data" + BYTES)))
                .filter(file -> !Files.exists(data.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            // A process that died over its first opening leaves some of the files, and nothing in them.
            return begun
                            || Files.exists(data.resolve(tables.get(0) + "-data" + BYTES))
                                    && Files.size(data.resolve(tables.get(0) + "-data" + BYTES)) > 0
                    ? "files are missing: " + String.join(", ", missing)
                    : null;
        }
        for (String tree : trees) {
            String wrong = tree(data, tree, names.getBlockSize());
            if (wrong != null) {
                return wrong;
            }
        }
        for (String table : tables) {
            String wrong = table(data, table + "-data");
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    /** The folder of the data in force: each compaction makes another one. */
    private @Nullable Path data() throws IOException {
        if (!Files.isDirectory(database)) {
            return null;
        }
        try (Stream<Path> folders = Files.list(database)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("Data-\\d+"))
                    .max(Comparator.comparing(folder -> folder.getFileName().toString()))
                    .orElse(null);
        }
    }

    private static @Nullable String tree(Path data, String tree, int blockSize) throws IOException {
        ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(data.resolve(tree + TREE)));
        if (state.remaining() < 3 * Long.BYTES) {
            return tree + TREE + " is cut";
        }
        long root = state.getLong();
        long branches = state.getLong();
        long leaves = state.getLong();
        if (root < 0 || branches < 0 || leaves < 0 || root >= Math.max(1, branches)) {
            return tree + TREE + " is damaged";
        }
        if (isShorter(data.resolve(tree + BRANCHES), branches, blockSize)) {
            return tree + BRANCHES + " is cut";
        }
        return isShorter(data.resolve(tree + LEAVES), leaves, blockSize) ? tree + LEAVES + " is cut" : null;
    }

    private static @Nullable String table(Path data, String table) throws IOException {
        ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(data.resolve(table + LENGTH)));
        if (state.remaining() < Long.BYTES) {
            return table + LENGTH + " is cut";
        }
        return isShorter(data.resolve(table + BYTES), state.getLong(), 1) ? table + BYTES + " is cut" : null;
    }

    private static boolean isShorter(Path file, long units, int unit) throws IOException {
        return units < 0 || Files.size(file) / unit < units;
    }
}
