package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.map.Fixtures;
import org.rapporteur.source.Article;

/** How a build ends. Its one good article stands in the store already, so that no models are needed. */
class BuildCommandTest {
    @TempDir
    Path folder;

    private Path store;
    private Path good;

    @BeforeEach
    void fill() throws IOException {
        store = CommandRun.store(folder.resolve("my news"), List.of(Fixtures.withoutFile(Fixtures.everything("a"))));
        Article article = Fixtures.everything("a").article();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identifier", article.id());
        json.put("url", article.url());
        json.put("headline", article.headline());
        json.put("datePublished", String.valueOf(article.published()));
        json.put("publisher", article.publisher());
        json.put("author", article.authors());
        json.put("inLanguage", article.language());
        json.put("articleBody", article.body());
        good = Files.writeString(folder.resolve("good.json"), new ObjectMapper().writeValueAsString(json));
    }

    @Test
    void allWellIsZero() {
        CommandRun run = build(List.of(good));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).startsWith("0 articles added, 1 there already in ");
        assertThat(run.out()).contains("         1 article\n", " countr", " 1 organization,");
    }

    @Test
    void someFailedIsThreeAndTheyAreNamed() {
        CommandRun run = build(List.of(good, folder.resolve("gone.txt")));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("rapporteur: 1 failed, 1 article is in the store. Failed:\nrapporteur: R-101: ")
                .contains("gone.txt")
                .doesNotContain(" more.");
    }

    @Test
    void ofManyThatFailedTwentyAreNamed() {
        List<Path> inputs = new ArrayList<>(List.of(good));
        for (int i = 0; i < 23; i++) {
            inputs.add(folder.resolve("gone-" + i + ".txt"));
        }
        CommandRun run = build(inputs);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(22).last().isEqualTo("rapporteur: and 3 more.");
    }

    @Test
    void noneInTheStoreIsOne() {
        CommandRun run = CommandRun.of(
                "build",
                folder.resolve("gone.txt").toString(),
                "--store",
                folder.resolve("new").toString());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatToTypeNextCanBePasted() {
        System.setProperty("rapporteur.launcher", "./my tools/rapporteur");
        try {
            assertThat(build(List.of(good)).lines())
                    .contains("    './my tools/rapporteur' query who-met-whom --store '" + store + "'");
        } finally {
            System.clearProperty("rapporteur.launcher");
        }
        assertThat(build(List.of(good)).lines()).contains("    rapporteur query who-met-whom --store '" + store + "'");
    }

    private CommandRun build(List<Path> inputs) {
        return CommandRun.of(Stream.of(
                        Stream.of("build"), inputs.stream().map(Path::toString), Stream.of("--store", store.toString()))
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }
}
