package org.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.map.Iris;
import org.rapporteur.source.RapporteurException;

/** What an address says of the lens, and back. */
class LensTest {
    @Test
    void isWhatStandsInTheAddressAndBack() {
        Map<String, String> address = Map.of(
                "from",
                "2024-05",
                "outlet",
                "The Example Times",
                "least",
                "0.80",
                "claims",
                "none",
                "without",
                "country/CN",
                "named",
                "1");
        Lens lens = Lens.of(address);
        assertThat(lens.without()).isEqualTo(Iris.BASE + "country/CN");
        assertThat(lens.parameters()).isEqualTo(address);
        assertThat(Lens.of(lens.parameters())).isEqualTo(lens);
        assertThat(lens.but("from").from()).isNull();
    }

    @Test
    void whatIsLeftEmptyHidesNothing() {
        assertThat(Lens.of(Map.of("from", " ", "claims", "all", "named", "0", "q", "x")))
                .isEqualTo(Lens.NONE);
        assertThat(Lens.NONE.isEmpty()).isTrue();
        assertThat(Lens.NONE.filters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2024-13",
        "to, yesterday",
        "least, 1.5",
        "least, high",
        "claims, some",
        "without, 'country/CN> } #'",
        "named, yes"
    })
    void whatIsNoValueIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> Lens.of(Map.of(name, value)))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("The parameter " + name + " is");
    }

    @Test
    void aDateIsChosenAndTakenOff() {
        Lens may = Lens.of(Map.of("from", "2024", "outlet", "The Bergen Post")).during("2024-05");
        assertThat(may.parameters()).isEqualTo(Map.of("from", "2024-05", "to", "2024-05", "outlet", "The Bergen Post"));
        assertThat(may.isDuring("2024-05")).isTrue();
        assertThat(may.isDuring(null)).isFalse();
        assertThat(may.during(null).parameters()).isEqualTo(Map.of("outlet", "The Bergen Post"));
    }

    @Test
    void aMonthFollowsTheOneBeforeIt() {
        ActorPage.Month december = new ActorPage.Month("2023-12", 1, 0, 0);
        assertThat(new ActorPage.Month("2024-01", 1, 0, 0).follows(december)).isTrue();
        assertThat(new ActorPage.Month("2024-02", 1, 0, 0).follows(december)).isFalse();
        assertThat(new ActorPage.Month("2024", 1, 0, 0).follows(december)).isFalse();
    }
}
