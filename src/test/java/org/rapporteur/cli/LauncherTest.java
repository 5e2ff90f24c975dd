package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void plainWordsStayAsTheyAre() {
        for (String plain : new String[] {"news", "./rapporteur", "/var/lib/news-2024", "a~b"}) {
            assertThat(Launcher.quoted(plain)).isEqualTo(plain);
        }
    }

    @Test
    void otherWordsAreQuotedForAShell() {
        assertThat(Launcher.quoted("my news")).isEqualTo("'my news'");
        assertThat(Launcher.quoted("Jane's news")).isEqualTo("'Jane'\\''s news'");
        assertThat(Launcher.quoted("~")).isEqualTo("'~'");
        assertThat(Launcher.quoted("$HOME")).isEqualTo("'$HOME'");
        assertThat(Launcher.quoted("")).isEqualTo("''");
    }
}
