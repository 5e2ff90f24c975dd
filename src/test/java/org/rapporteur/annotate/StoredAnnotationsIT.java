package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Expected;
import org.rapporteur.source.Article;

/** The stored annotations are those that the annotator gives, no text lacks one, and none is without its text. */
class StoredAnnotationsIT {
    private static NewsAnnotator annotator;

    @BeforeAll
    static void loadModels() {
        annotator = SharedAnnotator.get();
    }

    static List<Article> articles() {
        return Stream.concat(StoredAnnotations.examples().stream(), StoredAnnotations.texts().stream())
                .toList();
    }

    @Test
    void thereAreExamplesAndTexts() {
        assertThat(StoredAnnotations.examples()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(StoredAnnotations.texts()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void noneIsWithoutItsText() throws IOException {
        assertThat(StoredAnnotations.files())
                .isSubsetOf(articles().stream()
                        .map(article -> StoredAnnotations.file(article.id()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void areInStep(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnotationFile.write(annotator.annotate(article), out);
        Path file = StoredAnnotations.file(article.id());
        String now = json(out.toByteArray());
        String stored = Files.exists(file) ? json(Files.readAllBytes(file)) : "";
        if (!stored.equals(now)) {
            Expected.ANNOTATIONS.update(file, out.toByteArray());
        }
        assertThat(stored).isEqualTo(now);
    }

    private static String json(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
