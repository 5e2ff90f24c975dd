package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.link.Linked;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.vocab.Ontology;
import org.rapporteur.vocab.RAP;

class NewsStoreTest {
    private final ArticleMapper mapper = new ArticleMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsWhatItHolds(boolean onDisk) {
        try (NewsStore store = onDisk ? NewsStore.open(folder, LINKER) : NewsStore.inMemory(LINKER)) {
            BatchOutcome outcome = store.add(graphs(3));

            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome).isEqualTo(new BatchOutcome(3, 0, 0, List.of()));
            StoreStats stats = store.stats();
            assertThat(stats.articles()).isEqualTo(3);
            assertThat(stats.meetings()).isEqualTo(3);
            assertThat(stats.statements()).isEqualTo(9);
            assertThat(stats.attitudes()).isEqualTo(3);
            assertThat(stats.disputes()).isEqualTo(3);
            assertThat(stats.issues()).isEqualTo(1);
            assertThat(stats.roles()).isEqualTo(3);
            assertThat(stats.actors())
                    .containsEntry(ActorType.PERSON, 2L)
                    .containsEntry(ActorType.COUNTRY, 1L)
                    .containsEntry(ActorType.ORGANIZATION, 1L)
                    .containsEntry(ActorType.GROUP, 3L);
            assertThat(stats.triples())
                    .isEqualTo(Iter.count(Linked.articles(graphs(3)).find()));
            assertThat(store.check()).isEqualTo(new CheckReport(3, 0, List.of()));
        }
    }

    @Test
    void leavesAnUnchangedArticleAloneAndReplacesAnotherVersion() {
        ArticleRecord record = Fixtures.everything("visit.txt");
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            ArticleGraph old = mapper.map(record);
            store.add(List.of(old));

            assertThat(store.add(List.of(old))).isEqualTo(new BatchOutcome(0, 0, 1, List.of()));
            assertThat(store.add(List.of(old), true)).isEqualTo(new BatchOutcome(0, 1, 0, List.of()));
            ArticleGraph updated = mapper.map(Fixtures.anotherVersion(record));
            assertThat(store.add(List.of(updated))).isEqualTo(new BatchOutcome(0, 1, 0, List.of()));
            assertThat(store.holds(old.graphIri())).isFalse();
            assertThat(store.holds(updated.graphIri())).isTrue();
            long kept = store.read(dataset -> (long)
                    dataset.asDatasetGraph().getGraph(Iris.links("versions")).size());
            assertThat(store.stats().triples()).isEqualTo(updated.graph().size() + kept);
        }
    }

    @Test
    void remembersWhatACorrectedArticleWasBefore() {
        ArticleRecord record = Fixtures.everything("visit.txt");
        ArticleGraph old = mapper.map(record);
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            store.add(List.of(old));
            store.add(List.of(mapper.map(Fixtures.anotherVersion(record))));

            String query = "PREFIX rap: <" + RAP.NS + "> PREFIX prov: <http://www.w3.org/ns/prov#> "
                    + "PREFIX schema: <https://schema.org/> SELECT (COUNT(*) AS ?n) { "
                    + "<" + old.articleIri() + "> prov:wasRevisionOf <" + old.graphIri() + "> . "
                    + "<" + old.graphIri() + "> a rap:EarlierVersion ; rap:changedPart 'headline' ; "
                    + "schema:headline 'Ministers meet in Geneva' ; schema:datePublished ?date ; schema:sha256 ?digest }";
            assertThat(count(store, query)).isEqualTo(1);
            assertThat(store.check().sound()).isTrue();
            assertThat(store.remove("visit.txt")).isTrue();
            assertThat(store.stats().triples()).isZero();
        }
    }

    @Test
    void keepsTheLaterOfTwoVersionsInOneBatch() {
        ArticleRecord record = Fixtures.everything("visit.txt");
        ArticleGraph updated = mapper.map(Fixtures.anotherVersion(record));
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            BatchOutcome outcome = store.add(List.of(mapper.map(record), updated));

            assertThat(outcome).isEqualTo(new BatchOutcome(1, 0, 0, List.of()));
            assertThat(store.holds(updated.graphIri())).isTrue();
            assertThat(store.check().sound()).isTrue();
        }
    }

    @Test
    void refusesAnUnsoundArticleAndTakesTheOthers() {
        ArticleGraph broken = mapper.map(Fixtures.everything("broken.txt"));
        Node meeting = NodeFactory.createURI(broken.articleIri() + "#meeting-1");
        broken.graph().remove(meeting, RAP.kind, Node.ANY);
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            BatchOutcome outcome = store.add(List.of(broken, mapper.map(Fixtures.everything("sound.txt"))));

            assertThat(outcome.added()).isEqualTo(1);
            assertThat(outcome.refused()).hasSize(1);
            assertThat(outcome.refused().get(0).articleId()).isEqualTo("broken.txt");
            assertThat(outcome.refused().get(0).violations())
                    .singleElement()
                    .asString()
                    .contains(meeting.getURI(), "exactly one rap:kind");
            assertThat(store.holdsArticle("broken.txt")).isFalse();
            assertThat(store.holdsArticle("sound.txt")).isTrue();
        }
    }

    @Test
    void holdsTheOntologySoThatAQueryCanAskForASuperclass() {
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            store.add(List.of(new ArticleMapper().map(Fixtures.everything("visit.txt"))));
            String query = "PREFIX rap: <" + RAP.NS + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                    + "SELECT (COUNT(DISTINCT ?f) AS ?n) { ?f a %s }";
            assertThat(count(store, query.formatted("rap:Finding"))).isEqualTo(7);
            assertThat(count(store, query.formatted("?class . ?class rdfs:subClassOf* rap:Finding")))
                    .isEqualTo(7);
            assertThat(count(store, query.formatted("rap:Attribution"))).isEqualTo(4);
            assertThat(store.check().sound()).isTrue();
        }
    }

    @Test
    void bringsTheOntologyOfAnOlderProgramUpToDate() {
        Quad gone = Quad.create(Ontology.NAME, RAP.Meeting, RDFS.Nodes.comment, RAP.Meeting);
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            store.edit((database, linking) -> database.getGraph(Ontology.NAME).size());
            store.edit((database, linking) -> {
                database.deleteAny(Ontology.NAME, RAP.Dispute, Node.ANY, Node.ANY);
                database.add(gone);
                return true;
            });
            assertThat(store.<Boolean>read(dataset ->
                            dataset.asDatasetGraph().getGraph(Ontology.NAME).isIsomorphicWith(Ontology.terms())))
                    .isTrue();
        }
    }

    private static int count(NewsStore store, String query) {
        return store.read(dataset -> QueryExecution.dataset(dataset)
                .query(query)
                .select()
                .next()
                .getLiteral("n")
                .getInt());
    }

    @Test
    void compactsNothingInMemory() {
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            store.add(graphs(1));
            assertThat(store.compact()).isZero();
            assertThat(store.stats().articles()).isEqualTo(1);
        }
    }

    @Test
    void whatACompactionLeftThatWasKilledGoes() throws IOException {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(graphs(1));
            store.compact();
            store.compact();
        }
        Path tdb2 = folder.resolve("tdb2");
        Files.createDirectories(tdb2.resolve("Data-0001"));
        Files.writeString(tdb2.resolve("Data-0001").resolve("SPOG.dat"), "the generation before");
        Files.createDirectories(tdb2.resolve("Data-0004-tmp"));
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.stats().articles()).isEqualTo(1);
        }
        try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
            assertThat(store.stats().articles()).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(tdb2)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("Data")))
                    .containsExactly("Data-0003");
        }
    }

    @Test
    void aSmallStoreIsLeftAsItIs() {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(graphs(1));
            assertThat(store.compactIfWasteful()).isFalse();
            assertThat(store.compactIfLoose()).isFalse();
        }
    }

    /** At the end of a build less is enough. */
    @Test
    void aStoreThatGrewALittleIsCompactedAtTheEnd() throws IOException {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(graphs(1));
            try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(
                    folder.resolve("tdb2/Data-0001/OSPG.dat").toFile(), "rw")) {
                file.setLength(64L << 20);
            }
            assertThat(store.compactIfWasteful()).isFalse();
            assertThat(store.compactIfLoose()).isTrue();
            assertThat(store.compactIfLoose()).isFalse();
            assertThat(store.stats().articles()).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatGrewIsCompacted() throws IOException {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            store.add(graphs(1));
            // As much as many batches leave.
            try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(
                    folder.resolve("tdb2/Data-0001/OSPG.dat").toFile(), "rw")) {
                file.setLength(400L << 20);
            }
            assertThat(store.compactIfWasteful()).isTrue();
            assertThat(store.compactIfWasteful()).isFalse();
            assertThat(store.stats().articles()).isEqualTo(1);
        }
    }

    @Test
    void everyChangeGivesTheStoreAnotherVersion() {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            assertThat(store.version()).isEmpty();
            store.add(graphs(1));
            String first = store.version();
            store.add(graphs(1));
            assertThat(store.version())
                    .as("nothing was changed")
                    .isEqualTo(first)
                    .isNotEmpty();
            store.remove("article-0.txt");
            assertThat(store.version()).isNotEqualTo(first);
        }
    }

    @Test
    void storesInMemoryAreApart() {
        try (NewsStore one = NewsStore.inMemory(Linker.NONE);
                NewsStore other = NewsStore.inMemory(Linker.NONE)) {
            one.add(graphs(1));
            assertThat(other.stats().triples()).isZero();
        }
    }

    @Test
    void removesAnArticleWithoutATrace() throws IOException {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(graphs(1));
            assertThat(store.remove("article-0.txt")).isTrue();

            assertThat(store.remove("article-0.txt")).isFalse();
            assertThat(store.stats().triples()).isZero();
            boolean empty =
                    store.read(dataset -> dataset.getUnionModel().getGraph().isIsomorphicWith(Ontology.terms()));
            assertThat(empty).isTrue();
            store.compact();
        }
        assertThat(bytesOf(folder)).doesNotContain("fishing rights");
    }

    @Test
    void writesNothingWhenTheDiskIsFull() {
        boolean[] full = {false};
        BeforeCommit disk = () -> {
            if (full[0]) {
                throw new IOException("No space left on device");
            }
        };
        try (NewsStore store = NewsStore.open(folder, Linker.NONE, disk)) {
            store.add(graphs(1));
            long before = store.stats().triples();
            full[0] = true;

            assertThatThrownBy(() -> store.add(graphs(5)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("No space left on device")
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_WRITE_FAILED);
            assertThat(store.stats().triples()).isEqualTo(before);
            full[0] = false;
            assertThat(store.add(graphs(5)).added()).isEqualTo(4);
        }
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(store.stats().articles()).isEqualTo(5);
            assertThat(store.check().sound()).isTrue();
        }
    }

    @Test
    void givesTheUnionOfAllArticlesAsDefaultGraph() {
        try (NewsStore store = NewsStore.inMemory(Linker.NONE)) {
            store.add(graphs(2));

            String ask = "ASK { <%1$s#meeting-1> <%2$s> <%1$s#person-ann-lee> }"
                    .formatted(Iris.article("article-1.txt"), RAP.participant);
            boolean found = store.read(dataset ->
                    QueryExecution.dataset(dataset).query(ask).build().execAsk());
            assertThat(found).isTrue();
        }
    }

    @Test
    void tellsWhoHoldsAStore() {
        try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
            assertThatThrownBy(() -> NewsStore.open(folder, Linker.NONE))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .extracting(e -> ((StoreException) e).code())
                    .isEqualTo(ErrorCode.STORE_LOCKED);
        }
        NewsStore.openReadOnly(folder).close();
    }

    @Test
    void refusesWhatIsNoStoreOfThisFormat() throws IOException {
        Path missing = folder.resolve("missing");
        assertCode(ErrorCode.STORE_MISSING, () -> NewsStore.openReadOnly(missing));
        assertCode(ErrorCode.STORE_MISSING, () -> NewsStore.openExisting(missing, Linker.NONE));
        assertThat(missing).doesNotExist();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear Ann");
        assertCode(ErrorCode.STORE_NOT_A_STORE, () -> NewsStore.open(other, Linker.NONE));
        assertCode(ErrorCode.STORE_NOT_A_STORE, () -> NewsStore.openReadOnly(other));
        assertCode(ErrorCode.STORE_NOT_A_STORE, () -> NewsStore.open(other.resolve("letter.txt"), Linker.NONE));
        assertThat(other).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
        Path newer = folder.resolve("newer");
        NewsStore.open(newer, Linker.NONE).close();
        Files.writeString(newer.resolve("rapporteur-store"), "format 99\n");
        assertCode(ErrorCode.STORE_VERSION, () -> NewsStore.open(newer, Linker.NONE));
    }

    @Test
    void refusesChangesOfAStoreThatIsOpenForReading() {
        NewsStore.open(folder, Linker.NONE).close();
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertCode(ErrorCode.STORE_READ_ONLY, () -> store.add(graphs(1)));
            assertCode(ErrorCode.STORE_READ_ONLY, () -> store.remove("article-0.txt"));
            assertCode(ErrorCode.STORE_READ_ONLY, store::compact);
        }
    }

    @Test
    void isOfNoUseAfterItIsClosed() {
        NewsStore store = NewsStore.inMemory(Linker.NONE);
        store.close();
        store.close();
        assertThatThrownBy(store::stats).isInstanceOf(IllegalStateException.class);
    }

    private List<ArticleGraph> graphs(int number) {
        return Fixtures.many(number).stream().map(mapper::map).toList();
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StoreException.class)
                .extracting(e -> ((StoreException) e).code())
                .isEqualTo(code);
    }

    private static String bytesOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
