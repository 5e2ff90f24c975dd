package org.rapporteur.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/**
 * The annotations of texts, stored so that unit tests of later stages load no models: of the articles in
 * {@code examples/}, and of texts that were written for one test and lie beside their annotation.
 *
 * <p>{@link StoredAnnotationsIT} holds all of them to what the annotator gives, and writes them anew.
 */
public final class StoredAnnotations {
    /** Where they are in the source tree, and the texts that were written for a test. */
    private static final Path FOLDER = Path.of("src/test/resources/annotated");

    private StoredAnnotations() {}

    /** The articles of {@code examples/} in their order. */
    public static List<Article> examples() {
        return read(List.of(Path.of("examples")));
    }

    /** The texts that were written for a test, in the order of their names. */
    static List<Article> texts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return read(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Article> read(List<Path> inputs) {
        try (Stream<SourceItem> items = new ArticleReader().read(inputs)) {
            return items.filter(Read.class::isInstance)
                    .map(item -> ((Read) item).article())
                    .toList();
        }
    }

    /**
     * The stored annotation of an article.
     *
     * @param id its identifier; of a text its name
     */
    public static AnnotatedArticle of(String id) {
        try (InputStream in = StoredAnnotations.class.getResourceAsStream("/annotated/" + file(id).getFileName())) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no stored annotation of " + id + "; src/test/resources/README.md says how to make one");
            }
            return AnnotationFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String id) {
        return FOLDER.resolve(id + ".json.gz");
    }

    /** All files of stored annotations. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json.gz")).toList();
        }
    }
}
