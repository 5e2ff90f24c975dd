package org.rapporteur.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;

class LabelledNamesTest {
    @TempDir
    private Path folder;

    @Test
    void readsALineForEachName() throws IOException {
        Path file =
                Files.writeString(folder.resolve("labels.tsv"), "article\tbegin\tend\tperson\na.txt\t3\t10\tann-lee\n");
        assertThat(LabelledNames.read(file)).containsExactly(new LabelledName("a.txt", new Span(3, 10), "ann-lee"));
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.tsv"), "a.txt\t3\t10\tann-lee\na.txt\t30\t3\tann-lee\n");
        assertThatThrownBy(() -> LabelledNames.read(file))
                .isInstanceOfSatisfying(
                        RapporteurException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_MALFORMED))
                .hasMessageContaining("Line 2");
        Path empty = Files.writeString(folder.resolve("empty.tsv"), "");
        assertThatThrownBy(() -> LabelledNames.read(empty)).hasMessageContaining("labels no name");
        assertThatThrownBy(() -> LabelledNames.read(folder.resolve("none.tsv"))).hasMessageContaining("no file");
    }

    /** What src/eval scores against: enough names and persons, and none of the text. */
    @Test
    void theLabelsOfTheEvaluationAreWhole() {
        List<LabelledName> names =
                LabelledNames.read(Path.of("src/test/resources/org/rapporteur/measure/person-names.tsv"));
        Set<String> persons = new HashSet<>();
        names.forEach(name -> persons.add(name.person()));
        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(300)
                .allMatch(name -> name.span().end() - name.span().begin() < 40);
        assertThat(persons).hasSizeGreaterThanOrEqualTo(120).allMatch(person -> person.matches("[a-z0-9-]+"));
    }
}
