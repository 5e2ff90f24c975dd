package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {
    private final Options options =
            Options.of(new String[] {"DATA", "OUT", "seed=3", "rate=1.5e-4", "start=a=b.bin", "seed=4"}, 2);

    @Test
    void theLastValueOfANameCounts() {
        assertThat(options.integer("seed", 1)).isEqualTo(4);
        assertThat(options.number("rate", 1)).isEqualTo(1.5e-4);
        assertThat(options.text("start", "")).isEqualTo("a=b.bin");
    }

    @Test
    void whatIsNotGivenIsAsItIsOtherwise() {
        assertThat(options.integer("epochs", 4)).isEqualTo(4);
        assertThat(options.number("dropout", 0.1)).isEqualTo(0.1);
        assertThat(options.text("end", "none")).isEqualTo("none");
    }

    @Test
    void anythingElseIsAnError() {
        assertThatThrownBy(() -> Options.of(new String[] {"seed"}, 0)).hasMessage("not of the form name=value: seed");
        assertThatThrownBy(() -> Options.of(new String[] {"=1"}, 0)).hasMessageContaining("=1");
        assertThatThrownBy(() -> options.integer("rate", 1)).isInstanceOf(NumberFormatException.class);
    }
}
