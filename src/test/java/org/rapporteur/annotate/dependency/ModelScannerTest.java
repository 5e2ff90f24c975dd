package org.rapporteur.annotate.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelScannerTest {

    private static ModelScanner scanner(String text) {
        return new ModelScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWordsAndNumbers() throws IOException {
        ModelScanner scanner = scanner("café -0.0291 12\r\n0.5 1.0E-4\n");
        assertThat(scanner.word()).isEqualTo("café");
        assertThat(scanner.numbers(4)).containsExactly(-0.0291f, 12f, 0.5f, 0.0001f);
    }

    @Test
    void numbersAreThoseThatJavaReads() throws IOException {
        String written = "0.1 -123.4567 0.0001 99999.9999 0.333333333333 -0.0000";
        float[] numbers = scanner(written).numbers(6);
        String[] each = written.split(" ");
        for (int i = 0; i < each.length; i++) {
            assertThat(numbers[i]).isEqualTo(Float.parseFloat(each[i]));
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> scanner("1 2").numbers(3)).hasMessageContaining("ends too early");
        assertThatThrownBy(() -> scanner("1 x").numbers(2))
                .hasMessageContaining("should hold a number where it holds x");
        assertThatThrownBy(() -> scanner("x".repeat(5000)).word()).hasMessageContaining("over 4096 bytes");
    }
}
