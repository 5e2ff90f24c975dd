package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type to set right what was found. */
class CorrectionCommandsTest {
    private static final String MEETING = "data:article/a#meeting-1";

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void fill() {
        store = CommandRun.store(folder.resolve("store"), "a", "b").toString();
    }

    private CommandRun run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--store";
        all[args.length + 1] = store;
        return CommandRun.of(all);
    }

    @Test
    void rejectTakesAFindingOutOfTheAnswersAndUndoBringsItBack() {
        CommandRun before = run("query", "who-met-whom", "--format", "csv");
        CommandRun run = run("reject", MEETING, "--by", "jane", "--why", "they never met");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Done: 1  reject article/a#meeting-1 “met Bo Chen in the Old Hall in Geneva” (jane, ")
                .endsWith(": they never met)\n");
        assertThat(run("query", "who-met-whom", "--format", "csv").lines())
                .hasSize(before.lines().size() - 1);
        CommandRun shown = run("show", MEETING);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.err()).contains("R-307", "was rejected by jane", "they never met", "undo 1");
        assertThat(run("undo", "1").code()).isZero();
        assertThat(run("query", "who-met-whom", "--format", "csv")).isEqualTo(before);
    }

    @Test
    void correctChangesAFindingAndShowTellsBoth() {
        CommandRun run = run("correct", MEETING, "--status", "cancelled", "--place", "Vaduz", "--by", "jane");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(": status cancelled (was happened), place Vaduz (was Geneva, Old Hall) (jane, ");
        assertThat(run("query", "who-met-whom", "--status", "cancelled", "--format", "csv")
                        .lines())
                .hasSize(2);
        assertThat(run("show", MEETING).out())
                .contains("cancelled, on 2024-03-05, in Vaduz")
                .contains("    1 correct article/a#meeting-1 “met Bo Chen", "status cancelled (was");
        assertThat(run("query", "evidence-of-finding", "--finding", MEETING, "--format", "csv")
                        .out())
                .contains("corrected,jane");
    }

    @Test
    void correctGivesAnActorItsType() {
        assertThat(run("correct", "the Foreign Ministry of Freedonia", "--type", "group")
                        .out())
                .contains(" as a Group (");
        assertThat(run("correct", MEETING).code()).isEqualTo(2);
        assertThat(run("correct", MEETING, "--type", "group", "--act", "hope").code())
                .isEqualTo(2);
        CommandRun wrong = run("correct", MEETING, "--status", "hapened");
        assertThat(wrong.err())
                .isEqualTo(
                        "rapporteur: R-110: “hapened” is none of happened, scheduled, possible, cancelled, denied.\n");
    }

    @Test
    void aliasesReadsATableAndDistinctKeepsApart() throws IOException {
        Path names = folder.resolve("names.csv");
        Files.writeString(names, "kind,name,actor,by,why\nalias,Annie,Ann Lee,jane,a nickname\nalias,X,Nobody,,\n");
        CommandRun run = run("aliases", names.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("Done: 1  alias person/ann-lee “Annie” (jane, ")
                .endsWith(": a nickname)\n1 new correction, 0 known already, 1 line not understood.\n");
        assertThat(run.err()).startsWith("rapporteur: R-209: " + names + ", line 3: There is no actor “Nobody”.");
        assertThat(run("query", "meetings-of-actor", "--actor", "annie", "--format", "csv")
                        .lines())
                .hasSizeGreaterThan(1);

        CommandRun distinct = run("distinct", "Ann Lee", "Bo Chen", "--by", "jane");
        assertThat(distinct.out()).startsWith("Done: 2  distinct person/ann-lee from person/bo-chen (jane, ");
        assertThat(run("merge", "Bo Chen", "Ann Lee", "--yes").err())
                .startsWith("rapporteur: R-212: ")
                .contains("kept apart by a correction");
        assertThat(run("corrections").lines()).hasSize(2);
        assertThat(run("undo", "2").code()).isZero();
        CommandRun merge = run("merge", "Bo Chen", "Freedonia");
        assertThat(merge.out()).contains("Take care: one is a Person, the other a Country.");
    }

    @Test
    void answersSayWhatPeopleChecked() {
        run("confirm", MEETING, "--by", "jane");
        run("correct", "data:article/b#meeting-1", "--status", "denied", "--by", "joe");
        assertThat(run("query", "who-met-whom", "--columns", "verdict,checkedBy,id", "--format", "csv")
                        .lines())
                .contains("confirmed,jane,a", "corrected,joe,b");
    }

    @Test
    void correctionsSayWhatDoesNotFindWhatItIsAbout() {
        run("confirm", MEETING, "--by", "jane");
        assertThat(run("corrections").out()).doesNotContain("any more");
        run("remove", "a");
        assertThat(run("corrections").lines())
                .singleElement()
                .asString()
                .endsWith("; does not find what it is about any more");
    }

    @Test
    void aTableGoesOutIsFilledInAndComesBack() throws IOException {
        Path file = folder.resolve("review.csv");
        assertThat(run("export", "-o", file.toString()).code()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFdate,who,whom,status,according to,sentence,url,confidence,verdict,checked by,"
                        + "why,kind,what,headline,publisher,article,finding");
        assertThat(lines.get(1))
                .startsWith("2024-03-05,Ann Lee,Bo Chen,happened,Bo Chen,\"Ann Lee, foreign minister of Freedonia, met")
                .contains(",https://news.example/a,0.9,,,,meeting,")
                .endsWith("/article/a#meeting-1");

        String iri = "https://w3id.org/rapporteur/data/article/a#";
        Files.writeString(
                file,
                "finding;verdict;checked by;why\r\n"
                        + iri + "meeting-1;Rejected;joe;\"never\r\nthere\"\r\n"
                        + iri + "meeting-7;rejected;;\r\n"
                        + iri + "dispute-1;perhaps;;\r\n"
                        + iri + "statement-1;confirmed;;\r\n"
                        + iri + "statement-2;;;\r\n");
        CommandRun run = run("review", file.toString(), "--by", "jane");
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out())
                .contains("reject article/a#meeting-1", "(joe, ", "confirm article/a#statement-1", "(jane, ")
                .endsWith("2 new verdicts, 0 known already, 2 lines not understood.\n");
        assertThat(run.err())
                .contains("R-307: " + file + ", line 4: ", "R-110: " + file + ", line 5: “perhaps” is no verdict.");

        assertThat(run("review", file.toString()).out())
                .isEqualTo("0 new verdicts, 2 known already, 2 lines not understood.\n");
        Path again = folder.resolve("again-review.csv");
        assertThat(run("export", "-o", again.toString()).code()).isZero();
        assertThat(Files.readString(again)).contains(",rejected,joe,", ",confirmed,jane,");
        CommandRun same = run("review", again.toString());
        assertThat(same.out()).isEqualTo("0 new verdicts, 2 known already, 0 lines not understood.\n");
        assertThat(same.code()).isZero();
        assertThat(run("check").code()).isZero();
    }
}
