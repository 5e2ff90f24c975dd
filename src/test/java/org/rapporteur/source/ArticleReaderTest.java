package org.rapporteur.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
    private static final String TEXT = "The minister met the mayor of the town on Monday, the paper said.";

    @TempDir
    Path folder;

    @Test
    void aTextFileIsOneArticle() throws IOException {
        write("2024-03-05-town.txt", TEXT);
        Read read = (Read) only(read(folder));
        assertThat(read.article())
                .isEqualTo(Article.of("2024-03-05-town.txt", TEXT).withDate(LocalDate.of(2024, 3, 5)));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aNameWithoutDateGivesNoDate() throws IOException {
        write("2024-13-05-town.txt", TEXT);
        write("town.txt", TEXT);
        assertThat(articles(folder)).extracting(Article::published).containsExactly(null, null);
    }

    @Test
    void theTextIsKeptAsDecoded() throws IOException {
        String text = "A\r\nB\u00A0\uD83D\uDE00\r\n";
        write("crlf.txt", text);
        write("mark.txt", "\uFEFF" + text);
        Files.write(folder.resolve("wide.txt"), ("\uFEFF" + text).getBytes(Charset.forName("UTF-16LE")));
        assertThat(articles(folder)).extracting(Article::body).containsExactly(text, text, text);
    }

    @Test
    void aFolderIsReadInTheOrderOfNamesWithAllBelowIt() throws IOException {
        write("b.txt", TEXT);
        write("a/z.txt", TEXT);
        write("c/c.jsonl", "{\"articleBody\": \"" + TEXT + "\"}\n");
        write("README.md", TEXT);
        write(".hidden.txt", TEXT);
        assertThat(articles(folder)).extracting(Article::id).containsExactly("z.txt", "b.txt", "c.jsonl:1");
        assertThat(read(folder))
                .filteredOn(Skipped.class::isInstance)
                .containsExactly(new Skipped(folder.resolve("README.md").toString(), ".md", "of no kind that is read"));
    }

    @Test
    void aLinkBackIsNotFollowed() throws IOException {
        write("a/a.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        assertThat(articles(folder)).hasSize(1);
    }

    @Test
    void aFileThatIsNamedIsReadWhateverItsEnding() throws IOException {
        write("notes.md", TEXT);
        assertThat(articles(folder.resolve("notes.md"))).extracting(Article::id).containsExactly("notes.md");
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(TEXT.getBytes(UTF_8));
        }
        Files.write(folder.resolve("town.txt.gz"), bytes.toByteArray());
        assertThat(articles(folder)).containsExactly(Article.of("town.txt", TEXT));
        Files.write(folder.resolve("town.txt.gz"), Arrays.copyOf(bytes.toByteArray(), 20));
        assertThat(rejected(folder).code()).isEqualTo(ErrorCode.INPUT_UNREADABLE);
    }

    @Test
    void anEmptyFileIsRejected() throws IOException {
        write("empty.txt", "");
        write("mark.txt", "\uFEFF \n");
        write("none.jsonl", "\n\n");
        write("none.json", "");
        assertThat(read(folder))
                .hasSize(4)
                .allSatisfy(item -> assertThat(((Rejected) item).code()).isEqualTo(ErrorCode.INPUT_EMPTY));
    }

    @Test
    void aFolderWithoutArticlesIsRejectedOnce() throws IOException {
        Files.createDirectories(folder.resolve("x/y"));
        Rejected rejected = rejected(folder);
        assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_EMPTY);
        assertThat(rejected.message()).contains(folder.toString(), ".jsonl");
    }

    @Test
    void aBinaryFileIsRejected() throws IOException {
        Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        assertThat(rejected(folder).code()).isEqualTo(ErrorCode.INPUT_BINARY);
    }

    @Test
    void anotherEncodingIsGuessedAndSaid() throws IOException {
        String text = TEXT + " The café “Zürich” is closed, the résumé is naïve.";
        Files.write(folder.resolve("western.txt"), text.getBytes(Charset.forName("windows-1252")));
        Read read = (Read) only(read(folder));
        assertThat(read.article().body()).isEqualTo(text);
        assertThat(read.notes()).singleElement().asString().contains("windows-1252", "guess");
    }

    @Test
    void aBrokenCharacterInUtf8IsReplacedAndSaid() throws IOException {
        byte[] bytes = (TEXT + " “Zürich” said “no” ?").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        Files.write(folder.resolve("broken.txt"), bytes);
        Read read = (Read) only(read(folder));
        assertThat(read.article().body())
                .startsWith(TEXT + " “Zürich” said “no” ")
                .endsWith("\uFFFD");
        assertThat(read.notes()).singleElement().asString().contains("1 broken");
    }

    @Test
    void aMarkThatTheBytesBelieIsRejected() throws IOException {
        Files.write(folder.resolve("odd.txt"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
        assertThat(rejected(folder).code()).isEqualTo(ErrorCode.INPUT_ENCODING);
    }

    @Test
    void anUnknownEncodingIsRejected() throws IOException {
        Files.write(folder.resolve("odd.txt"), new byte[] {'a', (byte) 0x81, (byte) 0x8D, (byte) 0x9D});
        assertThat(rejected(folder).code()).isEqualTo(ErrorCode.INPUT_ENCODING);
    }

    @Test
    void whatIsTooLargeIsRejected() throws IOException {
        write("large.txt", TEXT.repeat(3));
        write("large.json", "[{\"articleBody\": \"" + TEXT.repeat(3) + "\"}]");
        write("large.jsonl", "{\"articleBody\": \"" + TEXT.repeat(3) + "\"}\n{\"articleBody\": \"" + TEXT + "\"}");
        List<SourceItem> items = new ArticleReader(new ReadLimits(150, 100))
                .read(List.of(folder))
                .toList();
        assertThat(items).hasSize(4);
        assertThat(items.get(2)).isInstanceOf(Read.class);
        assertThat(Stream.of(0, 1, 3).map(items::get))
                .allSatisfy(item -> assertThat(((Rejected) item).code()).isEqualTo(ErrorCode.INPUT_TOO_LARGE));
        SourceItem tooLong = new ArticleReader(new ReadLimits(1000, 100))
                .read(List.of(folder))
                .toList()
                .get(3);
        assertThat(((Rejected) tooLong).code()).isEqualTo(ErrorCode.ARTICLE_TOO_LONG);
    }

    @Test
    void aPageOfHtmlIsRejected() throws IOException {
        write("page.txt", "\n<!DOCTYPE html><html><body>" + TEXT);
        assertThat(rejected(folder).message()).contains("HTML");
    }

    @Test
    void aMissingInputIsRejectedAndTheRestIsRead() throws IOException {
        write("town.txt", TEXT);
        List<SourceItem> items = read(folder.resolve("nowhere"), folder);
        assertThat(((Rejected) items.get(0)).code()).isEqualTo(ErrorCode.INPUT_MISSING);
        assertThat(items).hasSize(2).last().isInstanceOf(Read.class);
    }

    @Test
    void aFileThatCannotBeOpenedIsRejected() throws IOException {
        Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
        assertThat(rejected(folder).code()).isEqualTo(ErrorCode.INPUT_UNREADABLE);
    }

    @Test
    void anotherLanguageIsRejectedWhateverTheRecordSays() throws IOException {
        String german = "Der Minister traf am Montag die Bürgermeisterin der Stadt und sprach mit ihr über den "
                + "Streit um das Wasser, der seit Jahren zwischen den beiden Ländern schwelt.";
        write("a.txt", german);
        write("b.jsonl", "{\"inLanguage\": \"en-GB\", \"articleBody\": \"" + german + "\"}");
        write("c.jsonl", "{\"inLanguage\": \"de\", \"articleBody\": \"" + TEXT + "\"}");
        assertThat(read(folder)).hasSize(3).allSatisfy(item -> {
            assertThat(((Rejected) item).code()).isEqualTo(ErrorCode.ARTICLE_LANGUAGE);
        });
        assertThat(((Rejected) read(folder).get(0)).message()).contains("German", "only English");
    }

    @Test
    void namesAloneAreNoLanguage() throws IOException {
        write("a.txt", "Ann Lee met Bo Chen on Monday.");
        assertThat(articles(folder)).hasSize(1);
    }

    @Test
    void itCountsWhatItWillGive() throws IOException {
        write("a.txt", TEXT);
        write("b.jsonl", "{}\n\n  \n{}\n{}");
        assertThat(new ArticleReader().count(List.of(folder, folder.resolve("nowhere"))))
                .isEqualTo(5);
    }

    @Test
    void standardInputIsToldFromItsFirstCharacter() {
        assertThat(stream(TEXT)).containsExactly(Article.of("stdin", TEXT));
        assertThat(stream(" {\"identifier\": 7, \"articleBody\": \"" + TEXT + "\"}\n{\"articleBody\": \"b\"}"))
                .extracting(Article::id)
                .containsExactly("7", "stdin:2");
        assertThat(stream("[{\"articleBody\": \"a\"},\n {\"articleBody\": \"b\"}]"))
                .extracting(Article::id)
                .containsExactly("stdin#1", "stdin#2");
    }

    @Test
    void itReadsNoFurtherThanItIsAsked() throws IOException {
        write("a.jsonl", ("{\"articleBody\": \"" + TEXT + "\"}\n").repeat(10_000));
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(folder, folder))) {
            assertThat(items.iterator().next().where()).endsWith("a.jsonl:1");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<SourceItem> read(Path... inputs) {
        return new ArticleReader().read(List.of(inputs)).toList();
    }

    private static List<Article> articles(Path... inputs) {
        return read(inputs).stream()
                .filter(item -> !(item instanceof Skipped))
                .map(item -> ((Read) item).article())
                .toList();
    }

    private static List<Article> stream(String text) {
        return new ArticleReader()
                .read(new ByteArrayInputStream(text.getBytes(UTF_8)), "stdin")
                .map(item -> ((Read) item).article())
                .toList();
    }

    private static Rejected rejected(Path input) {
        return (Rejected) only(read(input));
    }

    private static SourceItem only(List<SourceItem> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
