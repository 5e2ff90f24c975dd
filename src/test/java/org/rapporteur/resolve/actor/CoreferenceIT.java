package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.annotate.SharedAnnotator;
import org.rapporteur.extract.Phrases;
import org.rapporteur.resolve.Actor;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** What an actor is called (never a pronoun, a title alone, or a piece of a sentence), and whom a pronoun means. */
class CoreferenceIT {
    private static NewsAnnotator annotator;

    @BeforeAll
    static void loadModels() {
        annotator = SharedAnnotator.get();
    }

    private static List<String> labels(String text, String phrase) {
        return labels(text, phrase, text.indexOf(phrase));
    }

    private static List<String> labels(String text, String phrase, int begin) {
        AnnotatedArticle article = annotator.annotate(Article.of("label", text));
        Span span = new Span(begin, begin + phrase.length());
        Mention mention = new Phrases(article).mention(span).orElseThrow();
        return Coreference.resolve(article, List.of(mention), List.of(), ENGLISH).of(mention).stream()
                .map(Actor::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dozens of members of the choir said that the hall was cold.   | Dozens of members | Dozens of members
            Half a dozen harbour pilots told reporters that they were tired. | Half a dozen harbour pilots | Half a dozen harbour pilots
            The ferry drivers' lawyers said that the pay was late.        | The ferry drivers' lawyers | ferry drivers' lawyers
            A poll of fishermen said that they were content.              | A poll of fishermen | poll of fishermen
            The Clean Harbour Act said that ships must pay.               | The Clean Harbour Act |
            Anyone said that.                                             | Anyone            |
            Many said that the bridge was unsafe.                         | Many              |
            The bridge is unsafe, 34 said.                                | 34                |
            A former chairman said that the books were wrong.             | A former chairman |
            The rise, a global one, said it all.                          | a global one      |
            """)
    void anUnnamedActorIsCalledByItsPhraseOrNotAtAll(String text, String phrase, @Nullable String label) {
        assertThat(labels(text, phrase)).isEqualTo(label == null ? List.of() : List.of(label));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Republican senator Ann Lee spoke. The Republican Party agreed. | Republican       | Republican Party
            Republicans said that the tax was unfair.                       | Republicans     | Republicans
            The GOP said that the tax was unfair.                           | The GOP         | GOP
            Yesterday the Liberal Democrats said that the tax was unfair.   | the Liberal Democrats | Liberal Democrats
            Most Republicans said that the tax was unfair.                  | Most Republicans | Most Republicans
            """)
    void aPartyIsMeantByItsAdjectiveItsPeopleAndItsLetters(String text, String phrase, String label) {
        assertThat(labels(text, phrase)).containsExactly(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Lee met Carla Brun. In her speech, Lee praised the port.          | her        | Ann Lee
            Cem Oral met Paul Brun. When he arrived, Oral was late.                | he arrived | Cem Oral
            After Cem Oral wrote to Paul Brun that he was ill, Brun came.          | he was | Cem Oral
            Paul Brun spoke. Unlike Mr. Oral, Brun likes rain. He owns a boat.     | He owns    | Paul Brun
            """)
    void aPronounBeforeTheMainClauseMeansItsSubjectUnlessSomebodyIsNamedBefore(
            String text, String phrase, String label) {
        assertThat(labels(text, phrase.split(" ")[0], text.indexOf(phrase))).containsExactly(label);
    }

    @Test
    void whoGoesOnSpeakingAfterAQuotationIsTheSubjectOfTheSentence() {
        String text = "Paul Brun resigned. He said Cem Oral was a friend; but “to keep the peace, I go”, he added.";
        assertThat(labels(text, "he", text.indexOf("he added"))).containsExactly("Paul Brun");
    }
}
