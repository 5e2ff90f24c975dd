package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.source.Article;

/** The Java example of the README compiles, runs, and is the one that stands here. */
class ReadmeJavaIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    @TempDir
    Path folder;

    private void example(Path store, PrintStream out) {
        try (NewsGraph graph = NewsGraph.open(store)) {
            graph.add(
                    Article.of("talks-1", "Ann Lee met Bo Chen in Geneva on Monday. \"We agree,\" Lee told reporters.")
                            .withDate(LocalDate.of(2024, 3, 5)));
            for (MeetingFact meeting : graph.meetingsOf(graph.actor("Ann Lee"))) {
                out.println(meeting);
            }
            for (StatementFact statement : graph.statementsBy(graph.actor("Ann Lee"))) {
                out.println(statement.text());
            }
            graph.export(ExportFormat.TURTLE, "talks-1", out);
        }
    }

    @Test
    void runs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        example(folder.resolve("store"), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Bo Chen")
                .contains("2024-03-04")
                .contains("We agree")
                .contains("rap:Meeting");
    }

    /** As a test of somebody's own would use it: nothing on disk, and nothing to clear away. */
    @Test
    void aGraphInMemoryIsAskedAndLetGo() {
        try (NewsGraph graph = NewsGraph.inMemory()) {
            graph.add(
                    Article.of("talks-1", "Ann Lee met Bo Chen in Geneva on Monday. \"We agree,\" Lee told reporters.")
                            .withDate(LocalDate.of(2024, 3, 5)));
            assertThat(graph.meetings()).singleElement().satisfies(meeting -> {
                assertThat(meeting.participants()).extracting(ActorRef::label).containsExactly("Ann Lee", "Bo Chen");
                assertThat(meeting.evidence().sentence()).startsWith("Ann Lee met Bo Chen");
            });
            assertThat(graph.statements())
                    .singleElement()
                    .satisfies(said -> assertThat(said.speakers())
                            .extracting(ActorRef::label)
                            .containsExactly("Ann Lee"));
            assertThat(graph.article("talks-1").orElseThrow().published()).isEqualTo("2024-03-05");
            try (NewsGraph then = graph.asOf(LocalDate.of(2024, 3, 5))) {
                assertThat(then.meetingsOf(then.actor("Bo Chen"))).isEqualTo(graph.meetingsOf(graph.actor("Bo Chen")));
            }
        }
    }

    @Test
    void isTheOneInTheReadme() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        String here = Files.readString(Path.of("src/test/java/org/rapporteur/ReadmeJavaIT.java"));
        String shown = block.group(1).replace("Path.of(\"store\")", "store").replace("System.out", "out");
        assertThat(withoutSpace(here)).contains(withoutSpace(shown));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
