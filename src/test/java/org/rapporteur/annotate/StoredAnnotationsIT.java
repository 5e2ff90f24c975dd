package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.source.Article;

/** The stored annotations are those that the annotator gives, and no article of the examples lacks one. */
class StoredAnnotationsIT {
    private static NewsAnnotator annotator;

    @BeforeAll
    static void loadModels() {
        annotator = NewsAnnotator.load();
    }

    static List<Article> examples() {
        return StoredAnnotations.examples();
    }

    @Test
    void thereAreExamples() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areInStep(Article article) throws IOException {
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        AnnotationFile.write(annotator.annotate(article), now);
        if (Boolean.getBoolean("rapporteur.update")) {
            Files.createDirectories(StoredAnnotations.FOLDER);
            Files.write(StoredAnnotations.FOLDER.resolve(StoredAnnotations.fileName(article.id())), now.toByteArray());
        }
        byte[] stored = Files.readAllBytes(StoredAnnotations.FOLDER.resolve(StoredAnnotations.fileName(article.id())));
        assertThat(json(stored)).isEqualTo(json(now.toByteArray()));
    }

    private static String json(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
