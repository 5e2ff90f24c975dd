package org.rapporteur.resolve.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Marked;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Coreference;

/** On {@code annotated/2024-05-07-voices.txt}: sentences in which another than the speaker might be taken for him. */
class VoicesTest {
    private static final String TEXT = "2024-05-07-voices.txt";

    private static AnnotatedArticle article;
    private static List<Statement> statements;

    @BeforeAll
    static void resolve() {
        article = StoredAnnotations.of(TEXT);
        statements = statements(article);
    }

    private static List<Statement> statements(AnnotatedArticle article) {
        Findings findings = FindingsExtractor.load(ENGLISH).extract(article);
        return StatementResolver.resolve(findings, Coreference.resolve(findings, ENGLISH));
    }

    /** What is made of one attribution, as a tagger might give it. */
    private static List<Statement> marked(String opening, String source, String cue, String content) {
        return statements(new Marked(TEXT).said(opening, source, cue, content).article());
    }

    /** The first statement of the sentence that begins so. */
    private static Statement of(String opening) {
        return statements.stream()
                .filter(one -> article.sentences().stream()
                        .anyMatch(sentence -> article.text(sentence.span()).startsWith(opening)
                                && sentence.span().contains(one.evidence().span())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said in: " + opening));
    }

    private static @Nullable String speaker(Statement statement) {
        return Optional.ofNullable(statement.speaker()).map(Actor::label).orElse(null);
    }

    private static @Nullable String day(Statement statement) {
        return Optional.ofNullable(statement.saidOn()).map(PartialDate::iso).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "Lima Department, Otto Berg",
        "\"The harbour was safe, Clara Keller",
        "Lee and Chen's, Maria Ruiz",
        "The quotation, Erik Holm",
        "The House said, House"
    })
    void whoSpeaks(String opening, String speaker) {
        assertThat(speaker(of(opening))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "Nine people, state radio, told, Nine people are missing, officials",
        "Reports said, 'a former mayor who ran for the senate in 2019', said, does not plan to stay, Reports",
        "In 2017 the painting, Bo Chen, was offered, the painting,",
        "The quotation, Erik Holm, was attributed, The quotation, Erik Holm"
    })
    void whereGrammarExcludesTheSpeakerOfTheTagger(
            String opening, String source, String cue, String content, @Nullable String speaker) {
        assertThat(marked(opening, source, cue, content))
                .singleElement()
                .extracting(VoicesTest::speaker)
                .isEqualTo(speaker);
    }

    @Test
    void aConditionIsNotSaid() {
        assertThat(marked("If the assembly", "the assembly", "votes", "to keep the ferry"))
                .isEmpty();
    }

    @Test
    void whatDidNotHappenWasReported() {
        assertThat(marked("No deaths", "the pier", "were reported", "No deaths"))
                .singleElement()
                .matches(statement -> !statement.negated());
    }

    @Test
    void aRelativeIsNotWhomHeBelongsTo() {
        assertThat(speaker(of("Max Kern drowned"))).isEqualTo("surviving father");
    }

    @ParameterizedTest
    @CsvSource({
        "Otto Frank pleaded, AGREE, false",
        "Erik Holm pleaded, DENY, false",
        "Ann Lee told the court, ASSESS, false",
        "Ann Lee told the council, DEMAND, false",
        "\"The bridge should, ASSESS, false",
        "\"The bridge must, DEMAND, false",
        "Neither Peru, DENY, false",
        "The council refused, DENY, false",
        "The minister said, ASSESS, false",
        "The mayor declined, DENY, true",
        "The register, ASSESS, true"
    })
    void whatIsDoneByIt(String opening, SpeechAct act, boolean negated) {
        assertThat(of(opening).act()).isEqualTo(act);
        assertThat(of(opening).negated()).isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvSource({"On Monday, 2024-05-06", "According to a 2011, 2011", "USA Today,"})
    void onWhichDay(String opening, @Nullable String day) {
        assertThat(day(of(opening))).isEqualTo(day);
    }

    @Test
    void theDayOfAStormIsNotThatOfTheReport() {
        assertThat(marked("Bo Chen said Friday's", "Bo Chen", "said", "storm had closed the port"))
                .singleElement()
                .extracting(VoicesTest::day)
                .isNull();
    }
}
