package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/** Corrections on the pages of a server that does not hold the store. */
class EditsBesideABuildTest {
    private static final Decision DECISION = Decision.now("jane", "they never met");

    @TempDir
    private Path folder;

    @Test
    void areMadeBetweenBuildsAndRefusedDuringOne() {
        String meeting = Iris.article("a.txt") + "#meeting-1";
        Path held = CommandRun.store(folder.resolve("news"), "a.txt");
        try (NewsStore shown = NewsStore.openReadOnly(held)) {
            CurationEdits edits = CurationEdits.beside(held, shown);
            try (NewsStore build = NewsStore.open(held, LINKER)) {
                assertCode(ErrorCode.STORE_LOCKED, () -> edits.reject(meeting, DECISION));
                build.add(List.of(new ArticleMapper().map(Fixtures.everything("b.txt"))));
            }
            assertThat(shown.stats().articles()).isEqualTo(1);
            // The page that was shown does not tell of what was built meanwhile.
            assertCode(ErrorCode.CORRECTION_EMPTY, () -> edits.reject(meeting, DECISION));
            assertThat(shown.refresh()).isTrue();
            long meetings = shown.stats().meetings();

            assertThat(edits.reject(meeting, DECISION).number()).isEqualTo(1);
            assertThat(shown.stats().meetings()).as("shown at once").isEqualTo(meetings - 1);
            assertThat(edits.undo(1, DECISION).number()).isEqualTo(1);
            assertThat(shown.stats().meetings()).isEqualTo(meetings);
            NewsStore.open(held, LINKER).close();
        }
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RapporteurException.class)
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(code);
    }
}
