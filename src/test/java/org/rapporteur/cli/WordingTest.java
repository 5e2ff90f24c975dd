package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void putsTheArticleBeforeANoun() {
        assertThat(Wording.withArticle("Person")).isEqualTo("a Person");
        assertThat(Wording.withArticle("Organization")).isEqualTo("an Organization");
    }

    @Test
    void durationsAreAsExactAsTheyNeedToBe() {
        assertThat(Wording.duration(Duration.ofMillis(400))).isEqualTo("0 s");
        assertThat(Wording.duration(Duration.ofSeconds(99))).isEqualTo("99 s");
        assertThat(Wording.duration(Duration.ofMinutes(12))).isEqualTo("12 min");
        assertThat(Wording.duration(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    }

    @Test
    void oneIsSingular() {
        assertThat(Wording.count(1, "article")).isEqualTo("1 article");
        assertThat(Wording.count(0, "article")).isEqualTo("0 articles");
        assertThat(Wording.count(12_345, "word")).isEqualTo("12,345 words");
        assertThat(Wording.count(1, "country", "countries")).isEqualTo("1 country");
        assertThat(Wording.count(2, "country", "countries")).isEqualTo("2 countries");
    }

    @Test
    void longTextIsWrappedAtWords() {
        String wrapped = Wording.wrap("word ".repeat(50), 4);
        assertThat(wrapped.lines()).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line).startsWith("    word").hasSizeLessThanOrEqualTo(100);
        });
        assertThat(Wording.wrap("x".repeat(200), 2)).isEqualTo("  " + "x".repeat(200));
    }
}
