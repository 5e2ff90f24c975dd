package org.rapporteur.extract;

import org.rapporteur.source.Span;

/**
 * Why a finding is made: the words that it rests on and what found it.
 *
 * @param span the words, in code points of the article's body
 * @param foundBy the name of the rule or the model with its version, such as {@code meeting/met-with}
 * @param confidence from 0 to 1
 */
public record Evidence(Span span, String foundBy, double confidence) {
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
        }
    }
}
