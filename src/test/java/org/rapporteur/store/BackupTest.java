package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

class BackupTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void fill() {
        folder = temporary.resolve("news");
        file = temporary.resolve("news.zip");
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(graphs(5));
        }
    }

    private static List<ArticleGraph> graphs(int number) {
        ArticleMapper mapper = new ArticleMapper();
        return Fixtures.many(number).stream().map(mapper::map).toList();
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        Files.writeString(folder.resolve("fetched.json"), "{}");
        BackupReport report = NewsStore.backup(folder, file);
        assertThat(report.articles()).isEqualTo(5);
        NewsStore.backup(folder, temporary.resolve("again.zip"));
        assertThat(temporary.resolve("again.zip")).hasSameBinaryContentAs(file);
        Files.delete(temporary.resolve("again.zip"));

        Path restored = temporary.resolve("restored");
        assertThat(NewsStore.restore(file, restored)).isEqualTo(report);
        assertThat(quads(restored)).isEqualTo(quads(folder)).hasSize((int) report.quads());
        assertThat(restored.resolve("fetched.json")).hasContent("{}");
        try (NewsStore store = NewsStore.open(restored, LINKER)) {
            assertThat(store.check().sound()).isTrue();
            assertThat(store.add(graphs(5)).unchanged()).isEqualTo(5);
        }
        try (var left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("news", "news.zip", "restored");
        }
    }

    @Test
    void nothingIsReplaced() throws IOException {
        NewsStore.backup(folder, file);
        assertCode(ErrorCode.RESTORE_OCCUPIED, () -> NewsStore.backup(folder, file));
        assertCode(ErrorCode.RESTORE_OCCUPIED, () -> NewsStore.restore(file, folder));
        Path note = Files.writeString(temporary.resolve("note"), "mine");
        assertCode(ErrorCode.RESTORE_OCCUPIED, () -> NewsStore.restore(file, note));
        assertThat(note).hasContent("mine");
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThat(NewsStore.restore(file, empty).articles()).isEqualTo(5);
    }

    @Test
    void aDamagedBackupIsRefused() throws IOException {
        NewsStore.backup(folder, file);
        long length = Files.size(file);
        for (long place = 40; place < length; place += length / 23) {
            flip(file, place);
            Path target = temporary.resolve("restored-" + place);
            try {
                NewsStore.restore(file, target);
                // a byte that says nothing, such as one of a date
                assertThat(quads(target)).isEqualTo(quads(folder));
            } catch (RapporteurException e) {
                assertThat(e.code()).as("at " + place + e).isIn(ErrorCode.BACKUP_UNSOUND, ErrorCode.STORE_VERSION);
                assertThat(target).doesNotExist();
            }
            flip(file, place);
        }
        byte[] whole = Files.readAllBytes(file);
        Path cut = temporary.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertCode(ErrorCode.BACKUP_UNSOUND, () -> NewsStore.restore(cut, temporary.resolve("x")));
        Path other = Files.writeString(temporary.resolve("other.zip"), "no zip");
        assertCode(ErrorCode.BACKUP_UNSOUND, () -> NewsStore.restore(other, temporary.resolve("x")));
        assertCode(
                ErrorCode.INPUT_MISSING,
                () -> NewsStore.restore(temporary.resolve("none.zip"), temporary.resolve("x")));
    }

    @Test
    void isOfOneMomentWhileAnotherThreadWrites() throws Exception {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            Thread writer = new Thread(() -> {
                ArticleMapper mapper = new ArticleMapper();
                for (int round = 0; round < 8; round++) {
                    store.add(List.of(mapper.map(Fixtures.everything("more-" + round))));
                }
            });
            writer.start();
            for (int round = 0; round < 3; round++) {
                Path at = temporary.resolve("at-" + round + ".zip");
                try (OutputStream out = Files.newOutputStream(at)) {
                    store.backup(out);
                }
                Path restored = temporary.resolve("restored-" + round);
                NewsStore.restore(at, restored);
                try (NewsStore then = NewsStore.openReadOnly(restored)) {
                    assertThat(then.check().sound()).isTrue();
                    assertThat(then.stats().articles()).isBetween(5L, 13L);
                }
            }
            writer.join();
        }
    }

    @Test
    void aStoreThatIsBeingChangedIsBackedUpAsItWasAtTheLastCommit() {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            assertThat(NewsStore.backup(folder, file).articles()).isEqualTo(5);
            store.remove("article-0.txt");
            assertThat(NewsStore.backup(folder, temporary.resolve("later.zip")).articles())
                    .isEqualTo(4);
        }
        assertThat(NewsStore.restore(file, temporary.resolve("restored")).articles())
                .isEqualTo(5);
    }

    /** What a system without links needs, where who holds the store shuts all others out. */
    @Test
    void whoHoldsTheStoreMakesItForOthers() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            assertThat(fetched()).isNull();
            try (BackupDesk desk = BackupDesk.open(store)) {
                Files.write(file, Objects.requireNonNull(fetched()));
                assertThat(BackupDesk.fetch(temporary, new ByteArrayOutputStream()))
                        .isFalse();
            }
            assertThat(fetched()).isNull();
        }
        assertThat(NewsStore.restore(file, temporary.resolve("restored")).articles())
                .isEqualTo(5);
    }

    @Test
    void whoDoesNotKnowTheSecretGetsNothing() throws Exception {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE);
                BackupDesk desk = BackupDesk.open(store)) {
            Path notice = folder.resolve("rapporteur.backup");
            String port = Files.readString(notice).split(" ")[0];
            Files.writeString(notice, port + " guess\n");
            assertThat(fetched()).isNull();
        }
    }

    private byte @Nullable [] fetched() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return BackupDesk.fetch(folder, out) ? out.toByteArray() : null;
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }

    private static void flip(Path file, long place) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ 0x20);
        }
    }

    private static List<String> quads(Path folder) {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            return store.read(dataset -> List.copyOf(
                    new TreeSet<>(Iter.iter(dataset.asDatasetGraph().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                            .map(Quad::toString)
                            .toList())));
        }
    }
}
