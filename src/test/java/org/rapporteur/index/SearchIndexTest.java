package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.NewsGraph;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.rapporteur.store.Refusal;
import org.rapporteur.vocab.RAP;

class SearchIndexTest {
    private static final Set<IndexedKind> ALL = Set.of(IndexedKind.values());

    @TempDir
    Path folder;

    private static List<ArticleGraph> articles(String... ids) {
        ArticleMapper mapper = new ArticleMapper();
        return Stream.of(ids).map(id -> mapper.map(Fixtures.everything(id))).toList();
    }

    private static SearchIndex examples() {
        return SearchIndex.of(ExampleGraphs.store());
    }

    private static List<String> labels(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::label).toList();
    }

    private static List<String> kinds(SearchResult result) {
        return result.hits().stream().map(hit -> hit.kind().word()).distinct().toList();
    }

    @Test
    void aNameThatIsBegunGoesOn() {
        assertThat(labels(examples().suggest("maar", IndexedKind.ACTORS, 5))).containsExactly("Maarika Tõnso");
        assertThat(labels(examples().suggest("tons", ALL, 5))).containsExactly("Maarika Tõnso");
        assertThat(labels(examples().suggest("tonso MAARIKA", ALL, 5))).containsExactly("Maarika Tõnso");
        assertThat(labels(examples().suggest("blinken", IndexedKind.ACTORS, 5))).containsExactly("Antony Blinken");
        assertThat(examples().suggest("maar", Set.of(IndexedKind.ISSUE), 5)).isEmpty();
        assertThat(examples().suggest("  ", ALL, 5)).isEmpty();
        assertThat(examples().suggest("?!", ALL, 5)).isEmpty();
    }

    @Test
    void aNameMayBeMistypedAndUnfinished() {
        for (String typed : List.of("blinekn", "blnken", "blinnk", "anotny blin", "blinkan")) {
            assertThat(labels(examples().suggest(typed, IndexedKind.ACTORS, 5)))
                    .as(typed)
                    .contains("Antony Blinken");
        }
        assertThat(examples().suggest("xqzzy", ALL, 5)).isEmpty();
        assertThat(examples().suggest("x".repeat(5_000), ALL, 5)).isEmpty();
    }

    @Test
    void whatMostIsToldOfComesFirst() {
        List<Suggestion> all = examples().suggest("m", ALL, 100);
        assertThat(all).hasSizeGreaterThan(5);
        assertThat(all).extracting(Suggestion::activity).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(examples().suggest("m", ALL, 3)).isEqualTo(all.subList(0, 3));
    }

    @Test
    void anAliasLeadsToItsBearer() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(articles("a"));
            assertThat(SearchIndex.of(store).suggest("the fish", ALL, 5))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.kind()).isEqualTo(IndexedKind.ISSUE);
                        assertThat(one.label()).isEqualTo("fishing rights");
                        assertThat(one.alias()).isEqualToIgnoringCase("the fishing question");
                        assertThat(one.activity()).isEqualTo(1);
                    });
        }
    }

    @Test
    void wordsAreFoundInNamesInWhatIsSaidAndInArticles() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(articles("a", "b"));
            SearchIndex index = SearchIndex.of(store);
            assertThat(kinds(index.search(SearchRequest.of("fishing")))).containsExactly("issue", "article");
            assertThat(kinds(index.search(SearchRequest.of("PORT")))).contains("statement", "attitude", "article");
            assertThat(kinds(index.search(SearchRequest.of("\"stay closed\"")))).containsExactly("attitude", "article");
            assertThat(index.search(SearchRequest.of("\"closed stay\"")).hits()).isEmpty();
            assertThat(index.search(SearchRequest.of("ports fish*")).total())
                    .containsExactly(Map.entry(IndexedKind.ARTICLE, 2));
            Hit said = index.search(SearchRequest.of("overdue").withKinds(Set.of(IndexedKind.STATEMENT)))
                    .hits()
                    .get(0);
            assertThat(said.speaker()).isEqualTo("Ann Lee");
            assertThat(said.article()).isEqualTo("a");
            assertThat(said.published()).isEqualTo("2024-03-06");
            assertThat(said.passages()).singleElement().satisfies(passage -> {
                Passage.Mark mark = passage.marks().get(0);
                assertThat(passage.text().substring(mark.begin(), mark.end())).isEqualTo("overdue");
            });
        }
    }

    @Test
    void aPassageOfAnArticleShowsTheWords() {
        SearchResult result = examples().search(SearchRequest.of("mackerel passports"));
        Hit article = result.hits().stream()
                .filter(hit ->
                        hit.kind() == IndexedKind.ARTICLE && "2024-10-15-mackerel-talks.txt".equals(hit.article()))
                .findFirst()
                .orElseThrow();
        assertThat(article.passages())
                .isNotEmpty()
                .allSatisfy(passage -> assertThat(passage.marks())
                        .isNotEmpty()
                        .allSatisfy(mark -> assertThat(passage.text()
                                        .substring(mark.begin(), mark.end())
                                        .toLowerCase(java.util.Locale.ROOT))
                                .isIn("mackerel", "passports")));
    }

    @Test
    void daysAndPublishersLimitWhatIsFound() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(articles("a"));
            SearchIndex index = SearchIndex.of(store);
            SearchRequest ports = SearchRequest.of("ports").withKinds(Set.of(IndexedKind.ARTICLE));
            for (SearchRequest holding : List.of(
                    ports.withDays("2024-03-06", "2024-03-06"),
                    ports.withDays("2024", null),
                    ports.withDays(null, "2024-03"),
                    ports.withPublisher("The Example Times"))) {
                assertThat(index.search(holding).hits()).as(holding.toString()).hasSize(1);
            }
            for (SearchRequest excluding : List.of(
                    ports.withDays("2024-03-07", null),
                    ports.withDays(null, "2024-02"),
                    ports.withPublisher("Gazette"))) {
                assertThat(index.search(excluding).hits())
                        .as(excluding.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aRequestWithoutAWordIsAnError() {
        for (String words : List.of("", "  ", "?!", "\"\"", "*")) {
            assertThatThrownBy(() -> examples().search(SearchRequest.of(words)))
                    .as(words)
                    .isInstanceOf(RapporteurException.class)
                    .extracting(e -> ((RapporteurException) e).code())
                    .isEqualTo(ErrorCode.USAGE);
        }
        assertThatThrownBy(() -> IndexedKind.named("people")).hasMessageContaining("The kinds are: actor, person,");
    }

    @Test
    void thingsAreFoundWhateverIsTyped() {
        for (String words : List.of(
                "a AND", "(fish", "fish~9", "foo:bar", "[x TO", "\\fish", "\"unclosed mackerel", "mackerel^2")) {
            examples().search(SearchRequest.of(words));
            examples().suggest(words, ALL, 5);
        }
    }

    @Test
    void theSameArticlesGiveTheSameAnswersInAnyOrder() {
        List<ArticleGraph> graphs = new ArrayList<>(ExampleGraphs.all());
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            SearchIndex index = SearchIndex.of(store);
            Collections.reverse(graphs);
            graphs.forEach(graph -> store.add(List.of(graph)));
            store.remove(graphs.get(2).articleId());
            store.add(List.of(graphs.get(2)));
            store.add(List.of(graphs.get(3)), true);
            assertThat(index).isSameAs(SearchIndex.of(store));
            for (String words : List.of("talks", "mackerel", "said", "minister", "dam", "quota*")) {
                SearchRequest request = SearchRequest.of(words).withMost(50);
                assertThat(index.search(request)).as(words).isEqualTo(examples().search(request));
            }
            for (String typed : List.of("m", "an", "mininster", "dam", "norw")) {
                assertThat(index.suggest(typed, ALL, 50))
                        .as(typed)
                        .isEqualTo(examples().suggest(typed, ALL, 50));
            }
            assertThat(index.publishers()).isEqualTo(examples().publishers());
            assertThat(index.places()).isEqualTo(examples().places());
            assertThat(index.days()).isEqualTo(examples().days());
        }
    }

    @Test
    void noStatementIsMissedThatHoldsAText() {
        Map<String, String> said = ExampleGraphs.store().read(dataset -> {
            Map<String, String> texts = new TreeMap<>();
            dataset.asDatasetGraph()
                    .findNG(Node.ANY, Node.ANY, RAP.text, Node.ANY)
                    .forEachRemaining(quad -> texts.merge(
                            quad.getSubject().getURI(),
                            quad.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                            (one, other) -> one + "\n" + other));
            return texts;
        });
        List<String> parts = new ArrayList<>(List.of("ies", "es", "ie", "i", "s", "’s", "?!", "", "é"));
        String longest =
                said.values().stream().max(Comparator.comparing(String::length)).orElseThrow();
        for (int begin = 0; begin < longest.length() - 12; begin += 3) {
            parts.add(longest.substring(begin, begin + 1 + begin % 12));
        }
        said.values().stream()
                .limit(40)
                .map(text -> text.substring(text.length() / 2))
                .forEach(parts::add);
        for (String part : parts) {
            List<String> holding = said.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(part))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(examples().saidWith(part)).as(part).containsAll(holding);
        }
        assertThat(examples().saidWith("xqzzy")).isEmpty();
    }

    @Test
    void theEndThatThePluralLosesIsFoundInTheMidstOfAWord() {
        assertThat(Analysis.mayHold("party", "parties")).isTrue();
        assertThat(Analysis.mayHold("party", "rtie")).isTrue();
        assertThat(Analysis.mayHold("party", "es")).isTrue();
        assertThat(Analysis.mayHold("talk", "alks")).isTrue();
        assertThat(Analysis.mayHold("talk", "walk")).isFalse();
        assertThat(Analysis.pieces("U.S. \"Navy\" café x")).containsExactly("navy", "caf");
    }

    @Test
    void aCountThatSomethingSpoiledIsFoundByACheck() throws IOException {
        String version;
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(articles("a", "b"));
            SearchIndex.of(store);
            version = store.version();
        }
        try (NewsGraph graph = NewsGraph.openReadOnly(folder)) {
            assertThat(graph.check().sound()).isTrue();
        }
        try (IndexFiles files = IndexFiles.beside(folder)) {
            files.change(List.of(new Term(Fields.SUMMARY_OF, Iris.article("a"))), List.of(), version);
        }
        try (NewsGraph graph = NewsGraph.openReadOnly(folder)) {
            assertThat(graph.check().problems()).extracting(Refusal::articleId).containsExactly("the index");
        }
    }

    @Test
    void whatIsRemovedIsNotFound() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(articles("a", "b"));
            SearchIndex index = SearchIndex.of(store);
            store.remove("a");
            assertThat(index.search(SearchRequest.of("overdue").withKinds(Set.of(IndexedKind.STATEMENT)))
                            .hits())
                    .extracting(Hit::article)
                    .containsExactly("b");
            store.remove("b");
            assertThat(index.search(SearchRequest.of("lee")).hits()).isEmpty();
            assertThat(index.suggest("lee", ALL, 5)).isEmpty();
            assertThat(index.places()).isEmpty();
            assertThat(index.days()).isEmpty();
        }
    }

    @Test
    void anIndexOnDiskIsKeptAndMadeAnewWhereItWasLeftBehind() throws IOException {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            SearchIndex.of(store);
            store.add(articles("a"));
        }
        Path files = folder.resolve("index");
        long made = Files.list(files)
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElseThrow();
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(SearchIndex.of(store).suggest("lee", ALL, 5)).hasSize(1);
        }
        assertThat(Files.list(files)
                        .mapToLong(file -> file.toFile().lastModified())
                        .max())
                .as("nothing is written where nothing changed")
                .hasValue(made);

        // A process that has no index changes the store, as one does that dies between the two commits.
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(articles("b"));
        }
        try (NewsStore store = NewsStore.openReadOnly(folder)) {
            assertThat(SearchIndex.of(store).search(SearchRequest.of("overdue")).total())
                    .containsEntry(IndexedKind.STATEMENT, 2);
        }
    }

    @Test
    void nothingIsLeftOfWhatIsRemovedOnceTheStoreIsCompact() throws IOException {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            SearchIndex index = SearchIndex.of(store);
            store.add(articles("a"));
            store.add(ExampleGraphs.all().subList(0, 1));
            store.remove("a");
            store.compact();
            assertThat(index.search(SearchRequest.of("overdue")).hits()).isEmpty();
        }
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                bytes.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bytes).doesNotContain("overdue");
    }

    @Test
    void anIndexThatIsBrokenIsMadeAnew() throws IOException {
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(articles("a"));
            SearchIndex.of(store);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("index"))) {
            files = all.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Files.writeString(file, "broken");
        }
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            assertThat(SearchIndex.of(store).suggest("lee", ALL, 5)).hasSize(1);
            store.add(articles("b"));
            assertThat(SearchIndex.of(store).search(SearchRequest.of("overdue")).total())
                    .containsEntry(IndexedKind.STATEMENT, 2);
        }
    }

    @Test
    void anotherProcessReadsWhatWasCommittedLast() {
        assertThatThrownBy(() -> SearchIndex.beside(folder)).hasMessageContaining("has no index yet");
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            SearchIndex.of(store);
            store.add(articles("a"));
            try (SearchIndex beside = SearchIndex.beside(folder)) {
                SearchRequest overdue = SearchRequest.of("overdue");
                assertThat(beside.search(overdue).total()).containsEntry(IndexedKind.STATEMENT, 1);
                assertThat(beside.search(overdue).hits().stream().filter(hit -> hit.kind() == IndexedKind.ARTICLE))
                        .allSatisfy(hit -> assertThat(hit.passages()).isEmpty());
            }
            store.add(articles("b"));
            try (SearchIndex beside = SearchIndex.beside(folder)) {
                assertThat(beside.search(SearchRequest.of("overdue")).total()).containsEntry(IndexedKind.STATEMENT, 2);
            }
        }
    }

    @Test
    void manyMayAskWhileOneWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            store.add(articles("a"));
            SearchIndex index = SearchIndex.of(store);
            Callable<Boolean> asking = () -> {
                for (int i = 0; i < 50; i++) {
                    if (index.search(SearchRequest.of("overdue")).hits().isEmpty()
                            || index.suggest("lee", ALL, 5).isEmpty()) {
                        return false;
                    }
                }
                return true;
            };
            List<Future<Boolean>> answers =
                    Stream.generate(() -> threads.submit(asking)).limit(4).toList();
            for (String id : List.of("b", "c", "d")) {
                store.add(articles(id));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
