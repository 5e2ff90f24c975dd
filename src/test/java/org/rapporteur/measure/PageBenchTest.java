package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.ExampleGraphs;

/** Each sort of page is found in the examples and asked for; how long it takes is no question of a test. */
class PageBenchTest {
    @Test
    void eachSortOfPageIsAskedFor() throws Exception {
        List<PageBench.Sort> sorts = new ArrayList<>();
        new PageBench(ExampleGraphs.store(), 10).run(sorts::add);
        assertThat(sorts)
                .extracting(PageBench.Sort::name)
                .containsExactly(
                        "start",
                        "actor of whom most is told",
                        "actor",
                        "pair",
                        "issue",
                        "suggestions",
                        "search",
                        "occasions",
                        "network",
                        "two outlets",
                        "occasion",
                        "quotation",
                        "article");
        assertThat(sorts).allSatisfy(sort -> {
            assertThat(sort.pages()).isPositive();
            assertThat(sort.first()).isPositive();
            assertThat(sort.anew()).isPositive();
            assertThat(sort.again()).isPositive();
        });
        // The design's limits of what a page weighs do not depend on the machine.
        assertThat(sorts).extracting(PageBench.Sort::bytes).allMatch(bytes -> bytes <= 100_000);
    }
}
