package org.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private static final Set<String> COLUMNS = Set.of("finding", "verdict");

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finding,verdict\na#1,rejected\n",
                "\uFEFFfinding,verdict\r\na#1,rejected\r\n",
                "sep=;\nVerdict;Sentence;Finding\nrejected;\"a; \"\"b\"\"\";a#1",
                "\"verdict\"\t\"finding\"\r\n rejected \ta#1\r\n\t\r\n",
                "finding,verdict,,\na#1,rejected,,\n,,,\n",
            })
    void readsWhatSpreadsheetsWrite(String text) throws IOException {
        assertThat(TableFile.read(file(text, StandardCharsets.UTF_8), COLUMNS))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cell("finding")).isEqualTo("a#1");
                    assertThat(row.cell("verdict")).isEqualTo("rejected");
                    assertThat(row.cell("why")).isEmpty();
                });
    }

    @Test
    void readsUtf16AndTellsOnWhichLineARowBegins() throws IOException {
        Path file = file("\uFEFFfinding\tverdict\twhy\n1\t\t\"two\nlines\"\n2\tno\t'=1+1\n", StandardCharsets.UTF_16LE);
        assertThat(TableFile.read(file, COLUMNS))
                .extracting(TableFile.Row::line)
                .containsExactly(2L, 4L);
        assertThat(TableFile.read(file, COLUMNS).get(1).cell("why")).isEqualTo("=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "finding,sentence\n1,2\n", "finding,verdict\n\"1,2\n"})
    void whatIsNoSuchTableIsAnError(String text) throws IOException {
        Path file = file(text, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TableFile.read(file, COLUMNS))
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.INPUT_MALFORMED);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> TableFile.read(folder.resolve("none.csv"), COLUMNS))
                .hasMessageContaining("none.csv");
    }
}
