package org.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON beyond what the parser takes is one rejected item, and the rest is read. */
class JsonLimitsTest {
    private static final String SOUND = "{\"identifier\": \"sound\", \"articleBody\": "
            + "\"The mayor of Riga, Ilze Berza, met the mayor of Oslo, Kari Dahl, on Monday.\"}";

    @TempDir
    private Path folder;

    static Stream<Arguments> beyond() {
        return Stream.of(".json", ".jsonl")
                .flatMap(ending -> Stream.of(
                        Arguments.of("deep" + ending, "[".repeat(2000) + "]".repeat(2000)),
                        Arguments.of("number" + ending, "{\"identifier\": " + "1".repeat(2000) + "}"),
                        Arguments.of("name" + ending, "{\"" + "n".repeat(60_000) + "\": 1}"),
                        Arguments.of("text" + ending, "{\"articleBody\": \"" + "x ".repeat(10_500_000) + "\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beyond")
    void isOneRejectedItem(String name, String json) throws IOException {
        Path odd = Files.writeString(folder.resolve(name), json);
        Path sound = Files.writeString(folder.resolve("sound.json"), SOUND);
        try (Stream<SourceItem> items = new ArticleReader().read(List.of(odd, sound))) {
            List<SourceItem> read = items.toList();
            assertThat(read).hasSize(2);
            assertThat(read.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
                assertThat(rejected.code()).isEqualTo(ErrorCode.INPUT_MALFORMED);
                assertThat(rejected.message()).contains(name, "is not JSON");
            });
            assertThat(read.get(1)).isInstanceOf(Read.class);
        }
    }
}
