package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;

/** Stores of which somebody lost, cut or changed files. */
class DamageTest {
    private static final int BLOCK = 8192;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void fill() {
        folder = temporary.resolve("news");
        ArticleMapper mapper = new ArticleMapper();
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(Fixtures.many(20).stream().map(mapper::map).toList());
        }
    }

    private Path data(String file) {
        return folder.resolve("tdb2").resolve("Data-0001").resolve(file);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> NewsStore.openReadOnly(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is damaged")
                .extracting(e -> ((StoreException) e).code())
                .isEqualTo(ErrorCode.STORE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPOS.dat",
                "OSPG.idn",
                "POSG.bpt",
                "nodes.dat",
                "nodes-data.obj",
                "nodes-data.bdf",
                "GPU.dat",
                "tdb.cfg"
            })
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(data(file));
        assertRefused();
        assertThat(data(file)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPOS.dat", "OSPG.idn", "SPOG.bpt", "nodes.idn", "nodes-data.obj", "nodes-data.bdf"})
    void aCutFileIsNamed(String file) throws IOException {
        try (RandomAccessFile cut = new RandomAccessFile(data(file).toFile(), "rw")) {
            cut.setLength(1);
        }
        assertRefused();
    }

    @Test
    void lostDataAreNotTakenForANewStore() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tdb2").resolve("Data-0001"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertRefused();
        Files.delete(folder.resolve("tdb2").resolve("Data-0001"));
        assertRefused();
        assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE)).hasMessageContaining("its data are gone");
    }

    /** A process that was killed over its first opening left no data: the next one begins anew. */
    @Test
    void aStoreThatNeverBeganIsNoDamage() throws IOException {
        Path young = temporary.resolve("young");
        NewsStore.open(young, Linker.NONE).close();
        Files.delete(young.resolve("rapporteur-begun"));
        Files.delete(young.resolve("tdb2").resolve("Data-0001").resolve("POSG.bpt"));
        try (NewsStore store = NewsStore.open(young, Linker.NONE)) {
            assertThat(store.stats().articles()).isZero();
        }
    }

    @Test
    void whatSaysWhichIndexesThereAreMustBeReadable() throws IOException {
        Files.writeString(data("tdb.cfg"), "{ \"tdb.");
        assertRefused();
    }

    @Test
    void aSoundStoreIsSound() {
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            CheckReport report = store.check();
            assertThat(report.problems()).isEmpty();
            assertThat(report.articles()).isEqualTo(20);
            assertThat(report.older()).isZero();
        }
    }

    /**
     * Whatever byte is changed: the store tells the same as before, or the check finds it, or it is no store any more.
     */
    @Test
    void changedBytesAreFound() throws IOException {
        List<String> before = quads();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("tdb2").resolve("Data-0001"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(dat|idn|bpt|obj|bdf)"))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
        Random random = new Random(1);
        int found = 0;
        int harmless = 0;
        for (int round = 0; round < 60; round++) {
            Path file = files.get(random.nextInt(files.size()));
            // Files are as long as a mapped segment; what is used of them stands at their beginning.
            long place = random.nextInt((int) Math.min(Files.size(file), 12L * BLOCK));
            int bits = 1 + random.nextInt(255);
            flip(file, place, bits);
            try (NewsStore store = NewsStore.openReadOnly(folder)) {
                if (store.check().sound()) {
                    assertThat(quads(store)).as(file + " at " + place).isEqualTo(before);
                    harmless++;
                } else {
                    found++;
                }
            } catch (StoreException e) {
                assertThat(e.code()).as(file + " at " + place + e).isEqualTo(ErrorCode.STORE_UNREADABLE);
                found++;
            }
            flip(file, place, bits);
        }
        assertThat(found).isGreaterThan(10);
        assertThat(found + harmless).isEqualTo(60);
        assertThat(quads()).isEqualTo(before);
    }

    /** A change to what is in use of one file is found for sure. */
    @ParameterizedTest
    @ValueSource(strings = {"GPOS.dat", "OSPG.dat", "nodes.dat", "nodes-data.obj"})
    void aChangeInWhatIsUsedIsFound(String file) throws IOException {
        // The first block of a tree may be one that a later commit replaced: all blocks get another byte.
        for (long place = 100; place < Math.min(Files.size(data(file)), 8L * BLOCK); place += BLOCK) {
            flip(data(file), place, 0x55);
        }
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.check().sound()).isFalse();
        } catch (StoreException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNREADABLE);
        }
    }

    @Test
    void whatCannotBeReadIsAnErrorOfTheStore() throws IOException {
        try (RandomAccessFile nodes =
                new RandomAccessFile(data("nodes-data.obj").toFile(), "rw")) {
            byte[] rubbish = new byte[(int) nodes.length()];
            new Random(2).nextBytes(rubbish);
            nodes.write(rubbish);
        }
        assertThatThrownBy(() -> {
                    try (NewsStore store = NewsStore.openReadOnly(folder)) {
                        quads(store);
                    }
                })
                .isInstanceOf(StoreException.class)
                .extracting(e -> ((StoreException) e).code())
                .isEqualTo(ErrorCode.STORE_UNREADABLE);
    }

    @Test
    void aFaultOfAProgramIsNoDamage() {
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThatThrownBy(() -> store.read(dataset -> {
                        throw new IllegalArgumentException("mine");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatCode(store::check).doesNotThrowAnyException();
        }
    }

    private void flip(Path file, long place, int bits) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ bits);
        }
    }

    private List<String> quads() {
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            return quads(store);
        }
    }

    private static List<String> quads(NewsStore store) {
        return store.read(dataset -> List.copyOf(new TreeSet<>(
                Iter.iter(dataset.asDatasetGraph().find()).map(Quad::toString).toList())));
    }
}
