package org.rapporteur.link.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static final String FULL = "We share one sea, and the herring do not carry passports. Whoever takes more"
            + " takes it from his neighbour. We will not sign a paper that says otherwise";
    private static final String CUT =
            "We share one sea and the herring don’t carry passports … We will not sign a paper";
    private static final String OTHER = "We will not sign anything today, and nobody has asked us to do so";

    @Test
    void aCutIsTheSameQuotation() {
        assertThat(groups(List.of(CUT, OTHER, FULL))).containsExactly(List.of(FULL, CUT), List.of(OTHER));
    }

    @Test
    void theOrderMeansNothing() {
        List<String> texts = new ArrayList<>(List.of(FULL, CUT, OTHER, "One more thing that nobody else says here"));
        List<List<String>> once = groups(texts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(groups(texts)).isEqualTo(once);
        }
    }

    @Test
    void fewSharedWordsAreAccident() {
        assertThat(NearDuplicates.isSame("We will not accept this", "We will not accept this"))
                .isFalse();
        assertThat(NearDuplicates.isSame(FULL, OTHER)).isFalse();
    }

    @Test
    void anAlignmentShowsWhatIsLeftOutAndAdded() {
        Alignment alignment = Alignment.of("We share one sea, and we stay here", "We share one big sea. We stay");

        assertThat(alignment.shared()).isEqualTo(6);
        assertThat(alignment.lacks()).containsExactly("and", "here");
        assertThat(alignment.adds()).containsExactly("big");
    }

    private static List<List<String>> groups(List<String> texts) {
        return NearDuplicates.groups(texts.stream()
                        .map(text -> new QuotationProfile("lee", text))
                        .toList())
                .stream()
                .map(group -> group.stream().map(QuotationProfile::text).toList())
                .toList();
    }
}
