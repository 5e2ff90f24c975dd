package org.rapporteur.link.actor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dictionary of invented persons, sorted by title as the real one. */
class ExtractWikipediaTitlesTest {
    @TempDir
    private Path folder;

    private List<String> extract(String... links) throws IOException {
        Path dictionary = folder.resolve("dictionary.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dictionary))) {
            out.write(String.join("\n", links).getBytes(UTF_8));
        }
        Path table = folder.resolve("table.gz");
        ExtractWikipediaTitles.main(new String[] {dictionary.toString(), table.toString()});
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(table))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void aPersonIsLinkedByTheOfficeThatLinksName() throws IOException {
        assertThat(extract("Ann Lee\tAnn_Lee\t0.99", "Lee, Ann\tAnn_Lee\t1.0", "Senator Ann Lee\tAnn_Lee\t1.0"))
                .containsExactly("person\tann lee\tAnn_Lee\tOFFICE\tsenator");
    }

    @Test
    void aNameThatMayMeanAnotherIsLeftOut() throws IOException {
        assertThat(extract(
                        "Ann Lee\tAnn_Lee\t0.99",
                        "Senator Ann Lee\tAnn_Lee\t1.0",
                        "Ann Lee\tAnn_Lee_(singer)\t0.5",
                        "Bo Chen\tBo_Chen\t0.6",
                        "Senator Bo Chen\tBo_Chen\t1.0"))
                .isEmpty();
    }

    /** So many wordings lead to those whom an article need not introduce. */
    @Test
    void anOrganizationIsLinkedWhereManyWordingsLeadToIt() throws IOException {
        Stream<String> wordings = Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> "the league no. " + i + "\tHarbour_Masters_League\t1.0");
        String[] links = Stream.concat(Stream.of("Harbour Masters League\tHarbour_Masters_League\t0.98"), wordings)
                .toArray(String[]::new);
        assertThat(extract(links))
                .containsExactly("organization\tharbour masters league\tHarbour_Masters_League\tKNOWN\t");
        assertThat(extract(links[0], links[1])).isEmpty();
    }
}
