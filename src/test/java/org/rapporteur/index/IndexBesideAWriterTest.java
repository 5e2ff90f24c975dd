package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.store.NewsStore;

/** The index of a store that is asked while another changes it: of the very commit that is shown, or not at all. */
@Timeout(120)
class IndexBesideAWriterTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            SearchIndex.of(store);
            store.add(articles("first"));
        }
    }

    private static List<ArticleGraph> articles(String... ids) {
        ArticleMapper mapper = new ArticleMapper();
        return Stream.of(ids).map(id -> mapper.map(Fixtures.everything(id))).toList();
    }

    private static int statements(SearchIndex index) {
        return index.search(SearchRequest.of("overdue")).total().getOrDefault(IndexedKind.STATEMENT, 0);
    }

    @Test
    void staysWithTheCommitThatIsShown() {
        try (NewsStore writer = NewsStore.open(folder, LINKER);
                NewsStore reader = NewsStore.openReadOnly(folder)) {
            SearchIndex.of(writer);
            SearchIndex index = SearchIndex.of(reader);
            assertThat(statements(index)).isEqualTo(1);
            writer.add(articles("second"));
            writer.compact();
            assertThat(statements(index)).isEqualTo(1);
            assertThat(index.summaries(reader.version())).isPresent();
            assertThat(SearchIndex.of(reader)).isSameAs(index);

            reader.refresh();
            assertThat(statements(SearchIndex.of(reader))).isEqualTo(2);
            assertThat(SearchIndex.of(reader).summaries(writer.version())).isPresent();
        }
    }

    /** The index is opened later than the store, and is of a newer commit by then. */
    @Test
    void theStoreGoesOverToTheCommitOfItsIndex() {
        try (NewsStore writer = NewsStore.open(folder, LINKER);
                NewsStore reader = NewsStore.openReadOnly(folder)) {
            SearchIndex.of(writer);
            writer.add(articles("second"));
            assertThat(reader.stats().articles()).isEqualTo(1);
            assertThat(statements(SearchIndex.of(reader))).isEqualTo(2);
            assertThat(reader.stats().articles()).isEqualTo(2);
            assertThat(reader.version()).isEqualTo(writer.version());
        }
    }

    /** A writer that has no index, as one does whose disk was full: what it left behind is not written over. */
    @Test
    void anIndexThatIsLeftBehindIsNotTouchedBesideAWriter() throws IOException {
        try (NewsStore writer = NewsStore.open(folder, LINKER)) {
            writer.add(articles("second"));
            Map<String, Long> before = files();
            try (NewsStore reader = NewsStore.openReadOnly(folder)) {
                assertThat(statements(SearchIndex.of(reader))).isEqualTo(2);
                assertThat(SearchIndex.of(reader).summaries(writer.version())).isPresent();
                assertThat(files()).isEqualTo(before);
            }
        }
        try (NewsStore reader = NewsStore.openReadOnly(folder)) {
            assertThat(statements(SearchIndex.of(reader))).isEqualTo(2);
        }
        try (IndexFiles files = IndexFiles.beside(folder);
                NewsStore reader = NewsStore.openReadOnly(folder)) {
            assertThat(files.isOf(reader.version()))
                    .as("made anew by who came after the writer")
                    .isTrue();
        }
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("index"))) {
            for (Path file : all.toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }
}
