package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.rapporteur.link.Linked.LINKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.NewsStore;

/** The commands that need no language models, over a small store. */
class CommandsTest {
    @TempDir
    static Path folder;

    static String store;

    @BeforeAll
    static void fill() {
        store = CommandRun.store(folder.resolve("store"), "a", "b").toString();
    }

    @Test
    void anUnknownOptionIsAnErrorOfUse() {
        CommandRun run = CommandRun.of("stats", "--stroe", "x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("rapporteur: R-110: ")
                .contains("--stroe", "rapporteur stats --help", "--store");
    }

    @Test
    void aMissingStoreIsNamed() {
        CommandRun run =
                CommandRun.of("stats", "--store", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("rapporteur: R-202: There is no store ")
                .contains("none");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aStoreInUseIsNamedWithItsHolder() {
        Path held = CommandRun.store(folder.resolve("held"), "a");
        try (NewsStore holder = NewsStore.open(held, LINKER)) {
            CommandRun run = CommandRun.of("compact", "--store", held.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("rapporteur: R-201: ");
            CommandRun asked = CommandRun.of("stats", "--store", held.toString());
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.lines().get(0)).matches("articles +1");
        }
    }

    @Test
    void searchFindsWords() {
        CommandRun run = CommandRun.of("search", "overdue", "--store", store, "--kind", "statement");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("statement", "Ann Lee", "overdue", "2024-03-06", "2 rows");
        assertThat(run.err()).isEmpty();
        CommandRun few = CommandRun.of("search", "overdue", "--store", store, "--kind", "statement", "--most", "1");
        assertThat(few.out()).contains("1 row");
        assertThat(few.err()).isEqualTo("rapporteur: note: there are 2 statements; --most lists more of them\n");
        assertThat(CommandRun.of(
                                "search",
                                "lee",
                                "--store",
                                store,
                                "--kind",
                                "actor",
                                "--format",
                                "csv",
                                "--columns",
                                "kind,iri")
                        .lines())
                .containsExactly("kind,iri", "person,https://w3id.org/rapporteur/data/person/ann-lee");
        assertThat(CommandRun.of("search", "lee", "--store", store, "--format", "json")
                        .out())
                .contains("\"mentions\"");
    }

    @Test
    void searchHelpsWhereItFindsNothing() {
        CommandRun run = CommandRun.of("search", "Leee", "--store", store);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("0 rows");
        assertThat(run.err()).isEqualTo("rapporteur: note: nothing is found. Did you mean Ann Lee?\n");
        assertThat(CommandRun.of("search", "lee", "--store", store, "--kind", "people")
                        .err())
                .startsWith("rapporteur: R-110: There is no kind “people”.");
        assertThat(CommandRun.of("search", "lee", "--store", store, "--from", "May")
                        .err())
                .startsWith("rapporteur: R-304: ");
        assertThat(CommandRun.of("search", "lee", "--store", store, "--publisher", "Exampel Times")
                        .err())
                .startsWith("rapporteur: R-307: There is no publisher “Exampel Times”.");
        assertThat(CommandRun.of("search", "?!", "--store", store).err())
                .startsWith("rapporteur: R-110: There is no word");
    }

    @Test
    void searchWorksWhileAnotherProcessHoldsTheStore() {
        Path held = CommandRun.store(folder.resolve("searched"), "a");
        assertThat(CommandRun.of("search", "overdue", "--store", held.toString())
                        .code())
                .isZero();
        try (NewsStore holder = NewsStore.open(held, LINKER)) {
            CommandRun run = CommandRun.of("search", "overdue", "--store", held.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("overdue");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void askedAsOfADayAStoreTellsWhatWasKnownThen() {
        for (String date : new String[] {"2024-03-06", "2024-03", "2024"}) {
            CommandRun run = CommandRun.of("query", "who-met-whom", "--store", store, "--as-of", date);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("Ann Lee", "2 rows");
        }
        CommandRun early = CommandRun.of("query", "who-met-whom", "--store", store, "--as-of", "2024-02");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err())
                .isEqualTo(
                        "rapporteur: R-307: Nothing in the store had been published by 2024-02-29; its first article "
                                + "with a date is of 2024-03-06.\n");
        CommandRun wrong = CommandRun.of("stats", "--store", store, "--as-of", "yesterday");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--as-of needs a date", "“yesterday”");
        assertThat(CommandRun.of("show", "a", "--as-of", "2024").err()).contains("--as-of needs --store");
        assertThat(CommandRun.of("export", "--store", store, "--as-of", "2024", "--format", "nquads")
                        .out())
                .contains("meeting-1");
    }

    @Test
    void statsCountsWhatTheStoreHolds() {
        CommandRun run = CommandRun.of("stats", "--store", store);
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).matches("articles +2");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void checkFindsTheStoreSound() {
        CommandRun run = CommandRun.of("check", "--store", store);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Sound: 2 articles checked.\n");
    }

    @Test
    void linkLinksAllArticlesAnewAndChangesNothing() {
        String before =
                CommandRun.of("export", "--format", "nq", "--store", store).out();
        CommandRun run = CommandRun.of("link", "--store", store);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Linked 2 articles.\n");
        assertThat(CommandRun.of("export", "--format", "nq", "--store", store).out())
                .isEqualTo(before);
    }

    @Test
    void queryAloneListsTheQuestionsWithTheirParameters() {
        CommandRun run = CommandRun.of("query");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("who-met-whom", "    Who met whom?");
        assertThat(run.out()).contains("--actor");
    }

    @Test
    void queryGivesNothingButTheAnswer() throws IOException {
        CommandRun run = CommandRun.of("query", "who-met-whom", "--store", store, "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.at("/results/bindings")).isNotEmpty();
    }

    @Test
    void parametersAreGivenLikeOptions() {
        int all = CommandRun.of("query", "who-met-whom", "--store", store, "--format", "csv")
                .lines()
                .size();
        for (String[] way : new String[][] {
            {"--actor", "bo chen"}, {"--actor=bo chen"}, {"--param", "actor=bo chen"},
        }) {
            assertThat(query(way).lines()).hasSize(all);
        }
        assertThat(query("--actor", "Freedonia").lines()).hasSize(1);
        assertThat(query("--status", "cancelled").lines()).hasSize(1);
    }

    @Test
    void aValueThatDoesNotExistIsAnErrorWithHelp() {
        CommandRun run = query("--actor", "Ann Le");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("rapporteur: R-209: There is no actor “Ann Le”. Did you mean Ann Lee?\n");
        assertThat(query("--status", "hapened").err())
                .startsWith("rapporteur: R-304: ")
                .contains("Did you mean happened?");
        assertThat(CommandRun.of("merge", "Ann Le", "Bo Chen", "--store", store).err())
                .isEqualTo("rapporteur: R-209: There is no actor “Ann Le”. Did you mean Ann Lee?\n");
    }

    @Test
    void aNameThatSeveralActorsBearSaysWhoAnswered() {
        CommandRun run = CommandRun.of("query", "actor-record", "--actor", "protesters", "--store", store);
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("rapporteur: note: “protesters” is a name of 2 actors: protesters (https://");
        assertThat(CommandRun.of("rename", "protesters", "Marchers", "--store", store)
                        .err())
                .startsWith("rapporteur: R-210: “protesters” is a name of 2 actors: protesters (https://");
    }

    @Test
    void aParameterThatTheQuestionLacksIsAnError() {
        assertThat(query("--colour", "red").err())
                .startsWith("rapporteur: R-304: ")
                .contains("colour");
        assertThat(query("--actor").err()).startsWith("rapporteur: R-110: ");
        assertThat(query("stray").err()).startsWith("rapporteur: R-110: ").contains("stray");
    }

    @Test
    void anUnknownQuestionIsAnErrorThatListsTheKnown() {
        CommandRun run = CommandRun.of("query", "who-is-who", "--store", store);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("rapporteur: R-301: ").contains("who-met-whom");
    }

    @Test
    void aFileWithAQueryIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("own.rq"), "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        CommandRun run = CommandRun.of("query", file.toString(), "--store", store, "--format", "csv");
        assertThat(run.lines()).hasSize(2).first().isEqualTo("n");
        Files.writeString(file, "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }");
        assertThat(CommandRun.of("query", file.toString(), "--store", store).err())
                .startsWith("rapporteur: R-303: ");
    }

    @Test
    void exportWritesWhatTheEndingSays() throws IOException {
        Path file = folder.resolve("news.nt");
        assertThat(CommandRun.of("export", "--store", store, "-o", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(file)).allSatisfy(line -> assertThat(line).endsWith(" ."));
        assertThat(folder.resolve("news.nt.part")).doesNotExist();
        assertThat(CommandRun.of("export", "--store", store).out()).contains("/article/a/version/");
        assertThat(CommandRun.of(
                                "export",
                                "--store",
                                store,
                                "-o",
                                folder.resolve("news.doc").toString())
                        .err())
                .startsWith("rapporteur: R-310: ");
    }

    /** A link stays a link, and what is no file is written to, never replaced by one. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void exportWritesThroughToWhatIsThere() throws IOException {
        Path target = Files.writeString(folder.resolve("target.nq"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.nq"), target);
        assertThat(CommandRun.of("export", "--store", store, "-o", link.toString())
                        .code())
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(target).content().contains("/article/a");
        assertThat(CommandRun.of("export", "--format", "nquads", "--store", store, "-o", "/dev/null")
                        .code())
                .isZero();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        CommandRun run = CommandRun.of("export", "--format", "nquads", "--store", store, "-o", full.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("R-401");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aTokenThatIsShortOrMissingIsNone() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "secret\n");
        CommandRun run = CommandRun.of("serve", "--store", store, "--port", "0", "--token", token.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("R-110", "16 or more");
        run = CommandRun.of(
                "serve",
                "--store",
                store,
                "--port",
                "0",
                "--token",
                folder.resolve("no").toString());
        assertThat(run.err()).contains("R-110", "cannot be read");
    }

    @Test
    void aPasswordAsItIsMakesNoUser() throws IOException {
        Path users = Files.writeString(folder.resolve("users"), "ann:herring\n");
        CommandRun run = CommandRun.of("serve", "--store", store, "--port", "0", "--user", users.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("R-110", "Line 1", "openssl passwd -6").doesNotContain("herring");
    }

    @Test
    void removesSeveralInOneStep() {
        String own = CommandRun.store(folder.resolve("several"), "a", "b", "c").toString();
        CommandRun run = CommandRun.of("remove", "a", "z", "c", "--store", own);
        assertThat(run.out()).contains("Removed a.", "Removed c.").doesNotContain("Removed z");
        assertThat(run.err()).contains("R-208");
        assertThat(run.code()).isEqualTo(1);
        assertThat(CommandRun.of("show", "--store", own, "b").code()).isZero();
    }

    @Test
    void whatATerminalWouldObeyDoesNotReachIt() {
        CommandRun run = CommandRun.of("show", "--store", store, "a\u001B[2Jb\u009B31mc\u202Ed\u0007");
        assertThat(run.err()).contains("a\uFFFD[2Jb\uFFFD31mc\uFFFDd\uFFFD").contains("\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void exportOfAnUnknownArticleLeavesNoFile() {
        Path file = folder.resolve("none.ttl");
        CommandRun run = CommandRun.of("export", "--store", store, "--article", "z", "-o", file.toString());
        assertThat(run.err()).startsWith("rapporteur: R-208: ");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("none.ttl.part")).doesNotExist();
    }

    @Test
    void exportIntoAFolderThatIsMissingIsAnError() {
        CommandRun run = CommandRun.of(
                "export",
                "--store",
                store,
                "-o",
                folder.resolve("no/such/news.ttl").toString());
        assertThat(run.err()).startsWith("rapporteur: R-401: ");
    }

    @Test
    void removeTakesOutWhatThereIsAndNamesWhatIsNot() {
        String own = CommandRun.store(folder.resolve("own"), "a", "b").toString();
        CommandRun run = CommandRun.of("remove", "a", "z", "--store", own);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("Removed a.\n");
        assertThat(run.err()).startsWith("rapporteur: R-208: ").contains("z");
        assertThat(CommandRun.of("stats", "--store", own).lines().get(0)).matches("articles +1");
    }

    @Test
    void aBuildOfNothingButBadInputsFailsAndListsThem() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path nowhere = folder.resolve("nowhere");
        CommandRun run = CommandRun.of(
                "build",
                empty.toString(),
                nowhere.toString(),
                "--store",
                folder.resolve("new").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("rapporteur: R-104: " + empty, "rapporteur: R-101: There is no file or folder");
        assertThat(run.out()).contains("0 articles added, 2 rejected").doesNotContain("Next:");
    }

    @Test
    void showPrintsAnArticleOfAStore() {
        CommandRun run = CommandRun.of("show", "--store", store, "a");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains(
                        "a",
                        "  Bo Chen, Ann Lee",
                        "      “Chen told Lee that Freedonia had promised to open its ports.”");
        assertThat(CommandRun.of("show", "--details", "--store", store, "b").lines())
                .contains("b", "1 role", "    office: foreign minister");
    }

    @Test
    void showPrintsAFindingInItsParagraph() {
        CommandRun run = CommandRun.of("show", "--store", store, "data:article/a#meeting-1", "data:article/a#role-1");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("meeting 1\n  Bo Chen, Ann Lee\n    talks, happened, on 2024-03-05, in Geneva, Old Hall")
                .contains("[[met Bo Chen in the Old Hall in Geneva]] on 5 March\n    2024. Lee said")
                .contains("said [[the talks on fishing rights]] were")
                .contains("40-77 “met Bo Chen in the Old Hall in Geneva”, meeting/met, 0.9")
                .contains("role 1\n  Ann Lee\n    foreign minister, for the Foreign Ministry of Freedonia")
                .contains("Ann Lee, [[foreign minister of Freedonia]], met");
    }

    @Test
    void showOfWhatTheStoreDoesNotHoldFails() {
        CommandRun none = CommandRun.of("show", "--store", store, "data:article/a#meeting-7");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith("rapporteur: R-307: The article a has no finding #meeting-7.");
        CommandRun partly = CommandRun.of("show", "--store", store, "zzz", "a");
        assertThat(partly.code()).isEqualTo(3);
        assertThat(partly.out()).startsWith("a\n");
        assertThat(partly.err()).startsWith("rapporteur: R-208: ");
    }

    @Test
    void aTableAndCsvAreForPeopleAndTheRestOnRequest() {
        assertThat(query().lines().get(0)).startsWith("when,status,participants,");
        assertThat(query("--columns", "participants,begin").lines())
                .startsWith("participants,begin", "\"Ann Lee, Bo Chen\",40");
        assertThat(query("--columns", "all").lines().get(0)).startsWith("id,meeting,kind,status,");
        assertThat(query("--columns", "urll").err())
                .isEqualTo("rapporteur: R-304: The query who-met-whom has no column urll. " + "Did you mean url?\n");
        assertThat(CommandRun.of("query", "who-met-whom", "--store", store, "--actor", "Ann Lee")
                        .lines())
                .contains("participants  Ann Lee, Bo Chen", "2 rows")
                .noneMatch(line -> line.startsWith("contested"));
    }

    @Test
    void showOfAMissingFileFails() {
        CommandRun run = CommandRun.of("show", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("rapporteur: R-101: ");
    }

    @Test
    void valuesThatMakeNoSenseAreErrorsOfUse() {
        assertThat(CommandRun.of("build", ".", "--threads", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("build", ".", "--max-file", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("build").code()).isEqualTo(2);
        assertThat(CommandRun.of("query", "--timeout", "-1", "who-met-whom").code())
                .isEqualTo(2);
        assertThat(CommandRun.of("serve", "--store", store, "--port", "70000").code())
                .isEqualTo(2);
    }

    private static CommandRun query(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(new String[] {"query", "who-met-whom", "--store", store, "--format", "csv"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandRun.of(args);
    }
}
