package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredCompanyTest {
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 2);
    private static final ActorProfile ALONE = Profiles.person("Lee", 1).profile();
    private static final ActorProfile ANN = Profiles.person("Ann Lee", 1).profile();

    /** Articles of one day, each with one of the two and so many others. */
    private static StoredCompany of(int articles, int others) {
        Set<String> company =
                IntStream.range(0, others).mapToObj(number -> "other " + number).collect(Collectors.toSet());
        Map<Node, ActorProfile> nodes = new LinkedHashMap<>();
        for (int number = 0; number < articles; number++) {
            nodes.put(NodeFactory.createURI("urn:node" + number), number % 2 == 0 ? ALONE : ANN);
        }
        StoredCompany stored = new StoredCompany();
        stored.begin(List.of(ALONE, ANN), new StoredCompany.Articles() {
            @Override
            public List<Node> nodesOf(ActorProfile profile) {
                return nodes.keySet().stream()
                        .filter(node -> profile.equals(nodes.get(node)))
                        .toList();
            }

            @Override
            public @Nullable LocalDate day(Node person) {
                return SPRING;
            }

            @Override
            public Sighting sighting(Node person) {
                return new Sighting(SPRING, company);
            }
        });
        return stored;
    }

    @Test
    void itWeighsWhatItKeepsOfWhomItWasAskedAbout() {
        StoredCompany stored = of(200, 40);
        assertThat(stored.weight()).isZero();
        assertThat(stored.shared(ALONE, List.of(ANN)).get(ANN)).hasSize(40);
        // A hundred articles of forty others each, which are more than the articles themselves.
        int weight = stored.weight();
        assertThat(weight).isGreaterThan(100 * 40 / 8).isLessThan(100 * 40);
        stored.shared(ALONE, List.of(ANN));
        assertThat(stored.weight()).isEqualTo(weight);

        StoredCompany few = of(200, 4);
        few.shared(ALONE, List.of(ANN));
        assertThat(few.weight()).isLessThan(weight / 3);

        stored.forget();
        assertThat(stored.weight()).isZero();
    }

    @Test
    void anArticleThatComesLaterIsWeighedToo() {
        StoredCompany stored = of(20, 40);
        stored.shared(ALONE, List.of(ANN));
        int weight = stored.weight();
        for (int number = 0; number < 20; number++) {
            stored.added(ALONE, NodeFactory.createURI("urn:later" + number));
        }
        stored.shared(ALONE, List.of(ANN));
        assertThat(stored.weight()).isGreaterThanOrEqualTo(weight + 20 * 40 / 8);
    }
}
