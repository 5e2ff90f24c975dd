package org.rapporteur.extract.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.SharedAnnotator;
import org.rapporteur.source.Article;

/** Sentences that are built otherwise than news builds them. */
class MeetingExtractorIT {
    private static final MeetingExtractor EXTRACTOR = MeetingExtractor.load(ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meet with Chen on Monday and you will see, Lee said.",
                "Q: Call Bo Chen tomorrow?\nA: Meet Ann Lee on Friday, I said.",
                "Meet!",
            })
    void aSentenceThatBeginsWithItsVerbLosesNoArticle(String text) {
        Article article = Article.of("interview", text).withDate(LocalDate.of(2024, 3, 5));
        AnnotatedArticle annotated = SharedAnnotator.get().annotate(article);
        assertThatCode(() -> EXTRACTOR.extract(annotated)).doesNotThrowAnyException();
    }
}
