package org.rapporteur.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.Expected;

/**
 * A store skips an article that it holds in this version, so other words, rules, models or goldens need another
 * {@link ArticleMapper#VERSION}. {@code versions.tsv} holds the fingerprints that belong to each; the line of a version
 * that is there is never written anew.
 */
class VersionTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/rapporteur");
    private static final Path VERSIONS = Path.of("src/test/resources/versions.tsv");

    @Test
    void isRaisedWithEveryChangeOfWhatItStandsFor() throws IOException {
        String line = ArticleMapper.VERSION + "\t"
                + fingerprint(List.of("lexicon", "extract", "annotate", "resolve"), RESOURCES) + "\t"
                + fingerprint(List.of("golden"), Path.of("src/test/resources"));
        List<String> lines = Files.readAllLines(VERSIONS);
        List<String> known = lines.stream()
                .filter(row -> row.startsWith(ArticleMapper.VERSION + "\t"))
                .toList();
        if (known.isEmpty()) {
            String all = Stream.concat(lines.stream(), Stream.of(line)).collect(Collectors.joining("\n", "", "\n"));
            Expected.VERSIONS.update(VERSIONS, all.getBytes(UTF_8));
        }
        assertThat(known)
                .as(
                        "words, rules, models or goldens are other than those of version %s: raise ArticleMapper.VERSION and"
                                + " run this test once with -Drapporteur.update=versions",
                        ArticleMapper.VERSION)
                .containsExactly(line);
    }

    private static String fingerprint(List<String> folders, Path root) throws IOException {
        MessageDigest digest = sha256();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(
                            root.relativize(file).toString().replace('\\', '/').getBytes(UTF_8));
                    digest.update(content(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /** What of a file makes a difference: of tables their rows. */
    private static byte[] content(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".lexicon") || name.endsWith(".tsv")) {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .getBytes(UTF_8);
        }
        return Files.readAllBytes(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
