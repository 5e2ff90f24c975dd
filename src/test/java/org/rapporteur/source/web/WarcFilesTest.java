package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.Article;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

class WarcFilesTest {
    @TempDir
    Path folder;

    @Test
    void pagesAreReadAndAllElseIsPassedOver() throws IOException {
        byte[] warc = archive(
                record("warcinfo", null, "application/warc-fields", "software: test\r\n"),
                response("https://site.example/1", "200 OK", "text/html; charset=utf-8", page(1)),
                response("https://site.example/logo.png", "200 OK", "image/png", "not a page"),
                response("https://site.example/gone", "404 Not Found", "text/html", page(9)),
                record(
                        "request",
                        "https://site.example/2",
                        "application/http; msgtype=request",
                        "GET /2 HTTP/1.1\r\n\r\n"),
                record(
                        "revisit",
                        "https://site.example/1",
                        "application/http; msgtype=response",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
                response("https://site.example/2", "200 OK", "text/html", page(2)));
        Files.write(folder.resolve("crawl.warc"), warc);
        List<Article> articles = articles(folder.resolve("crawl.warc"));
        assertThat(articles)
                .extracting(Article::id)
                .containsExactly("https://site.example/1", "https://site.example/2");
        Article first = articles.get(0);
        assertThat(first.published()).isNull();
        assertThat(Objects.requireNonNull(first.provenance()).captured())
                .isEqualTo(Instant.parse("2024-06-01T10:00:00Z"));
        assertThat(Objects.requireNonNull(first.provenance()).sha256())
                .isEqualTo(DigestUtils.sha256Hex(page(1).getBytes(UTF_8)));
        assertThat(first.body()).startsWith("Minister 1 met");
    }

    @Test
    void membersOfGzipAndOfAWaczAreReadToTheLast() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 1; i <= 3; i++) {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(response("https://site.example/" + i, "200 OK", "text/html", page(i)));
            }
        }
        Files.write(folder.resolve("a.warc.gz"), packed.toByteArray());
        assertThat(articles(folder.resolve("a.warc.gz"))).hasSize(3);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.wacz")))) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write("{}".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(packed.toByteArray());
            zip.putNextEntry(new ZipEntry("archive/more.warc"));
            zip.write(response("https://site.example/4", "200 OK", "text/html", page(4)));
        }
        assertThat(articles(folder.resolve("b.wacz")))
                .extracting(Article::id)
                .containsExactly(
                        "https://site.example/1",
                        "https://site.example/2",
                        "https://site.example/3",
                        "https://site.example/4");
        Files.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 40));
        List<SourceItem> items = read(folder.resolve("cut.warc.gz"));
        assertThat(items).filteredOn(item -> item instanceof Read).hasSize(2);
        assertThat(items).last().isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsNoArchiveIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.warc"), "This is no archive.\n");
        Files.writeString(folder.resolve("b.wacz"), "This is no archive.\n");
        Files.write(
                folder.resolve("c.warc"), record("warcinfo", null, "application/warc-fields", "software: test\r\n"));
        assertThat(read(folder))
                .hasSize(3)
                .allSatisfy(item ->
                        assertThat(((Rejected) item).code()).isIn(ErrorCode.INPUT_MALFORMED, ErrorCode.INPUT_EMPTY));
    }

    /** Pages between films that are larger than all pages together; noise, for what shrinks to nothing is refused. */
    @Test
    void anArchiveOfAnySizeIsRead() throws IOException {
        Path file = folder.resolve("large.warc.gz");
        String film = new Random(1)
                .ints(1_000_000, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] filler = response("https://site.example/film", "200 OK", "video/mp4", film);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 60; i++) {
                out.write(filler);
                out.write(response("https://site.example/" + i, "200 OK", "text/html", page(i)));
            }
        }
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(file))) {
            assertThat(items.count()).isEqualTo(60);
        }
    }

    static String page(int number) {
        return "<html lang=en><body><h1>Talks " + number + "</h1><p>Minister " + number
                + " met the mayor of Tessin on Monday, and "
                + "both said that the talks on the old bridge would go on in the autumn.</p></body></html>";
    }

    static byte[] archive(byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    static byte[] response(String address, String status, String type, String body) {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] record(String type, @Nullable String address, String contentType, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + (type.equals("revisit")
                        ? "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                        : "")
                + "WARC-Date: 2024-06-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return archive(head.getBytes(UTF_8), bytes, "\r\n\r\n".getBytes(UTF_8));
    }

    private static List<SourceItem> read(Path input) {
        return new ArticleReader().read(List.of(input)).toList();
    }

    private static List<Article> articles(Path input) {
        return read(input).stream().map(item -> ((Read) item).article()).toList();
    }
}
