package org.rapporteur.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.extract.SpeechAct;

/** A class of a lexicon or a relation that no reader names is a remnant. */
class NothingUnusedTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/rapporteur");
    private static final String USES = read(Path.of("src/main/java"));

    static List<Path> lexicons() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".lexicon"))
                    .filter(file -> !file.endsWith("occasions.lexicon")) // a noun of any of its classes is one
                    .filter(file -> !file.endsWith("seats.lexicon")) // its classes are capitals
                    .filter(file -> !file.endsWith("synonyms.lexicon")) // its classes are what the words name
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lexicons")
    void everyClassIsUsed(Path file) {
        Lexicon lexicon = Lexicon.read("/org/rapporteur/" + RESOURCES.relativize(file));
        List<String> acts = Arrays.stream(SpeechAct.values()).map(Enum::name).toList();
        assertThat(lexicon.classes())
                .filteredOn(c -> !acts.contains(c) && !acts.contains(c.replace("_NOUN", "")))
                .allMatch(c -> USES.contains("\"" + c + "\""));
    }

    @Test
    void everyRelationIsUsed() {
        assertThat(ENGLISH.relations().relations().keySet())
                .isNotEmpty()
                .allMatch(r -> USES.contains("pattern(\"" + r + "\")"));
    }

    private static String read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(NothingUnusedTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
