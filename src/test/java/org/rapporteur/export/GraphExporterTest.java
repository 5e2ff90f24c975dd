package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.link.Linked;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.GraphAssert;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.Article;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

class GraphExporterTest {
    // Signs that one format or another must escape; RDF/XML cannot hold control characters, so none is here.
    private static final String HARD = "\"quoted\" \\ back\tslash\r\nline & <tag> ]]> ' 🐟 \u00A0\u2028 end";

    private static final List<ArticleGraph> ARTICLES = articles();

    private static NewsStore store;

    @BeforeAll
    static void fill() {
        store = NewsStore.inMemory(LINKER);
        store.add(ARTICLES);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAPHML", "GEXF", "NODES", "EDGES", "NEO4J_NODES", "NEO4J_EDGES", "REVIEW", "FOLLOW_THE_MONEY"})
    void writesAllThatIsInTheStore(ExportFormat format) {
        Dataset read = read(format, export(store, format, null));

        Graph union = GraphFactory.createDefaultGraph();
        Linked.articles(ARTICLES).find().forEachRemaining(quad -> union.add(quad.asTriple()));
        for (ArticleGraph article : ARTICLES) {
            if (format.named()) {
                GraphAssert.assertIsomorphic(
                        read.asDatasetGraph().getGraph(NodeFactory.createURI(article.graphIri())), article.graph());
            }
        }
        Graph written = format.named()
                ? read.getUnionModel().getGraph()
                : read.getDefaultModel().getGraph();
        GraphAssert.assertIsomorphic(written, union);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAPHML", "GEXF", "NODES", "EDGES", "NEO4J_NODES", "NEO4J_EDGES", "REVIEW", "FOLLOW_THE_MONEY"})
    void writesOneArticle(ExportFormat format) {
        Dataset read = read(format, export(store, format, "article-1.txt"));

        Graph written = format.named()
                ? read.getUnionModel().getGraph()
                : read.getDefaultModel().getGraph();
        GraphAssert.assertIsomorphic(written, ARTICLES.get(1).graph());
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesWhateverTheOrderOfTheArticles(ExportFormat format) {
        byte[] first = export(store, format, null);
        List<ArticleGraph> reversed = new ArrayList<>(ARTICLES);
        Collections.reverse(reversed);
        try (NewsStore other = NewsStore.inMemory(LINKER)) {
            reversed.forEach(article -> other.add(List.of(article)));
            assertThat(export(other, format, null)).isEqualTo(first);
        }
        assertThat(new String(first, StandardCharsets.UTF_8)).endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource
    void writesTheDataUnderAnotherBase(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(format, null, "https://one.example/news/", out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).doesNotContain(Iris.BASE);
        if (format != ExportFormat.FOLLOW_THE_MONEY) {
            assertThat(written).contains("https://one.example/news/");
        }
        if (format.isRdf()) {
            Graph union = read(format, out.toByteArray()).getUnionModel().getGraph();
            assertThat(read(format, out.toByteArray()).getDefaultModel().size() + union.size())
                    .isEqualTo(read(format, export(store, format, null))
                                    .getDefaultModel()
                                    .size()
                            + read(format, export(store, format, null))
                                    .getUnionModel()
                                    .size());
        }
    }

    @Test
    void takesOnlyAnIriForABase() {
        for (String base :
                List.of("news/", "https://one.example", "https://one.example/#", "https://one.example/a b/", "")) {
            assertCode(
                    ErrorCode.USAGE,
                    () -> new GraphExporter(store)
                            .export(ExportFormat.TURTLE, null, base, OutputStream.nullOutputStream()));
        }
    }

    @Test
    void writesEveryTripleOnceAndInOrder() {
        List<String> lines = new String(export(store, ExportFormat.NTRIPLES, null), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThan(500);
    }

    @Test
    void keepsControlCharactersOutOfXml() {
        Article article = Article.of("bell.txt", "a\u0007b\u0000c");
        try (NewsStore bells = NewsStore.inMemory(LINKER)) {
            bells.add(List.of(new ArticleMapper()
                    .map(new ArticleRecord(article, List.of(), List.of(), List.of(), List.of(), List.of()))));
            assertThat(new String(export(bells, ExportFormat.RDFXML, null), StandardCharsets.UTF_8))
                    .contains("a\uFFFDb\uFFFDc");
        }
    }

    @Test
    void saysWhatItDoesNotHave() {
        assertCode(ErrorCode.ARTICLE_UNKNOWN, () -> export(store, ExportFormat.TURTLE, "nothing.txt"));
        assertCode(ErrorCode.FORMAT_UNKNOWN, () -> ExportFormat.named("word"));
        assertThat(ExportFormat.named("TTL")).isEqualTo(ExportFormat.TURTLE);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertCode(ErrorCode.OUTPUT_FAILED, () -> new GraphExporter(store).export(ExportFormat.TURTLE, null, full));
    }

    private static List<ArticleGraph> articles() {
        ArticleMapper mapper = new ArticleMapper();
        List<ArticleGraph> graphs = new ArrayList<>();
        Fixtures.many(3).forEach(record -> graphs.add(mapper.map(record)));
        Article hard = new Article("hard \"é\".txt", null, HARD, null, HARD, List.of(), "en", HARD);
        graphs.add(mapper.map(new ArticleRecord(hard, List.of(), List.of(), List.of(), List.of(), List.of())));
        return graphs;
    }

    private static byte[] export(
            NewsStore store, ExportFormat format, @org.jspecify.annotations.Nullable String article) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExporter(store).export(format, article, out);
        return out.toByteArray();
    }

    private static Dataset read(ExportFormat format, byte[] bytes) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        Dataset dataset = DatasetFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(dataset);
        return dataset;
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }
}
