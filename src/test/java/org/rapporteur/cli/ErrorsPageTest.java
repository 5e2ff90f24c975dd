package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.ErrorCode;

class ErrorsPageTest {
    @Test
    void everyCodeHasItsHeadingAndEveryHeadingItsCode() throws IOException {
        Stream<String> ours = Stream.of(ErrorCode.values()).map(ErrorCode::id);
        Stream<String> ofLauncher = matches("R-\\d+", Files.readString(Path.of("rapporteur")));
        List<String> headings = matches("(?m)^### (R-\\d+)$", Files.readString(Path.of("docs/errors.md")))
                .toList();
        assertThat(headings)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ours, ofLauncher).distinct().toList());
    }

    @Test
    void noTwoCodesAreTheSame() {
        assertThat(ErrorCode.values()).extracting(ErrorCode::id).doesNotHaveDuplicates();
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(s -> s.replace("### ", ""));
    }
}
