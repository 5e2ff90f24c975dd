package org.rapporteur.annotate.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitTest {
    @Test
    void eachTraitBeginsWhereTheOneBeforeItEnds() {
        int end = 0;
        for (Trait trait : Trait.values()) {
            assertThat(trait.offset()).isEqualTo(end);
            assertThat(trait.options()).doesNotHaveDuplicates();
            end += trait.options().size();
        }
        assertThat(Trait.total()).isEqualTo(end);
        assertThat(ModelFormat.LINK_SCORES).isEqualTo(ModelFormat.LINK_TRAITS + end);
    }
}
