package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.CorrectionsTest.JANE;
import static org.rapporteur.CorrectionsTest.article;
import static org.rapporteur.CorrectionsTest.assertCode;
import static org.rapporteur.CorrectionsTest.links;
import static org.rapporteur.CorrectionsTest.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.curate.ReviewReport;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;

/** People say what else somebody is called, and who is never one. */
class NameCorrectionsTest {
    private NewsGraph graph;

    @BeforeEach
    void open() {
        graph = NewsGraphTest.withoutModels();
        add(article("a"), article("b"));
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private void add(ArticleGraph... graphs) {
        graph.store().add(List.of(graphs));
    }

    /** The names that actors bear who may be one. */
    private List<String> duplicates() {
        return graph.possibleDuplicates().stream().map(DuplicateFact::name).toList();
    }

    @Test
    void anAliasJoinsWhatLinkingDoesNotNowAndLater() {
        String before = links(graph);
        add(named("first", "Sunny Ann"));
        String withBoth = links(graph);
        Correction alias = graph.curation().alias("Sunny Ann", "Ann Lee", JANE);
        assertThat(graph.curation().footprint("Ann Lee").articles()).containsExactly("a", "b", "first");
        assertThat(graph.curation().footprint("Sunny Ann"))
                .isEqualTo(graph.curation().footprint("Ann Lee"));
        String joined = links(graph);

        graph.remove("first");
        assertThat(graph.curation().footprint("Sunny Ann").articles())
                .as("the name stays")
                .containsExactly("a", "b");
        add(named("first", "Sunny Ann"));
        assertThat(links(graph)).isEqualTo(joined);
        graph.relink();
        assertThat(links(graph)).isEqualTo(joined);
        assertThat(graph.check().sound()).isTrue();

        graph.curation().undo(alias.number(), JANE);
        assertThat(links(graph)).isEqualTo(withBoth);
        graph.remove("first");
        assertThat(links(graph)).isEqualTo(before);
    }

    @Test
    void anAliasThatIdentifiesNobodyTakesOnlyWhatHasNoOtherName() {
        add(named("first", "Lee"), named("second", "Kai Lee"));
        assertThat(graph.curation()
                        .footprint(Iris.article("first") + "#person-lee")
                        .articles())
                .containsExactly("first");
        graph.curation().alias("Lee", "Ann Lee", JANE);
        assertThat(graph.curation().footprint("Ann Lee").articles()).containsExactly("a", "b", "first");
        assertThat(graph.curation().footprint("Kai Lee").articles()).containsExactly("second");
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().alias("Lee", "Kai Lee", JANE));
        assertCode(ErrorCode.ACTOR_UNKNOWN, () -> graph.curation().alias("Chan", "Nobody", JANE));
        assertCode(ErrorCode.USAGE, () -> graph.curation().alias(" ", "Ann Lee", JANE));
    }

    @Test
    void aPersonIsNoAliasOfACountry() {
        add(named("first", "Mister Freedom"));
        graph.curation().alias("Mister Freedom", "Freedonia", JANE);
        assertThat(graph.curation().footprint("Freedonia").articles()).containsExactly("a", "b");
    }

