package org.rapporteur.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;

/** Whatever the bytes are, a reader gives items or an IOException, in little time: never another error, never none. */
class MutationsTest {
    private static final int MUTANTS = 600;
    private static final int MOST_ITEMS = 1000;
    private static final List<String> SPLINTERS = List.of(
            "<div>",
            "</p>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "&#x0;",
            "&#xD800;",
            "<script>",
            "<table>",
            "\u0000",
            "<a href=",
            "<p>",
            "{\"@type\":\"NewsArticle\",\"author\":[[]]}",
            "\r\n\r\n",
            "WARC/1.0\r\n",
            "Content-Length: 99999999999\r\n",
            "<!DOCTYPE",
            "PK\u0003\u0004",
            "</html>",
            "charset=utf-99",
            "<base href='::'>",
            "<link rel=canonical href='http://['>");

    @ParameterizedTest
    @ValueSource(strings = {"html", "feed", "warc", "wacz"})
    void noneIsAnErrorOfTheReader(String kind) throws IOException {
        ArticleCheck check = new ArticleCheck(ReadLimits.DEFAULT);
        ReadLimits limits = new ReadLimits(1_000_000, 1_000_000);
        InputFormat format = switch (kind) {
            case "html" -> new HtmlPages(limits, check);
            case "feed" -> new Feeds(limits, check);
            case "warc" -> new WarcFiles(limits, check);
            default -> new WaczFiles(limits, check);
        };
        Random random = new Random(kind.hashCode());
        List<byte[]> seeds = seeds(kind);
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutate(seeds.get(i % seeds.size()), random);
                assertThat(items(format, mutant)).as(kind + " mutant " + i).isBetween(0, MOST_ITEMS);
            }
        });
    }

    private static int items(InputFormat format, byte[] bytes) {
        int items = 0;
        try (ItemSource source = format.open(new Input(new ByteArrayInputStream(bytes), "mutant", "mutant"))) {
            while (source.next() != null && items <= MOST_ITEMS) {
                items++;
            }
            assertThat(items).as("items of what can be opened").isPositive();
        } catch (IOException e) {
            return items; // the walk through the inputs names the file
        }
        return items;
    }

    private static byte[] mutate(byte[] seed, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int edits = 1 + random.nextInt(6);
        int at = 0;
        for (int i = 0; i < edits && at < seed.length; i++) {
            int next = at + random.nextInt(seed.length - at);
            out.write(seed, at, next - at);
            at = next;
            switch (random.nextInt(5)) {
                case 0 ->
                    out.writeBytes(
                            SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(UTF_8));
                case 1 ->
                    out.writeBytes(SPLINTERS
                            .get(random.nextInt(SPLINTERS.size()))
                            .repeat(300)
                            .getBytes(UTF_8));
                case 2 -> at = Math.min(seed.length, at + random.nextInt(200));
                case 3 -> out.write(random.nextInt(256));
                default -> {
                    int from = random.nextInt(seed.length);
                    out.write(seed, from, Math.min(seed.length - from, random.nextInt(400)));
                }
            }
        }
        if (random.nextInt(4) > 0) {
            out.write(seed, at, seed.length - at);
        }
        return out.toByteArray();
    }

    private static List<byte[]> seeds(String kind) throws IOException {
        byte[] warc = WarcFilesTest.archive(
                WarcFilesTest.response("https://site.example/1", "200 OK", "text/html", WarcFilesTest.page(1)),
                WarcFilesTest.response("https://site.example/2", "200 OK", "text/html", WarcFilesTest.page(2)));
        return switch (kind) {
            case "html" ->
                PageSet.FIRST.all().stream()
                        .map(page -> {
                            try {
                                return page.bytes();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList();
            case "feed" -> List.of(FeedsTest.RSS.getBytes(UTF_8));
            case "warc" -> List.of(warc);
            default -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream out = new GZIPOutputStream(packed)) {
                        out.write(warc);
                    }
                    zip.write(packed.toByteArray());
                }
                yield List.of(bytes.toByteArray());
            }
        };
    }
}
