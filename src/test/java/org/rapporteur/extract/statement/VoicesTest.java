package org.rapporteur.extract.statement;

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
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.ArgumentReader;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.resolve.statement.StatementResolver;
import org.rapporteur.source.Span;

/** On {@code annotated/2024-05-07-voices.txt}: sentences in which another than the speaker might be taken for him. */
class VoicesTest {
    private static AnnotatedArticle article;
    private static List<Statement> statements;

    @BeforeAll
    static void resolve() {
        article = StoredAnnotations.of("2024-05-07-voices.txt");
        Findings findings = FindingsExtractor.load(ENGLISH).extract(article);
        statements = StatementResolver.resolve(findings, Coreference.resolve(findings, ENGLISH));
    }

    private static Span sentence(String opening) {
        return article.sentences().stream()
                .map(one -> one.span())
                .filter(span -> article.text(span).startsWith(opening))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentence begins with " + opening));
    }

    /** The first statement of the sentence that begins so. */
    private static Statement of(String opening) {
        Span sentence = sentence(opening);
        return statements.stream()
                .filter(one -> sentence.contains(one.evidence().span()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said in: " + opening));
    }

    private static @Nullable String speaker(String opening) {
        return Optional.ofNullable(of(opening).speaker()).map(Actor::label).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "Nine people, officials",
        "Lima Department, Otto Berg",
        "\"The harbour was safe, Clara Keller",
        "Lee and Chen's, Maria Ruiz",
        "The quotation, Erik Holm",
        "The House said, House"
    })
    void whoSpeaks(String opening, String speaker) {
        assertThat(speaker(opening)).isEqualTo(speaker);
    }

    @Test
    void aConditionIsNotSaid() {
        Span sentence = sentence("If the assembly");
        assertThat(statements).noneMatch(one -> sentence.contains(one.evidence().span()));
    }

    @Test
    void aRelativeIsNotWhomHeBelongsTo() {
        assertThat(speaker("Max Kern drowned")).isEqualTo("surviving father");
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
    @CsvSource({
        "On Monday, 2024-05-06",
        "Bo Chen said Friday's,",
        "According to a 2011, 2011",
        "USA Today,",
    })
    void onWhichDay(String opening, @Nullable String day) {
        assertThat(Optional.ofNullable(of(opening).saidOn())
                        .map(date -> date.iso())
                        .orElse(null))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ann Lee, wife of the minister Bo Chen, and Erik Holm', Ann Lee;Erik Holm",
        "'Ann Lee, Bo Chen and Erik Holm', Ann Lee;Bo Chen;Erik Holm",
        "'Ann Lee, President of Peru', Ann Lee"
    })
    void whatIsInAppositionIsNoMemberOfAList(String words, String members) {
        Span sentence = sentence(words);
        Span span = new Span(sentence.begin(), sentence.begin() + words.length());
        assertThat(new ArgumentReader(article).mentions(List.of(new Argument(Role.PARTICIPANT, span, 1))))
                .extracting(Mention::words)
                .containsExactly(members.split(";"));
    }

    @Test
    void whoseOfficeItIsDoesNotMeet() {
        Span sentence = sentence("White House counsel");
        List<Argument> arguments = List.of("White House", "Ann Lee", "Erik Holm").stream()
                .map(name -> sentence.begin() + article.text(sentence).indexOf(name))
                .map(begin -> new Span(begin, begin + 1))
                .map(first -> article.names().stream()
                        .map(name -> article.span(name.first(), name.last()))
                        .filter(name -> name.contains(first))
                        .findFirst()
                        .orElseThrow())
                .map(name -> new Argument(Role.PARTICIPANT, name, 1))
                .toList();
        assertThat(new ArgumentReader(article).present(arguments, 0))
                .extracting(Mention::words)
                .containsExactly("Ann Lee", "Erik Holm");
    }
}
