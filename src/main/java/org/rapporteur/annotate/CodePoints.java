package org.rapporteur.annotate;

import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Span;

/** Turns offsets of UTF-16 chars, which CoreNLP counts, into code points, which the contract counts. */
final class CodePoints {
    private final int @Nullable [] codePoints;

    CodePoints(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            codePoints = null;
            return;
        }
        int[] map = new int[text.length() + 1];
        int codePoint = 0;
        for (int at = 0; at < text.length(); at++) {
            map[at] = codePoint;
            boolean firstOfPair = Character.isHighSurrogate(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (!firstOfPair) {
                codePoint++;
            }
        }
        map[text.length()] = codePoint;
        codePoints = map;
    }

    Span span(int beginChar, int endChar) {
        return codePoints == null ? new Span(beginChar, endChar) : new Span(codePoints[beginChar], codePoints[endChar]);
    }
}
