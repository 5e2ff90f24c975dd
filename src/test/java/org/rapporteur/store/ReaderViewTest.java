package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderViewTest {
    @TempDir
    private Path temporary;

    @Test
    void whatAKilledProcessLeftIsRemovedAndNothingElse() throws Exception {
        Path kept = Files.writeString(temporary.resolve("SPOG.dat"), "of a store");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        long alive = ProcessHandle.current().pid();
        Path left = view("rapporteur-view-" + ended.pid() + "-1", Duration.ofHours(2));
        Files.createSymbolicLink(left.resolve("SPOG.dat"), kept);
        age(left, Duration.ofHours(2));
        Path justMade = view("rapporteur-view-" + ended.pid() + "-2", Duration.ofMinutes(1));
        Path atWork = view("rapporteur-view-" + alive + "-3", Duration.ofDays(2));
        Path others = view("rapporteur-views", Duration.ofDays(2));

        ReaderView.removeLeft(temporary);

        assertThat(left).doesNotExist();
        assertThat(kept).as("what it led to").hasContent("of a store");
        assertThat(justMade).exists();
        assertThat(atWork).exists();
        assertThat(others).exists();
    }

    private Path view(String name, Duration age) throws IOException {
        Path view = Files.createDirectory(temporary.resolve(name));
        age(view, age);
        return view;
    }

    private static void age(Path view, Duration age) throws IOException {
        Files.setLastModifiedTime(view, FileTime.from(Instant.now().minus(age)));
    }
}
