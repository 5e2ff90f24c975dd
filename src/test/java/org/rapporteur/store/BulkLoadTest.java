package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.export.GraphExporter;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

class BulkLoadTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path quads;

    @BeforeEach
    void export() throws IOException {
        folder = temporary.resolve("news");
        quads = Files.createDirectories(temporary.resolve("quads/graphs")).resolve("part-00000.nq.gz");
        try (NewsStore store = NewsStore.inMemory(LINKER);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(quads))) {
            store.add(graphs(5));
            store.read(dataset -> {
                RDFDataMgr.write(out, withoutDefaultGraph(dataset.asDatasetGraph()), Lang.NQUADS);
                return null;
            });
        }
    }

    private static DatasetGraph withoutDefaultGraph(DatasetGraph database) {
        DatasetGraph copy = DatasetGraphFactory.create();
        database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add);
        return copy;
    }

    private static List<ArticleGraph> graphs(int number) {
        ArticleMapper mapper = new ArticleMapper();
        return Fixtures.many(number).stream().map(mapper::map).toList();
    }

    @Test
    void makesAStoreThatGoesOn() throws IOException {
        LoadReport report = NewsStore.load(List.of(temporary.resolve("quads")), folder);
        assertThat(report.articles()).isEqualTo(5);
        assertThat(report.linked()).isTrue();
        try (NewsStore store = NewsStore.open(folder, LINKER);
                NewsStore whole = NewsStore.inMemory(LINKER)) {
            assertThat(store.check().sound()).isTrue();
            assertThat(store.version()).isNotEmpty();
            List<ArticleGraph> more = graphs(8);
            assertThat(store.add(more).unchanged()).isEqualTo(5);
            whole.add(more);
            assertThat(exported(store)).isEqualTo(exported(whole));
        }
        assertThat(names()).containsExactlyInAnyOrder("news", "quads");
    }

    private static String exported(NewsStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(ExportFormat.NQUADS, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loadsNothingOfWhatIsNotSound() throws IOException {
        Path broken = Files.writeString(temporary.resolve("broken.nq"), "<a> <b> .\n");
        refused(List.of(quads, broken), ErrorCode.INPUT_MALFORMED, "broken.nq is not N-Quads");
        Path bare = Files.writeString(temporary.resolve("bare.nq"), "<urn:a> <urn:b> <urn:c> .\n");
        refused(List.of(quads, bare), ErrorCode.INPUT_MALFORMED, "no named graph");
        Path other = Files.writeString(temporary.resolve("other.nq"), "<urn:a> <urn:b> <urn:c> <urn:d> .\n");
        refused(List.of(other), ErrorCode.INPUT_EMPTY, "no article");
        Path second = Files.writeString(
                temporary.resolve("second.nq"),
                "<" + graphs(1).get(0).articleIri()
                        + "> <" + RDF.type.getURI() + "> <" + RAP.Article.getURI() + ">"
                        + " <urn:x:second> .\n");
        refused(List.of(quads, second), ErrorCode.INPUT_MALFORMED, "stands in two graphs");
        refused(List.of(temporary.resolve("none")), ErrorCode.INPUT_MISSING, "none");
        refused(List.of(Files.createDirectory(temporary.resolve("empty"))), ErrorCode.INPUT_EMPTY, "no N-Quads");
    }

    private void refused(List<Path> inputs, ErrorCode code, String message) throws IOException {
        assertThatThrownBy(() -> NewsStore.load(inputs, folder))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
        assertThat(folder).doesNotExist();
        assertThat(names()).noneMatch(name -> name.endsWith(".loading"));
    }

    @Test
    void replacesNothing() throws IOException {
        Files.createDirectory(folder);
        Path kept = Files.writeString(folder.resolve("kept.txt"), "mine");
        assertThatThrownBy(() -> NewsStore.load(List.of(quads), folder))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RESTORE_OCCUPIED));
        assertThat(kept).hasContent("mine");
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (var left = Files.list(temporary)) {
            left.forEach(path -> names.add(path.getFileName().toString()));
        }
        return names;
    }
}
