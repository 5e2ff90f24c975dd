package org.rapporteur.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder with a file of each kind, each telling of one meeting, and some of no kind that is read. */
public class InputKindsTest {
    /** The folder, which tests that go on from its articles use as well. */
    public static Path folder() {
        try {
            URL url = Objects.requireNonNull(InputKindsTest.class.getResource("inputs"));
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachKindGivesItsArticle() throws IOException {
        Path expected = Objects.requireNonNull(folder().getParent()).resolve("inputs.txt");
        assertThat(described(read(folder()))).isEqualTo(Files.readString(expected, UTF_8));
    }

    /** Named alone and called by a name that tells nothing, it is told by its first bytes. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-22-page.pdf, Sara Lind",
        "agency-newsml.xml, Hanna Weiss",
        "agency-nitf.xml, Lena Voss",
        "all-the-news.csv, Mia Dahl",
        "archive-tei.xml, Clara Moreau",
        "blog-wxr.xml, Paula Gomez",
        "desk.mbox, Elena Ilieva",
        "issue.epub, Alice Reed",
        "newsapi.json, Eva Berg",
        "release.eml, Sofia Marin",
        "report.docx, Julia Stone",
        "report.odt, Lucy Hart",
        "report.rtf, Emma Wood",
        "wire.zip, Britta Falk",
    })
    void aFileIsToldByItsFirstBytes(String file, String name) throws IOException {
        try (var in = Files.newInputStream(folder().resolve(file));
                Stream<SourceItem> items = new ArticleReader().read(in, "stdin")) {
            assertThat(items.filter(Read.class::isInstance)
                            .map(item -> ((Read) item).article().body()))
                    .isNotEmpty()
                    .first()
                    .asString()
                    .contains(name)
                    .doesNotContain("<", "Subject:");
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedWhereItIsNamed() {
        assertThat(only("photo.png")).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_BINARY);
            assertThat(rejected.message()).contains("a PNG picture");
        });
        assertThat(only("pom.xml")).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_KIND);
            assertThat(rejected.message()).contains("<project>");
        });
        assertThat(only("prices.csv")).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_LAYOUT);
            assertThat(rejected.message()).contains("a, b, c", "--map");
        });
    }

    private static SourceItem only(String file) {
        List<SourceItem> items = read(folder().resolve(file));
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<SourceItem> read(Path input) {
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(input))) {
            return items.toList();
        }
    }

    private static String described(List<SourceItem> items) {
        String folder = folder() + "/";
        return items.stream()
                .map(item -> item instanceof Read read ? described(read) : item.toString() + "\n")
                .collect(Collectors.joining("\n"))
                .replace(folder, "");
    }

    private static String described(Read read) {
        Article article = read.article();
        return "%s: %s, “%s”, %s, %s %s %s%n%s%n"
                .formatted(
                        read.where(),
                        article.id(),
                        article.headline(),
                        article.published(),
                        article.publisher(),
                        article.authors(),
                        read.notes(),
                        article.body());
    }
}
