package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.source.Span;

/** On {@code annotated/2024-05-07-voices.txt}: sentences written for this test and for that of voices. */
class ArgumentReaderTest {
    private final AnnotatedArticle article = StoredAnnotations.of("2024-05-07-voices.txt");
    private final ArgumentReader reader = new ArgumentReader(article);

    /** Words of the text as arguments, each where it stands first behind the opening of its sentence. */
    private List<Argument> arguments(String opening, String... words) {
        String body = article.article().body();
        int begin = body.indexOf(opening);
        return Stream.of(words)
                .map(some -> new Span(body.indexOf(some, begin), body.indexOf(some, begin) + some.length()))
                .map(span -> new Argument(Role.PARTICIPANT, span, 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'Ann Lee, wife of the minister Bo Chen, and Erik Holm', Ann Lee;Erik Holm",
        "'Ann Lee, Bo Chen and Erik Holm', Ann Lee;Bo Chen;Erik Holm",
        "'Ann Lee, President of Peru', Ann Lee"
    })
    void whatIsInAppositionIsNoMemberOfAList(String words, String members) {
        assertThat(reader.mentions(arguments(words, words)))
                .extracting(Mention::words)
                .containsExactly(members.split(";"));
    }

    @Test
    void whoseOfficeItIsTakesNoPart() {
        List<Argument> arguments = arguments("White House counsel", "White House", "Ann Lee", "Erik Holm");
        assertThat(reader.participants(arguments, 0))
                .extracting(Mention::words)
                .containsExactly("Ann Lee", "Erik Holm");
        assertThat(reader.mentions(arguments)).hasSize(3);
    }

    @Test
    void aScrapOfANameNamesNobody() {
        assertThat(reader.mentions(arguments("Lima Department of", "of", "Otto Berg")).stream()
                        .map(Mention::words))
                .containsExactly("Otto Berg");
        assertThat(reader.mentions(arguments("the head of the port", "the head of")))
                .extracting(Mention::words)
                .containsExactly("the head");
    }
}
