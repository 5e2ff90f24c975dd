package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearRegexTest {
    @ParameterizedTest
    @CsvSource({
        "abc,        B,        '',  false",
        "abc,        B,        i,   true",
        "STRASSE ÄÖ, äö,       i,   true",
        "'a\nb',     ^b$,      m,   true",
        "'a\nb',     a.b,      '',  false",
        "'a\nb',     a.b,      s,   true",
        "abc,        'a b c',  x,   true",
        "'a bc',     'a[ ]b',  x,   true",
        "a.c,        a.c,      q,   true",
        "abc,        a.c,      q,   false",
        "über,       ^\\p{L}+$, '', true"
    })
    void findsAsXPathSays(String text, String pattern, String flags, boolean found) {
        assertThat(LinearRegex.of(pattern, flags).finds(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "abcb,  b,        x,     axcx",
        "abc,   (a)(b),   $2$1,  bac",
        "abc,   z,        x,     abc",
        "abc,   '',       x,     xabc"
    })
    void replacesAsJenaDoes(String text, String pattern, String replacement, String replaced) {
        assertThat(LinearRegex.of(pattern, "").replace(text, replacement)).isEqualTo(replaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)\\1", "(?=a)b", "(?<!a)b", "(", "[z-a]"})
    void refusesWhatCannotBeLinear(String pattern) {
        assertThatThrownBy(() -> LinearRegex.of(pattern, "")).isInstanceOf(ExprEvalException.class);
    }

    @Test
    void aReplacementNamesGroupsThatThereAre() {
        assertThatThrownBy(() -> LinearRegex.of("a", "").replace("a", "$7")).isInstanceOf(ExprEvalException.class);
    }

    @Test
    @Timeout(10)
    void takesNoTimeWhereJavaTakesYears() {
        assertThat(LinearRegex.of("^(a+)+$", "").finds("a".repeat(10_000) + "!"))
                .isFalse();
    }
}
