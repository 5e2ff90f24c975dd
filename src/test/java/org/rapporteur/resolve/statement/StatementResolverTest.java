package org.rapporteur.resolve.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Coreference;

/** On {@code annotated/2024-03-06-speakers.txt}: sentences written for this test. */
class StatementResolverTest {
    private static AnnotatedArticle article;
    private static List<Statement> statements;

    @BeforeAll
    static void resolve() {
        article = StoredAnnotations.of("2024-03-06-speakers.txt");
        Findings findings = FindingsExtractor.load(ENGLISH).extract(article);
        statements = StatementResolver.resolve(findings, Coreference.resolve(findings, ENGLISH));
    }

    /** Who says the first statement that holds the words. */
    private static List<String> speakers(String words) {
        Statement statement = statements.stream()
                .filter(s -> content(s).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no statement holds " + words));
        return Stream.concat(Stream.ofNullable(statement.speaker()), statement.others().stream())
                .map(Actor::label)
                .toList();
    }

    private static String content(Statement statement) {
        return String.join(
                " | ", statement.contents().stream().map(article::text).toList());
    }

    @Test
    void whoGivesAnInterviewIsNotWhoTakesIt() {
        assertThat(speakers("the ferry was safe")).containsExactly("Clara Keller");
    }

    @Test
    void whoIsSpokenOfIsSeldomTheSpeaker() {
        assertThat(speakers("never checked the piers")).containsExactly("Erik Holm");
    }

    @Test
    void aSpeakerWithoutANameIsCalledByThePhrase() {
        assertThat(speakers("The harbour is full")).containsExactly("Dutch minister");
        assertThat(speakers("the ferry sank")).containsExactly("two officials");
    }

    @Test
    void aRelativePronounIsNothingThatIsSaid() {
        assertThat(statements).extracting(StatementResolverTest::content).doesNotContain("which");
    }

    @Test
    void quotationsHoldSingleMarksAndGoOnOverParagraphs() {
        assertThat(speakers("‘what people feel’ and nothing else")).containsExactly("Bo Chen");
        assertThat(speakers("we will need help")).containsExactly("Clara Keller");
        assertThat(speakers("The pier is gone. The town is not")).containsExactly("Erik Holm");
    }
}
