package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * Files that hold what tests expect. With {@code -Drapporteur.update=true}, or the name of one sort instead of
 * {@code true}, a file that differs is written anew; the test then fails, so that nobody takes the run for a check.
 */
public final class Expected {
    /** What the annotator gives for texts. */
    public static final Expected ANNOTATIONS = new Expected("annotations");

    /** What is found in the examples. */
    public static final Expected GOLDENS = new Expected("goldens");

    /** What the shipped queries answer over the examples. */
    public static final Expected ANSWERS = new Expected("answers");

    /** Which words, rules, models and goldens belong to which version of the graphs. */
    public static final Expected VERSIONS = new Expected("versions");

    /** What the explorer's page shows of it. */
    public static final Expected SCREENSHOTS = new Expected("screenshots");

    private static final String PROPERTY = "rapporteur.update";

    private final boolean update;

    private Expected(String sort) {
        String asked = System.getProperty(PROPERTY, "");
        this.update = asked.equals("true") || asked.equals(sort);
    }

    /** Fails unless the file holds that text; a missing one is as an empty one. */
    public void assertSame(Path file, String actual) throws IOException {
        String expected = Files.exists(file) ? Files.readString(file) : "";
        if (!actual.equals(expected)) {
            update(file, actual.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }

    /** Whether files of that sort are to be written anew. */
    public boolean isAsked() {
        return update;
    }

    /** Writes the file anew and fails where that is asked for; else does nothing. */
    public void update(Path file, byte[] actual) throws IOException {
        if (update) {
            Files.createDirectories(file.getParent());
            Files.write(file, actual);
            Assertions.fail(file + " is written anew: review the change and run again without -D" + PROPERTY);
        }
    }
}
