package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Phrases;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.Span;

class CoreferenceTest {

    /** Whom {@code words} stand for where they first come after {@code context}. */
    private static List<Actor> actors(String article, String context, String words) {
        AnnotatedArticle annotated = StoredAnnotations.of(article);
        String body = annotated.article().body();
        int from = body.indexOf(context);
        assertThat(from).as("'%s' in %s", context, article).isNotNegative();
        int begin = body.indexOf(words, from);
        int first = body.codePointCount(0, begin);
        Span span = new Span(first, first + words.codePointCount(0, words.length()));
        Mention mention = new Phrases(annotated).mention(span).orElseThrow();
        return Coreference.resolve(annotated, List.of(mention), List.of(), ENGLISH)
                .of(mention);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-10-11-dam-dispute-eases.txt   | Satybaldina       | She                        | Aigerim Satybaldina
            2024-10-11-dam-dispute-eases.txt   | A month ago       | he                         | Nurlan Toktosunov
            2024-05-09-arica-summit-cancelled.txt | Customs, she   | she                        | Catalina Undurraga
            2023-06-19-beijing-visit.txt       | Earlier on Monday | he                         | Antony Blinken
            2024-03-09-ladders.txt             | “He has           | He                         | Paul Cole
            2024-03-05-geneva-trade-talks.txt  | Hoekveld          | Hoekveld                   | Liesbeth Hoekveld
            """)
    void aPronounOrAFamilyNameIsThePersonNamedBefore(String article, String context, String words, String actor) {
        assertThat(actors(article, context, words)).extracting(Actor::label).containsExactly(actor);
    }

    @Test
    void aCapitalThatActsIsItsCountry() {
        List<Actor> actors = actors("2024-10-11-dam-dispute-eases.txt", "Tashkent, he said", "Tashkent");
        assertThat(actors).extracting(Actor::label).containsExactly("Uzbekistan");
        assertThat(actors).extracting(Actor::countryCode).containsExactly("UZ");
    }

    @Test
    void theSeatOfAnOrganisationThatTheArticleNamesIsTheOrganisation() {
        assertThat(actors("2024-03-05-geneva-trade-talks.txt", "since Brussels", "Brussels"))
                .extracting(Actor::label)
                .containsExactly("European Union");
    }

    @Test
    void theTwoSidesAreTheCountriesNamedLast() {
        assertThat(actors("2023-06-19-beijing-visit.txt", "the two sides", "the two sides"))
                .extracting(Actor::type)
                .containsExactly(ActorType.COUNTRY, ActorType.COUNTRY);
    }

    @Test
    void aTitledNameIsAnAliasAndTheLabelHasNone() {
        Actor actor = actors("2024-05-02-arica-summit.txt", "President Rodrigo Alvear", "President Rodrigo Alvear")
                .get(0);
        assertThat(actor.label()).isEqualTo("Rodrigo Alvear");
        assertThat(actor.aliases()).contains("Alvear", "President Rodrigo Alvear");
    }

    @Test
    void noLabelIsAPronounOrATitleAlone() {
        for (var article : StoredAnnotations.examples()) {
            AnnotatedArticle annotated = StoredAnnotations.of(article.id());
            Phrases phrases = new Phrases(annotated);
            List<Mention> mentions = annotated.tokens().stream()
                    .filter(token -> token.isNoun() || token.isPronoun())
                    .flatMap(token -> phrases.mention(token.span()).stream())
                    .toList();
            Actors actors = Coreference.resolve(annotated, mentions, List.of(), ENGLISH);
            mentions.stream()
                    .flatMap(mention -> actors.of(mention).stream())
                    .forEach(actor -> assertThat(actor.label().toLowerCase(Locale.ROOT))
                            .doesNotMatch("he|she|it|they|we|i|you|who|the president|the minister|president|minister"));
        }
    }
}
