package org.rapporteur.resolve.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.Phrases;
import org.rapporteur.resolve.Actor;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** What an actor is called: never a pronoun, a title alone, or a piece of a sentence. */
class ActorLabelsIT {
    private static NewsAnnotator annotator;

    @BeforeAll
    static void loadModels() {
        annotator = NewsAnnotator.load();
    }

    private static List<String> labels(String text, String phrase) {
        AnnotatedArticle article = annotator.annotate(Article.of("label", text));
        int begin = text.indexOf(phrase);
        Span span = new Span(begin, begin + phrase.length());
        return ActorDirectory.of(article)
                .actors(new Phrases(article).mention(span).orElseThrow())
                .stream()
                .map(Actor::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dozens of members of the choir said that the hall was cold.   | Dozens of members | Dozens of members
            Half a dozen harbour pilots told reporters that they were tired. | Half a dozen harbour pilots | Half a dozen harbour pilots
            The ferry drivers' lawyers said that the pay was late.        | The ferry drivers' lawyers | ferry drivers' lawyers
            A poll of fishermen said that they were content.              | A poll of fishermen | poll of fishermen
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
            Most Republicans said that the tax was unfair.                  | Most Republicans | Most Republicans
            """)
    void aPartyIsMeantByItsAdjectiveItsPeopleAndItsLetters(String text, String phrase, String label) {
        assertThat(labels(text, phrase)).containsExactly(label);
    }
}
