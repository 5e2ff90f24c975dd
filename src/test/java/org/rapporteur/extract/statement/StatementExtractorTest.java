package org.rapporteur.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.StatementFinding;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.statement.StatementResolver;

/** On {@code annotated/2024-05-06-statements.txt}: sentences written for this test. */
class StatementExtractorTest {
    private static AnnotatedArticle article;
    private static List<StatementFinding> statements;

    @BeforeAll
    static void readAnnotation() {
        article = StoredAnnotations.of("2024-05-06-statements.txt");
        statements = StatementExtractor.load(ENGLISH).extract(article);
    }

    /** The statements of that source as "cue: content". */
    private static List<String> of(String source) {
        return statements.stream()
                .filter(s ->
                        s.source() != null && article.text(s.source().span()).equals(source))
                .map(StatementExtractorTest::text)
                .toList();
    }

    private static String text(StatementFinding statement) {
        return (statement.cue() == null ? "-" : article.text(statement.cue())) + ": "
                + String.join(
                        " | ", statement.contents().stream().map(article::text).toList());
    }

    @Test
    void theContentEndsWhereTheSpeakersNextActBegins() {
        assertThat(of("Ann Lee")).first().isEqualTo("agreed: to add two members to the council");
    }

    @Test
    void aSourceThatIsItselfReportedSpeaksInsideTheOther() {
        assertThat(of("the coast guard")).containsExactly("according to: Bo Chen said the harbour was closed");
        assertThat(of("Bo Chen"))
                .containsExactly("said: the harbour was closed", "told: the port would open again in May");
    }

    @Test
    void whatIsDoneOrTalkedAboutOrSoughtByAThingIsNotSaid() {
        assertThat(statements)
                .extracting(StatementExtractorTest::text)
                .noneMatch(text -> text.contains("trade agreement"))
                .noneMatch(text -> text.contains("price of grain"))
                .noneMatch(text -> text.contains("tariffs on grain"))
                .noneMatch(text -> text.contains("Old Bridge"));
    }

    @Test
    void quotationsAreReadWhateverTheirMarks() {
        assertThat(of("Maria Ruiz")).first().isEqualTo("said: We will stay | until the last boat is home");
        assertThat(of("Clara Keller")).first().isEqualTo("said: Nobody owns the river");
        assertThat(of("the Ministry of Defence")).singleElement().asString().endsWith("around the world");
    }

    @Test
    void declinedToConfirmIsNegated() {
        assertThat(statements)
                .filteredOn(StatementFinding::negated)
                .extracting(StatementExtractorTest::text)
                .containsExactly("declined: to confirm that the port had closed");
    }

    @Test
    void whoIsUrgedIsTheAddressee() {
        assertThat(statements)
                .filteredOn(s -> s.cue() != null && article.text(s.cue()).equals("urged"))
                .singleElement()
                .satisfies(urged -> assertThat(urged.addressees())
                        .extracting(to -> article.text(to.span()))
                        .containsExactly("Norway"));
    }

    @Test
    void aPronounThatGoesOnSpeakingIsTheSameSpeaker() {
        Findings findings = new Findings(article, List.of(), statements, List.of(), List.of());
        List<Statement> resolved = StatementResolver.resolve(findings, Coreference.resolve(findings, ENGLISH));
        Statement said = resolved.stream()
                .filter(s -> article.text(s.contents().get(0)).startsWith("the quay was safe"))
                .findFirst()
                .orElseThrow();
        assertThat(resolved)
                .filteredOn(s -> s.cue() != null && article.text(s.cue()).equals("added"))
                .singleElement()
                .extracting(Statement::speaker)
                .isNotNull()
                .isEqualTo(said.speaker());
    }
}
