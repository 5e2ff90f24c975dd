package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

class NewsAnnotatorIT {
    private static NewsAnnotator annotator;

    @BeforeAll
    static void loadModels() {
        annotator = SharedAnnotator.get();
    }

    @Test
    void aSentenceOfTwentyThousandWordsIsCutAndDone() {
        String body = String.join(" ", Collections.nCopies(20_000, "word")) + ".";
        AnnotatedArticle annotated = annotator.annotate(Article.of("long", body));
        assertThat(annotated.tokenCount()).isGreaterThanOrEqualTo(20_000);
        assertThat(annotated.sentences())
                .allMatch(sentence -> sentence.tokens().size() <= SentenceSplitter.LONGEST_SENTENCE);
    }

    @Test
    void spansCountCodePoints() {
        AnnotatedArticle annotated = annotator.annotate(
                Article.of("emoji", "The sign showed a 😀😀. The mayor, Ann Lee, said that it rained."));
        assertThat(annotated.text(annotated.names().get(0).span())).isEqualTo("Ann Lee");
        assertThat(annotated.attributions()).hasSize(1);
        assertThat(annotated.text(annotated.attributions().get(0).sources().get(0)))
                .isEqualTo("The mayor, Ann Lee");
    }

    @Test
    void everyTokenStandsWhereItsSpanSays() {
        String body = "<p>The &ldquo;talks&rdquo; – see https://example.org/x – ended.</p>\n\tBo Chen\u00A0left.";
        AnnotatedArticle annotated = annotator.annotate(Article.of("noise", body));
        assertThat(annotated.tokens())
                .allMatch(token -> annotated.text(token.span()).equals(token.text()));
    }

    @Test
    void aWeekdayIsReadAgainstTheArticlesDate() {
        Article article = Article.of("day", "Ann Lee met Bo Chen on Monday.").withDate(LocalDate.of(2024, 3, 5));
        assertThat(annotator.annotate(article).times())
                .extracting(TimeExpression::value)
                .containsExactly("2024-03-04");
    }

    @Test
    void anArticleWithoutWordsHasNoSentence() {
        assertThat(annotator.annotate(Article.of("blank", " \n ")).sentences()).isEmpty();
    }

    @Test
    void linesOfOneWidthAreJoinedToSentences() {
        String wrapped = """
                The two ministers met on Tuesday in the capital to discuss the
                future of the river commission, which has not sat since the
                spring, and agreed that experts from both countries would meet
                again within a month to draw up a plan for the dry season.
                """;
        assertThat(annotator.annotate(Article.of("wrapped", wrapped)).sentences())
                .hasSize(1);
    }

    @Test
    void threadsShareOneAnnotator() {
        String body = "Foreign Minister Ann Lee met Bo Chen in Geneva. “We agree,” Lee said. He denied it on Tuesday.";
        List<Span> alone = names(body);
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> names(body)).toList())
                .allMatch(alone::equals);
    }

    private static List<Span> names(String body) {
        return annotator.annotate(Article.of("same", body)).names().stream()
                .map(Name::span)
                .toList();
    }
}
