package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.source.Article;

class QuotationScannerTest {

    private static List<String> inner(String text) {
        Article article = Article.of("test", text);
        return QuotationScanner.scan(text).stream()
                .map(q -> article.text(q.inner()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "She said “we agree” today.|we agree",
                "She said \"we agree\" today.|we agree",
                "She said «we agree» today.|we agree",
                "‘We agree,’ she said.|We agree,",
                "'We agree,' she said.|We agree,",
            })
    void findsEachKindOfMark(String text, String quoted) {
        assertThat(inner(text)).containsExactly(quoted);
    }

    @Test
    void anApostropheIsNoMark() {
        assertThat(inner("The workers' union doesn't agree, and the ministry's view isn’t known."))
                .isEmpty();
    }

    @Test
    void aPossessiveInsideASingleQuotationDoesNotCloseIt() {
        assertThat(inner("‘The workers’ union agrees,’ he said.")).containsExactly("The workers’ union agrees,");
    }

    @Test
    void aQuotationInsideAQuotationIsDeeper() {
        List<Quotation> quotations = QuotationScanner.scan("“He told me ‘no’ twice,” she said.");
        assertThat(quotations).extracting(Quotation::depth).containsExactly(0, 1);
    }

    @Test
    void aQuotationGoesOnWhereTheNextParagraphRepeatsTheMark() {
        List<Quotation> quotations = QuotationScanner.scan("“First part.\n\n“Second part,” she said. “Third.”");
        assertThat(quotations).hasSize(2);
        assertThat(quotations.get(0).inner().begin()).isEqualTo(1);
    }

    @Test
    void aMissingMarkIsTakenToStandAtTheEndOfTheParagraph() {
        assertThat(inner("“We agree, she said.\n\nThe talks ended.")).containsExactly("We agree, she said.");
    }

    @Test
    void countsCodePoints() {
        List<Quotation> quotations = QuotationScanner.scan("😀 “yes”");
        assertThat(quotations.get(0).inner().begin()).isEqualTo(3);
    }

    @Test
    void aStrayClosingMarkIsPassedOver() {
        assertThat(inner("We agree,” she said. “Yes.”")).containsExactly("Yes.");
    }

    @Test
    void aHeadlineInSingleMarksAndAPollWithinDoubleMarksAreRead() {
        assertThat(inner("Mayor: ‘Bridge stays closed’")).containsExactly("Bridge stays closed");
        assertThat(inner("“Voters told us ‘no more’ twice,” the pollster said."))
                .containsExactly("Voters told us ‘no more’ twice,", "no more");
    }

    @Test
    void aMarkThatIsRepeatedOverThreeParagraphsKeepsOneQuotation() {
        assertThat(inner("“One.\n\n“Two.\n\n“Three,” she said.")).hasSize(1);
    }

    @Test
    void aMissingMarkBeforeAQuotationInTheNextSentenceEndsTheFirst() {
        assertThat(inner("“We agree, she said. “We go.”")).hasSize(2).endsWith("We go.");
    }
}
