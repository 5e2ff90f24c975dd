package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.Expected;
import org.rapporteur.Extraction;

/**
 * What is found in each example, as {@code rapporteur show --details} prints it, is what stands in
 * {@code src/test/resources/golden}: a person reviews it when it changes.
 */
class GoldenRecordsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String SHORT = "2025-01-20-cable-meeting-announced.txt";

    /** An article that is named in the report. */
    record Case(String id, Extraction extraction) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Case> examples() {
        return ExampleGraphs.extractions().stream()
                .map(extraction -> new Case(extraction.record().article().id(), extraction))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isTheGoldenOne(Case example) throws IOException {
        String text = print(out -> new RecordDetails(example.extraction().record(), out).print());
        Expected.GOLDENS.assertSame(golden(example.id()), text);
    }

    @Test
    void everyGoldenOneHasItsExample() throws IOException {
        List<Path> expected = Stream.concat(
                        examples().stream().map(example -> golden(example.id())), Stream.of(FOLDER.resolve("show.txt")))
                .toList();
        assertThat(expected).hasSizeGreaterThan(8);
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void withoutDetailsItIsShort() throws IOException {
        Extraction extraction = examples().stream()
                .filter(example -> example.id().equals(SHORT))
                .findFirst()
                .orElseThrow()
                .extraction();
        Expected.GOLDENS.assertSame(
                FOLDER.resolve("show.txt"), print(new RecordText(extraction.record(), extraction::sentence)::print));
    }

    private static Path golden(String id) {
        return FOLDER.resolve((id.endsWith(".txt") ? id.substring(0, id.length() - 4) : id) + ".details.txt");
    }

    private static String print(Consumer<PrintWriter> text) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        text.accept(out);
        out.flush();
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
