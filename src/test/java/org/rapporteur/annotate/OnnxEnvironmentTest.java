package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEnvironmentTest {
    @TempDir
    private Path cache;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void unpacksTheLibrariesOnce() throws IOException {
        Path folder = Objects.requireNonNull(OnnxEnvironment.unpacked(cache));
        List<Path> first = files(folder);
        assertThat(first)
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.size(file)).isPositive());
        Object when = Files.getLastModifiedTime(first.get(0));
        assertThat(OnnxEnvironment.unpacked(cache)).isEqualTo(folder);
        assertThat(files(folder)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.get(0))).isEqualTo(when);
    }

    @Test
    void unpacksAgainWhatIsCutOff() throws IOException {
        Path library =
                files(Objects.requireNonNull(OnnxEnvironment.unpacked(cache))).get(0);
        long size = Files.size(library);
        Files.write(library, new byte[10]);
        OnnxEnvironment.unpacked(cache);
        assertThat(library).hasSize(size);
    }
}
