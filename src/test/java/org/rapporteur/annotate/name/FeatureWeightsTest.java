package org.rapporteur.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
    @Test
    void addsTheWeightsOfAFeatureAndNothingForOneThatItHasNot() {
        FeatureWeights weights = new FeatureWeights(2, 5);
        weights.put("a|C", new float[] {1, 2});
        weights.put("b|CpC", new float[] {3, 4, 5});
        double[] single = {10, 10};
        weights.add(Piece.of("a|C").hash(), single);
        weights.add(Piece.of("c|C").hash(), single);
        assertThat(single).containsExactly(11, 12);
        double[] pairs = new double[3];
        weights.add(Piece.of("b|CpC").hash(), pairs);
        weights.add(Piece.of("b|CpC").hash(), pairs);
        assertThat(pairs).containsExactly(6, 8, 10);
    }

    @Test
    void twoFeaturesOfOneHashAreRefused() {
        FeatureWeights weights = new FeatureWeights(2, 2);
        weights.put("a|C", new float[] {1});
        assertThatThrownBy(() -> weights.put("a|C", new float[] {1})).isInstanceOf(IllegalStateException.class);
    }
}
