package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;

/** A compaction changes nothing that anybody sees, wherever it is stopped. */
class CompactionTest {
    private static final int ARTICLES = 30;
    private static final int BLOCK = 8192;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("news");
    }

    private static List<ArticleGraph> graphs(int count) {
        ArticleMapper mapper = new ArticleMapper();
        return Fixtures.many(count).stream().map(mapper::map).toList();
    }

    /** In small batches, one of which replaces what another has written. */
    private void fill() {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            List<ArticleGraph> graphs = graphs(ARTICLES);
            for (int i = 0; i < ARTICLES; i += 5) {
                store.add(graphs.subList(i, i + 5));
            }
            store.add(graphs.subList(0, 3), true);
            store.remove("article-7.txt");
        }
    }

    /** All but what the store notes of itself, which each change changes. */
    private static List<String> quads(NewsStore store) {
        return store.read(dataset -> List.copyOf(
                new TreeSet<>(Iter.iter(dataset.asDatasetGraph().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                        .map(Quad::toString)
                        .toList())));
    }

    private List<String> quads() {
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.check().problems()).isEmpty();
            return quads(store);
        }
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tdb2"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data"))
                    .toList();
        }
    }

    /** How many blocks with records a tree has after the first compaction. */
    private long leaves(String tree) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("tdb2/Data-0002/" + tree + ".bpt")))
                .getLong(2 * Long.BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryQuadAndGoesOn(PackedCopy.Nodes nodes) throws IOException {
        fill();
        List<String> before = quads();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            String version = store.version();
            store.compact(nodes, step -> {});
            assertThat(quads(store)).isEqualTo(before);
            assertThat(store.version()).isEqualTo(version);
            assertThat(store.add(graphs(ARTICLES)).added()).isEqualTo(1);
            store.remove("article-7.txt");
            assertThat(quads(store)).isEqualTo(before);
            store.compact(nodes, step -> {});
        }
        assertThat(quads()).isEqualTo(before);
        assertThat(generations()).containsExactly("Data-0003");
    }

    /** In the midst of a build nodes stay where they are; after the next compaction of all nothing of them is left. */
    @Test
    void whatWasRemovedLeavesTheDiskWhereOnlyNodesInUseAreCopied() throws IOException {
        byte[] text = "an article that is taken out".getBytes(StandardCharsets.UTF_8);
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(graphs(2));
            store.edit((database, linking) -> {
                Node name = NodeFactory.createURI("urn:x");
                database.add(
                        name, name, name, NodeFactory.createLiteralString(new String(text, StandardCharsets.UTF_8)));
                return null;
            });
            store.edit((database, linking) -> {
                database.removeGraph(NodeFactory.createURI("urn:x"));
                return null;
            });
            store.compact(PackedCopy.Nodes.ALL, step -> {});
            assertThat(holds("Data-0002", text)).isTrue();
            store.compact();
            assertThat(holds("Data-0003", text)).isFalse();
        }
    }

    private boolean holds(String generation, byte[] text) throws IOException {
        String nodes = Files.readString(folder.resolve("tdb2/" + generation + "/nodes-data.obj"), ISO_8859_1);
        return nodes.contains(new String(text, ISO_8859_1));
    }

    /** So that a disk with room for the copy, but not for the old files once more, is enough. */
    @Test
    void whatACopyTakesIsKnownBefore() throws IOException {
        fill();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            long reckoned = PackedCopy.bytes(TDBInternal.getDatasetGraphTDB(store.database()));
            StoreFolder files = new StoreFolder(folder);
            Room scarce = Room.of("news", () -> files.compactionBytes() - 1);
            assertThat(Compaction.bytes(files, store.database(), scarce)).isEqualTo(reckoned + StoreFolder.SMALL);
            assertThat(Compaction.bytes(files, store.database(), Room.endless()))
                    .isEqualTo(files.compactionBytes());
            store.compact();
            assertThat(leaves("SPOG") + leaves("POSG") + leaves("OSPG") + leaves("GPOS") + leaves("nodes"))
                    .isBetween(1L, reckoned / BLOCK);
        }
    }

    @Test
    void anEmptyStoreCanBeCompacted() {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.compact();
            assertThat(store.stats().triples()).isZero();
            store.add(graphs(1));
        }
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.stats().articles()).isEqualTo(1);
        }
    }

    /** Full blocks: what TDB2's own compaction leaves is a third larger at least, index by index. */
    @Test
    void blocksAreFull() throws IOException {
        fill();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            store.compact();
        }
        long quads = quads().size();
        int inABlock = BLOCK / 32 - 1;
        for (String index : List.of("SPOG", "POSG", "OSPG", "GPOS")) {
            assertThat(leaves(index)).as(index).isBetween(quads / inABlock, quads / inABlock + 2);
        }
    }

    /** Who reads goes on with what it began with, others may begin while it is copied, and the switch waits. */
    @Test
    void whoReadsGoesOnMeanwhile() throws Exception {
        fill();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            DatasetGraph reading = store.dataset().asDatasetGraph();
            CompletableFuture<Void> named = new CompletableFuture<>();
            CompletableFuture<Void> compacting;
            reading.begin(TxnType.READ);
            try {
                long before = Iter.count(reading.find());
                compacting = CompletableFuture.runAsync(() -> store.compact(PackedCopy.Nodes.IN_USE, step -> {
                    if (step == Compaction.Step.NAMED) {
                        named.complete(null);
                    } else if (step == Compaction.Step.COPIED) {
                        assertThat(quads(store)).hasSize((int) before - 1);
                    }
                }));
                named.get(1, TimeUnit.MINUTES);
                assertThat(Iter.count(reading.find())).isEqualTo(before);
                assertThat(compacting).isNotDone();
            } finally {
                reading.end();
            }
            compacting.get(1, TimeUnit.MINUTES);
            assertThat(store.check().sound()).isTrue();
        }
    }

    /** What fails in between leaves the store as it was, and it can be written to and compacted again. */
    @ParameterizedTest
    @EnumSource(value = Compaction.Step.class, names = "SWITCHED", mode = EnumSource.Mode.EXCLUDE)
    void aFailureLeavesTheStoreAsItWas(Compaction.Step failing) throws IOException {
        fill();
        List<String> before = quads();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            assertThatThrownBy(() -> store.compact(PackedCopy.Nodes.IN_USE, step -> {
                        if (step == failing) {
                            throw new IllegalStateException("the disk is full");
                        }
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(generations()).containsExactly("Data-0001");
            assertThat(quads(store)).isEqualTo(before);
            assertThat(store.add(graphs(ARTICLES)).added()).isEqualTo(1);
        }
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            assertThat(store.stats().articles()).isEqualTo(ARTICLES);
            store.compact();
            assertThat(store.remove("article-7.txt")).isTrue();
        }
        assertThat(quads()).isEqualTo(before);
    }

    /** Some open the store while the old database counts, some while both are there, some after. */
    @Test
    void whoeverReadsMeanwhileSeesTheSame() {
        fill();
        List<String> before = quads();
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE);
                NewsStore follower = NewsStore.openReadOnly(folder)) {
            store.compact(PackedCopy.Nodes.IN_USE, step -> {
                assertThat(quads()).as(step.name()).isEqualTo(before);
                follower.refresh();
                assertThat(quads(follower)).as(step.name()).isEqualTo(before);
            });
            assertThat(quads(follower)).isEqualTo(before);
            store.remove("article-8.txt");
            follower.refresh();
            assertThat(follower.stats().articles()).isEqualTo(ARTICLES - 2);
        }
    }

    /** Killed at any place, without a chance to tidy up. */
    @ParameterizedTest
    @EnumSource(Compaction.Step.class)
    void aKillLosesNothing(Compaction.Step killed) throws Exception {
        fill();
        List<String> before = quads();
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        "compact",
                        folder.toString(),
                        killed.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (NewsStore reader = NewsStore.openReadOnly(folder)) {
            assertThat(other.waitFor()).isEqualTo(9);
            assertThat(quads(reader)).isEqualTo(before);
            assertThat(quads()).isEqualTo(before);
            try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
                assertThat(quads(store)).isEqualTo(before);
                assertThat(store.add(graphs(ARTICLES)).added()).isEqualTo(1);
            }
            assertThat(quads(reader)).isEqualTo(before);
            reader.refresh();
            assertThat(reader.stats().articles()).isEqualTo(ARTICLES);
        }
        assertThat(generations()).hasSize(1);
    }

    /** What programs before wrote, with six indexes, is read and written as it is, and gets four when compacted. */
    @Test
    void aStoreOfSixIndexesGetsFour() throws IOException {
        Files.createDirectories(folder.resolve("tdb2"));
        Files.writeString(folder.resolve("rapporteur-store"), "format 2\n");
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2"))));
        fill();
        List<String> before = quads();
        assertThat(folder.resolve("tdb2/Data-0001/GOSP.dat")).exists();
        assertThat(folder.resolve("rapporteur-store")).hasContent("format 2");
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            store.compact();
        }
        assertThat(folder.resolve("tdb2/Data-0002/GOSP.dat")).doesNotExist();
        assertThat(folder.resolve("rapporteur-store")).hasContent("format 3");
        assertThat(quads()).isEqualTo(before);
    }
}
