package org.rapporteur.resolve.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.StoredAnnotations;
import org.rapporteur.extract.Phrases;
import org.rapporteur.source.Span;

/** On {@code annotated/2024-05-01-disputes.txt}. */
class IssueLabelTest {
    private static final AnnotatedArticle ARTICLE = StoredAnnotations.of("2024-05-01-disputes.txt");

    private static IssueLabel label(String words) {
        return label(ARTICLE, words);
    }

    private static IssueLabel label(AnnotatedArticle article, String words) {
        int begin = article.article().body().indexOf(words);
        return IssueLabel.of(
                article,
                new Phrases(article)
                        .mention(new Span(begin, begin + words.length()))
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the new water tax                    | new water tax
            Fishing rights                       | fishing rights
            Peru closed the border               | Peru closed the border
            to pay for the bridge                | pay for the bridge
            """)
    void theLabelIsThePhraseWithoutDeterminers(String words, String label) {
        assertThat(label(words).text()).isEqualTo(label);
    }

    @Test
    void aLongPhraseIsCutBeforeAPrepositionOrAComma() {
        AnnotatedArticle meetings = StoredAnnotations.of("2024-03-07-meetings.txt");
        assertThat(label(
                                meetings,
                                "Clara Ruiz and Ivan Petrov will meet in Geneva on Friday to discuss the border.\n\n"
                                        + "Olga Smirnova hopes")
                        .text())
                .isEqualTo("Clara Ruiz and Ivan Petrov will meet");
    }

    @Test
    void wordsAreComparedByTheirStems() {
        assertThat(label("breaking the fishing agreement").similarity(label("the fishing agreement")))
                .isEqualTo(0.8);
        assertThat(label("trade").similarity(label("the new water tax"))).isZero();
    }

    @Test
    void aLabelOfTheSameHeadAndFewerWordsShortensAnother() {
        assertThat(label("tax").shortens(label("the new water tax"))).isTrue();
        assertThat(label("the new water tax").shortens(label("tax"))).isFalse();
        assertThat(label("trade").shortens(label("A trade dispute")))
                .as("another head")
                .isFalse();
    }
}
