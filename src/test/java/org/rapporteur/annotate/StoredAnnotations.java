package org.rapporteur.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/**
 * The annotations of the articles in {@code examples/}, stored so that unit tests of later stages load no models.
 *
 * <p>{@link StoredAnnotationsIT} holds them to what the annotator gives, and writes them anew with
 * {@code -Drapporteur.update=true}.
 */
public final class StoredAnnotations {
    /** Where they are in the source tree. */
    static final Path FOLDER = Path.of("src/test/resources/annotated");

    private StoredAnnotations() {}

    /** The articles of {@code examples/} in their order. */
    public static List<Article> examples() {
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(Path.of("examples")))) {
            return items.filter(Read.class::isInstance)
                    .map(item -> ((Read) item).article())
                    .toList();
        }
    }

    /** The stored annotation of the example with this identifier. */
    public static AnnotatedArticle of(String id) {
        try (InputStream in = StoredAnnotations.class.getResourceAsStream("/annotated/" + fileName(id))) {
            if (in == null) {
                throw new IllegalArgumentException("no stored annotation of " + id + "; run StoredAnnotationsIT with"
                        + " -Drapporteur.update=true");
            }
            return AnnotationFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileName(String id) {
        return id + ".json.gz";
    }
}