    /** Two that linking leaves open: a family name alone, in an article without anybody else. */
    @Test
    void whatIsDistinctIsNoPossibleDuplicateAndIsNotMerged() {
        add(named("first", "Lee"));
        String lee = Iris.article("first") + "#person-lee";
        assertThat(duplicates()).contains("Lee");
        Correction distinct = graph.curation().distinct(lee, "Ann Lee", JANE);
        assertThat(duplicates()).doesNotContain("Lee");
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().merge(lee, "Ann Lee", JANE));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().distinct("Ann Lee", lee, JANE));
        assertCode(ErrorCode.CORRECTION_EMPTY, () -> graph.curation().distinct("Ann Lee", "lee", JANE));
        assertThat(graph.check().sound()).isTrue();
        String before = links(graph);
        graph.relink();
        assertThat(links(graph)).isEqualTo(before);
        graph.curation().undo(distinct.number(), JANE);
        assertThat(duplicates()).contains("Lee");
    }

    @Test
    void whatIsDistinctStaysApartWhenLinkingJoinsItLater() {
        add(named("first", "Lee"));
        String lee = Iris.article("first") + "#person-lee";
        graph.curation().distinct("Ann Lee", lee, JANE);
        // Ann Lee is by far the best known Lee now, so that the family name alone would mean her.
        add(article("c"), article("d"), article("e"), article("f"), article("g"), article("h"));
        assertThat(graph.curation().footprint("Ann Lee").articles()).doesNotContain("first");
        assertThat(graph.curation().lostCorrections()).isEmpty();
        assertThat(graph.check().sound()).isTrue();
        String before = links(graph);
        graph.relink();
        assertThat(links(graph)).isEqualTo(before);
        graph.curation().undo(1, JANE);
        assertThat(graph.curation().footprint("Ann Lee").articles()).contains("first");
        assertThat(links(graph)).doesNotContain("~1");
    }

    @Test
    void aTableOfNamesIsReadAtOnceAndTwiceChangesNothing(@TempDir Path folder) throws IOException {
        add(named("first", "Sunny Bo"));
        Path table = folder.resolve("names.csv");
        Files.writeString(table, """
                kind;name;actor;why
                alias;Sunny Bo;Bo Chen;a nickname
                alias;Annie;Ann Lee;
                distinct;Ann Lee;Bo Chen;two ministers
                alias;X;Nobody;
                nickname;X;Ann Lee;
                """);
        ReviewReport report = graph.curation().aliases(table, JANE);
        assertThat(report.made()).extracting(Correction::verb).containsExactly("alias", "alias", "distinct");
        assertThat(report.made())
                .extracting(made -> made.decision().why())
                .containsExactly("a nickname", "I know them", "two ministers");
        assertThat(report.problems())
                .extracting(problem -> problem.code() + " " + problem.message().replaceAll(".*, line", "line"))
                .containsExactly(
                        "ACTOR_UNKNOWN line 5: There is no actor “Nobody”. The question active-actors lists actors.",
                        "USAGE line 6: “nickname” is no kind. Write alias or distinct.");
        assertThat(graph.meetingsOf(graph.actor("Annie"))).hasSameSizeAs(graph.meetingsOf(graph.actor("Ann Lee")));
        assertThat(graph.curation().aliases(table, JANE).made()).isEmpty();
        assertThat(graph.curation().aliases(table, JANE).unchanged()).isEqualTo(3);
    }

    @Test
    void aRowMayReferToANameThatAnEarlierOneGave(@TempDir Path folder) throws IOException {
        add(named("first", "Sunny Bo"));
        Path table = folder.resolve("names.csv");
        Files.writeString(table, """
                kind,name,actor
                alias,Old Oak,Ann Lee
                alias,The Oak,old oak
                distinct,The Oak,Bo Chen
                alias,Sunny Bo,Bo Chen
                alias,Bobo,Sunny Bo
                """);
        ReviewReport report = graph.curation().aliases(table, JANE);
        assertThat(report.made()).extracting(Correction::verb).containsExactly("alias", "alias", "distinct", "alias");
        assertThat(graph.curation().footprint("The Oak"))
                .isEqualTo(graph.curation().footprint("Ann Lee"));
        // Until all is linked anew, the name is also that of an actor of its own.
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("line 6: “Sunny Bo” is a name of 2 actors:"));
        assertThat(graph.curation().aliases(table, JANE).made())
                .extracting(Correction::verb)
                .containsExactly("alias");
        assertThat(graph.curation().footprint("Bobo"))
                .isEqualTo(graph.curation().footprint("Bo Chen"));
        assertThat(graph.curation().lostCorrections()).isEmpty();
    }
}
