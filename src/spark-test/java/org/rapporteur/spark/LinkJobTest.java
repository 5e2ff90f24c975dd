package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.link.Linked.LINKER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.link.Member;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.store.NewsStore;
import org.rapporteur.vocab.RAP;
import scala.Tuple2;

/** Both linkers give the same graphs, byte for byte in sorted N-Quads. */
class LinkJobTest {
    private static final List<ArticleGraph> ARTICLES = ManyArticles.all();
    private static final Map<String, String> EMBEDDED = new TreeMap<>();
    private static final Map<String, Integer> LARGEST = new HashMap<>();

    @BeforeAll
    static void linkInAStore() {
        try (NewsStore store = NewsStore.inMemory(LINKER)) {
            int half = ARTICLES.size() / 2;
            assertThat(store.add(ARTICLES.subList(0, half)).refused()).isEmpty();
            assertThat(store.add(ARTICLES.subList(half, ARTICLES.size())).refused())
                    .isEmpty();
            store.read(dataset -> {
                DatasetGraph database = dataset.asDatasetGraph();
                database.listGraphNodes().forEachRemaining(name -> {
                    if (Iris.isLinks(name)) {
                        List<Triple> triples = database.getGraph(name).find().toList();
                        EMBEDDED.put(sort(name), Lines.quads(name, triples));
                        LARGEST.put(sort(name), largestBlock(triples));
                    }
                });
                return null;
            });
        }
    }

    private static String sort(Node graph) {
        return graph.getURI().substring(Iris.LINKS.length());
    }

    private static int largestBlock(List<Triple> triples) {
        Map<Node, Integer> sizes = new HashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(RAP.block)
                        || triple.getPredicate().equals(RAP.band))
                .forEach(triple -> sizes.merge(triple.getObject(), 1, Integer::sum));
        return sizes.isEmpty() ? 0 : Collections.max(sizes.values());
    }

    /** With 20,000 each block is left to one task; with 2 nearly all are cut, and profiles are spread over tasks. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 2})
    void givesTheLinksOfTheEmbeddedLinker(int most) {
        Map<String, String> linked = new TreeMap<>();
        new LinkJob(LocalSpark.SESSION)
                .withMost(most)
                .link(members())
                .forEach((sort, lines) -> linked.put(sort, sorted(lines.collect())));
        assertThat(linked.keySet()).isEqualTo(EMBEDDED.keySet());
        linked.forEach((sort, lines) -> assertThat(lines.lines().toList())
                .as(sort)
                .containsExactlyElementsOf(
                        EMBEDDED.getOrDefault(sort, "").lines().toList()));
        assertThat(linked).isEqualTo(EMBEDDED);
    }

    @Test
    void someBlocksAreTooLargeForOneTask() {
        assertThat(LARGEST.get("quotations")).isGreaterThan(4);
        assertThat(LARGEST.get("occasions")).isGreaterThan(4);
        assertThat(LARGEST.get("copies")).isGreaterThan(2);
    }

    /** What the first job writes of the articles, in no order. */
    private static JavaRDD<Member> members() {
        List<String> lines = new ArrayList<>();
        for (ArticleGraph article : ARTICLES) {
            ArticleLines.of(article).stream()
                    .filter(line -> line._1().equals(NamedOutput.PROFILES))
                    .map(Tuple2::_2)
                    .forEach(lines::add);
        }
        Collections.shuffle(lines, new Random(1));
        return JavaSparkContext.fromSparkContext(LocalSpark.SESSION.sparkContext())
                .parallelize(lines, 3)
                .map(Lines::member);
    }

    private static String sorted(Collection<String> lines) {
        return lines.stream().flatMap(String::lines).sorted().distinct().collect(Collectors.joining("\n"));
    }

    @Test
    void aChainOfThousandIsOneComponent() {
        List<Tuple2<String, String>> pairs = new ArrayList<>();
        for (int number = 1; number < 1000; number++) {
            pairs.add(new Tuple2<>("item " + number, "item " + (number - 1)));
        }
        pairs.addAll(Arrays.asList(new Tuple2<>("x", "y"), new Tuple2<>("y", "x"), new Tuple2<>("z", "z")));
        Collections.shuffle(pairs, new Random(1));
        Map<String, String> firsts = Components.of(JavaSparkContext.fromSparkContext(LocalSpark.SESSION.sparkContext())
                        .parallelizePairs(pairs))
                .collectAsMap();
        assertThat(firsts).hasSize(1000).containsEntry("y", "x").doesNotContainKeys("x", "z", "item 0");
        assertThat(firsts.entrySet().stream().filter(entry -> entry.getKey().startsWith("item")))
                .allMatch(entry -> entry.getValue().equals("item 0"));
    }

    @Test
    void aKeyThatManyShareIsComparedInPieces() {
        List<Tuple2<String, String>> keyed = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            keyed.add(new Tuple2<>("many", "item " + number));
            keyed.add(new Tuple2<>("few" + number / 2, "item " + number));
        }
        List<Tuple2<String, String>> pairs = Pairs.candidates(
                        JavaSparkContext.fromSparkContext(LocalSpark.SESSION.sparkContext())
                                .parallelizePairs(keyed),
                        4)
                .collect();
        assertThat(pairs).hasSize(30 * 29 / 2).doesNotHaveDuplicates();
        assertThat(pairs).allMatch(pair -> pair._1().compareTo(pair._2()) < 0);
    }
}
