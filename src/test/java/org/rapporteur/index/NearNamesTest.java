package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final Map<String, List<String>> KNOWN = Map.of(
            "Antony Blinken", List.of("Antony Blinken", "Blinken"),
            "Ann Lee", List.of("Ann Lee", "Lee"),
            "Maarika Tõnso", List.of("Maarika Tõnso"),
            "Ministry of Ports", List.of("Ministry of Ports"),
            "Freedonia", List.of("Freedonia", "the Republic"));

    @Test
    void aWordMistypedIsNear() {
        assertThat(NearNames.of("blinkn", KNOWN)).containsExactly("Antony Blinken");
        assertThat(NearNames.of("Anthony Blinken", KNOWN)).containsExactly("Antony Blinken");
        assertThat(NearNames.of("Fredonia", KNOWN)).containsExactly("Freedonia");
        assertThat(NearNames.of("ministry of port", KNOWN)).containsExactly("Ministry of Ports");
    }

    @Test
    void caseAndAccentsCountForNothing() {
        assertThat(NearNames.of("TONSO", KNOWN)).containsExactly("Maarika Tõnso");
        assertThat(NearNames.plain("  Tõnso-Blà, M. ")).isEqualTo("tonso bla m");
    }

    @Test
    void whatIsFarIsNotGuessed() {
        for (String far : List.of("Nobody", "xyzzy", "", "…")) {
            assertThat(NearNames.of(far, KNOWN)).as(far).isEmpty();
        }
    }

    @Test
    void noMoreThanThreeAreGuessed() {
        List<String> near = NearNames.of(
                "Lee",
                Map.of(
                        "Dan Lee", List.of("Dan Lee"),
                        "Bo Lee", List.of("Bo Lee"),
                        "Cy Lee", List.of("Cy Lee"),
                        "Al Lee", List.of("Al Lee")));
        assertThat(near).containsExactly("Al Lee", "Bo Lee", "Cy Lee");
        assertThat(NearNames.question(near)).isEqualTo("Did you mean Al Lee, Bo Lee or Cy Lee?");
        assertThat(NearNames.question(List.of("Al Lee"))).isEqualTo("Did you mean Al Lee?");
        assertThat(NearNames.question(List.of())).isEmpty();
    }
}
