package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What is a file of users, and how long looking takes. */
class PasswordFileTest {
    private static final String HASH = Sha2Crypt.sha512Crypt("herring".getBytes(), "$6$saltsalt");

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("users"), text);
    }

    private PasswordFile users(String text) throws IOException {
        return PasswordFile.read(file(text));
    }

    @Test
    void readsLinesEmptyOnesAndRemarks() throws IOException {
        PasswordFile users = users("# of the desk\r\n\r\nann:" + HASH + "\r\n  bob:" + HASH + "  \n");
        assertThat(users.look("ann", "herring")).isEqualTo(PasswordFile.Look.RIGHT);
        assertThat(users.look("bob", "herring")).isEqualTo(PasswordFile.Look.RIGHT);
        assertThat(users.look("bob", "Herring")).isEqualTo(PasswordFile.Look.WRONG);
        assertThat(users.look("eve", "herring")).isEqualTo(PasswordFile.Look.WRONG);
        assertThat(users.look("ann", "h".repeat(1_000_000))).isEqualTo(PasswordFile.Look.WRONG);
    }

    @Test
    void moreRoundsAreTaken() throws IOException {
        String slow = Sha2Crypt.sha512Crypt("herring".getBytes(), "$6$rounds=20000$saltsalt");
        assertThat(users("ann:" + slow).look("ann", "herring")).isEqualTo(PasswordFile.Look.RIGHT);
    }

    /** What is written there may be a password, so that no message repeats it. */
    @ParameterizedTest
    @CsvSource({
        "ann:herring, Line 1",
        "ann, Line 1",
        ":$6$saltsalt$x, Line 1",
        "ann:$2y$05$bvIG6Nmid91Mu9RcmmWZfO5HJIMCT8riNW0hEp8f6/FuA2/mHZFpe, Line 1",
        "ann:{SHA}herring, Line 1",
        "'ann:$6$rounds=999999999$saltsalt$x', Line 1"
    })
    void anotherLineIsRefusedByItsNumber(String line, String where) {
        assertThatThrownBy(() -> users(line))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining(where)
                .hasMessageContaining("openssl passwd -6")
                .hasMessageNotContaining("herring")
                .extracting(e -> ((RapporteurException) e).code())
                .isEqualTo(ErrorCode.USAGE);
    }

    @Test
    void aUserStandsThereOnceAndThereIsOne() {
        assertThatThrownBy(() -> users("ann:" + HASH + "\nann:" + HASH)).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> users("# none\n")).hasMessageContaining("no user");
        assertThatThrownBy(() -> PasswordFile.read(folder.resolve("missing"))).hasMessageContaining("cannot be read");
    }

    /** Who guesses gets to look a few times at once, and keeps out nobody who was known before. */
    @Test
    void guessesHoldNobodyUp() throws Exception {
        PasswordFile users = users("ann:" + Sha2Crypt.sha512Crypt("herring".getBytes(), "$6$rounds=200000$saltsalt"));
        assertThat(users.look("ann", "herring")).isEqualTo(PasswordFile.Look.RIGHT);
        ExecutorService guessers = Executors.newFixedThreadPool(32);
        try {
            List<Future<PasswordFile.Look>> guesses = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String guess = "guess" + i;
                guesses.add(guessers.submit(() -> users.look("ann", guess)));
            }
            assertThat(users.look("ann", "herring")).isEqualTo(PasswordFile.Look.RIGHT);
            List<PasswordFile.Look> looks = new ArrayList<>();
            for (Future<PasswordFile.Look> guess : guesses) {
                looks.add(guess.get());
            }
            assertThat(looks)
                    .contains(PasswordFile.Look.BUSY, PasswordFile.Look.WRONG)
                    .doesNotContain(PasswordFile.Look.RIGHT);
        } finally {
            guessers.shutdownNow();
        }
    }
}
