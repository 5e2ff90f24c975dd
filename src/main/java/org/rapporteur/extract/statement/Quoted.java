package org.rapporteur.extract.statement;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Quotation;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.SpeechMode;

/** Tells which words stand between quotation marks, and so the mode of a content. */
final class Quoted {
    private Quoted() {}

    static SpeechMode mode(AnnotatedArticle article, List<Token> words) {
        int inside = 0;
        int all = 0;
        for (Token word : words) {
            if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                all++;
                if (is(article, word)) {
                    inside++;
                }
            }
        }
        if (inside == 0) {
            return SpeechMode.INDIRECT;
        }
        return inside == all ? SpeechMode.DIRECT : SpeechMode.MIXED;
    }

    static boolean is(AnnotatedArticle article, Token word) {
        for (Quotation quotation : article.quotations()) {
            if (quotation.outer().begin() > word.span().begin()) {
                return false;
            }
            if (quotation.inner().overlaps(word.span())) {
                return true;
            }
        }
        return false;
    }
}
