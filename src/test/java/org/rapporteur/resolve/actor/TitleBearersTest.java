package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Phrases;
import org.rapporteur.resolve.Actor;
import org.rapporteur.source.Span;

/** On {@code annotated/2024-03-11-titles.txt}, written for this test. */
class TitleBearersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The president will return  | The president        | Ann Lee
            The president was sorry    | The president        | Dia Roth
            The vice president was not | The vice president   | Bo Chen
            The former president was   | The former president | Carla Brun
            """)
    void aTitleMeansWhoWasNamedJustBeforeOrByFarTheMostAndNobodyOfAnotherRank(
            String opening, String title, String label) {
        AnnotatedArticle article = StoredAnnotations.of("2024-03-11-titles.txt");
        int begin = article.article().body().indexOf(opening);
        Mention mention = new Phrases(article)
                .mention(new Span(begin, begin + title.length()))
                .orElseThrow();
        List<Actor> meant = Coreference.resolve(article, List.of(mention), List.of(), ENGLISH)
                .of(mention);
        assertThat(meant).extracting(Actor::label).containsExactly(label);
    }
}
