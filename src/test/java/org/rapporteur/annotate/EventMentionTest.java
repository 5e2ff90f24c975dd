package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.EventMention.Type;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

class EventMentionTest {
    private final EventMention mention = new EventMention(
            Type.DISPUTE,
            new Span(5, 9),
            List.of(
                    new Argument(Role.OPPONENT, new Span(20, 23), 0.5),
                    new Argument(Role.OBJECTOR, new Span(10, 12), 0.6),
                    new Argument(Role.OBJECTOR, new Span(0, 4), 0.7)),
            Map.of(Trait.DISPUTE_ACT, List.of(0.1, 0.2, 0.05, 0.05, 0.4, 0.2)),
            0.8);

    @Test
    void argumentsAreInTheOrderOfTheText() {
        assertThat(mention.arguments()).extracting(Argument::span).isSorted();
        assertThat(mention.spans(Role.OBJECTOR)).containsExactly(new Span(0, 4), new Span(10, 12));
        assertThat(mention.arguments(Role.ISSUE)).isEmpty();
    }

    @Test
    void theValueOfATraitIsTheLikeliest() {
        assertThat(mention.value(Trait.DISPUTE_ACT)).isEqualTo("quarrel");
        assertThat(mention.likelihood(Trait.DISPUTE_ACT, "reject")).isEqualTo(0.2);
    }

    @Test
    void aValueOrATraitThatItHasNotIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> mention.likelihood(Trait.DISPUTE_ACT, "dance"))
                .hasMessage("no DISPUTE_ACT is called dance");
        assertThatThrownBy(() -> mention.value(Trait.KIND)).hasMessage("a mention of a DISPUTE has no KIND");
    }
}
