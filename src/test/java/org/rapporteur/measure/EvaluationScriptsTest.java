package org.rapporteur.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code src/eval}, over invented results. */
class EvaluationScriptsTest {
    private static final String TEXT = "🐟 Ann said rain fell. Bo said snow melted. Cy said wind rose.";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void theyNeedBashAndPython() throws Exception {
        for (String program : List.of("bash", "python3")) {
            assumeTrue(has(program), "There is no " + program + " here: the scripts of src/eval are not tested");
        }
    }

    private static boolean has(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.log");
        Path err = folder.resolve("err.log");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private static int at(String words) {
        return TEXT.codePointCount(0, TEXT.indexOf(words));
    }

    private static int end(String words) {
        return at(words) + words.codePointCount(0, words.length());
    }

    private static ObjectNode row(Map<String, ?> values) {
        ObjectNode row = MAPPER.createObjectNode();
        values.forEach(
                (name, value) -> row.putObject(name).put("type", "literal").put("value", value.toString()));
        return row;
    }

    private static ObjectNode said(String id, String source, String content) {
        return row(Map.of(
                "id", "toy",
                "statement", id,
                "begin", at(content),
                "end", end(content),
                "sourceBegin", at(source),
                "sourceEnd", end(source)));
    }

    private void results(String name, List<ObjectNode> rows) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("results").putArray("bindings").addAll(rows);
        Files.writeString(folder.resolve(name + ".json"), root.toString());
    }

    private Path gold() throws IOException {
        ObjectNode article = MAPPER.createObjectNode().put("id", "toy").put("text", TEXT);
        ArrayNode attributions = article.putArray("attributions");
        for (String[] one : new String[][] {{"Ann", "rain fell"}, {"Bo", "snow melted"}, {"Cy", "wind rose"}}) {
            ObjectNode attribution = attributions.addObject();
            attribution.putArray("sources").addArray().add(at(one[0])).add(end(one[0]));
            attribution.putArray("contents").addArray().add(at(one[1])).add(end(one[1]));
        }
        return Files.writeString(folder.resolve("gold.jsonl"), article + "\n");
    }

    /** Two of 0.95 and 0.91 are right, one of 0.85 has the wrong source: (2 · |0.93 - 1| + |0.85 - 0|) / 3 = 0.33. */
    @Test
    void theCalibrationIsThatReckonedByHand() throws Exception {
        results(
                "who-said-what",
                List.of(said("1", "Ann", "rain fell"), said("2", "Ann", "snow melted"), said("3", "Cy", "wind rose")));
        results(
                "statements-by-confidence",
                List.of(
                        row(Map.of("statement", "1", "confidence", 0.95)),
                        row(Map.of("statement", "2", "confidence", 0.85)),
                        row(Map.of("statement", "3", "confidence", 0.91))));
        Run run = run("python3", "src/eval/calibration.py", folder.toString(), gold().toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "confidence statements mean right",
                        "0.8-0.9 1 0.850 0.000",
                        "0.9-1.0 2 0.930 1.000",
                        "3 statements, expected calibration error 0.330");
    }

    /** Ann's and Cy's words stand behind a line's end; Cy's are not found, and Bo's stand in his own sentence. */
    @Test
    void speakersInAnotherSentenceAreCountedApart() throws Exception {
        String text = "Ann went on:\nrain fell. Bo said snow melted. Cy added:\nwind rose.";
        ObjectNode article = MAPPER.createObjectNode().put("id", "toy").put("text", text);
        ArrayNode attributions = article.putArray("attributions");
        for (String[] one : new String[][] {{"Ann", "rain fell"}, {"Bo", "snow melted"}, {"Cy", "wind rose"}}) {
            ObjectNode attribution = attributions.addObject();
            attribution
                    .putArray("sources")
                    .addArray()
                    .add(text.indexOf(one[0]))
                    .add(text.indexOf(one[0]) + one[0].length());
            attribution
                    .putArray("contents")
                    .addArray()
                    .add(text.indexOf(one[1]))
                    .add(text.indexOf(one[1]) + one[1].length());
        }
        Path gold = Files.writeString(folder.resolve("outside.jsonl"), article + "\n");
        results(
                "who-said-what",
                List.of(row(Map.of(
                        "id", "toy", "statement", "1", "begin", 13, "end", 22, "sourceBegin", 0, "sourceEnd", 3))));
        Run run = run("python3", "src/eval/outside.py", folder.toString(), gold.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out().strip())
                .isEqualTo("source in another sentence: precision 1.00, recall 0.50, F1 0.67;"
                        + " 2 of 3 attributions are such");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        String none = folder.resolve("none").toString();
        for (String script : List.of("quality.sh", "calibration.sh", "heldout.sh")) {
            assertThat(run("bash", "src/eval/" + script).err()).contains(script + ": which folder");
            Run run = run("bash", "src/eval/" + script, none);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(script + ": There is no ").contains(none);
        }
        Run run = run("python3", "src/eval/calibration.py", none, none);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).startsWith("calibration.py: There is no file " + none);
    }

    @Test
    void everyPartOfTheDataIsScored() throws Exception {
        Path script = Files.writeString(
                folder.resolve("run.sh"), "#!/bin/sh\nbasename \"$1\"\n[ -d \"$(dirname \"$0\")/$2\" ]\n");
        Files.createDirectory(folder.resolve("gold"));
        assertThat(run("bash", "src/eval/quality.sh", folder.toString()).err()).contains("no run.sh that can be run");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Run half = run("bash", "src/eval/quality.sh", folder.toString());
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("no folder polnear");
        Files.createDirectory(folder.resolve("polnear"));
        assertThat(run("bash", "src/eval/quality.sh", folder.toString()).out())
                .isEqualTo("== gold\nrapporteur\n== polnear\nrapporteur\n");
        Files.createDirectory(folder.resolve("events"));
        assertThat(run("bash", "src/eval/quality.sh", folder.toString()).out())
                .isEqualTo("== events\nrapporteur\n== gold\nrapporteur\n== polnear\nrapporteur\n");
    }

    @Test
    void everyNthArticleIsHeldOutAsInputAndAsGold() throws Exception {
        Path events = folder.resolve("events.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 120; number++) {
            lines.append("{\"id\":\"a")
                    .append(number)
                    .append("\",\"date\":\"2024-03-05\",\"source\":\"Reef News\",")
                    .append("\"title\":\"🐟 Talks\",\"text\":\"🐟 Ann met Bo.\",\"actors\":{},\"disputes\":[],")
                    .append("\"meetings\":[{\"participants\":[\"ann\",\"bo\"],\"mentions\":[{\"in\":[2,12]}]}]}\n");
        }
        Files.writeString(events, lines);
        Path out = Files.createDirectory(folder.resolve("out"));
        Run run = run("python3", "src/eval/heldout.py", events.toString(), out.toString());
        assertThat(run.err()).isEmpty();
        List<String> articles = Files.readAllLines(out.resolve("articles.jsonl"));
        assertThat(articles).hasSize(60);
        assertThat(MAPPER.readTree(articles.get(0)).path("identifier").asText()).isEqualTo("a1");
        assertThat(MAPPER.readTree(out.resolve("gold/a1.json").toFile())
                        .at("/meetings/0/evidence/0")
                        .asText())
                .isEqualTo("Ann met Bo");
        assertThat(out.resolve("gold/a0.json")).doesNotExist();
    }
}
