package org.rapporteur.annotate.name;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where else in its sentence a name stands that is not followed by another: the features of CoreNLP about that. */
enum Occurrences {
    NONE("NO-OCCURRENCE-PATTERN"),
    BOTH_LATER("XY-NEXT-OCCURRENCE-XY"),
    SECOND_LATER("XY-NEXT-OCCURRENCE-Y"),
    BOTH_EARLIER("XY-PREV-OCCURRENCE-XY"),
    SECOND_EARLIER("XY-PREV-OCCURRENCE-Y"),
    LATER_AS_SECOND("X-NEXT-OCCURRENCE-YX"),
    LATER_AS_FIRST("X-NEXT-OCCURRENCE-XY"),
    LATER_ALONE("X-NEXT-OCCURRENCE-X"),
    EARLIER_BEFORE_NAME("X-PREV-OCCURRENCE-YX"),
    EARLIER_BEHIND_NAME("X-PREV-OCCURRENCE-XY"),
    EARLIER_ALONE("X-PREV-OCCURRENCE-X");

    private static final int NEAREST = 3;
    private static final int BEYOND = 150;
    private static final String NAME = "NNP";

    private final Piece feature;

    Occurrences(String feature) {
        this.feature = Piece.of(feature + "|C");
    }

    Piece feature() {
        return feature;
    }

    /**
     * Those of the word at {@code at} of a sentence.
     *
     * @param words its words, with {@code margin} others before and behind them
     * @param tags of its words alone
     */
    static Set<Occurrences> of(WordKind[] words, int at, int margin, List<String> tags) {
        WordKind before = words[at - 1];
        WordKind after = words[at + 1];
        boolean mayRecur =
                words[at].isName() && after.hasNoCapital() && after.hasLetter() && before.hasLetter() && at > margin;
        if (!mayRecur) {
            return EnumSet.of(NONE);
        }
        boolean isSecond = isName(words, at - 1, margin, tags);
        Set<Occurrences> found = EnumSet.noneOf(Occurrences.class);
        for (int other = Math.max(margin, at - BEYOND + 1);
                other <= Math.min(at + BEYOND - 1, margin + tags.size() - 1);
                other++) {
            if (Math.abs(other - at) >= NEAREST && words[other].word().equals(words[at].word())) {
                found.add(
                        isSecond
                                ? pair(other > at, words[other - 1].word().equals(before.word()))
                                : alone(
                                        other > at,
                                        isName(words, other - 1, margin, tags),
                                        isName(words, other + 1, margin, tags)));
            }
        }
        return found;
    }

    private static Occurrences pair(boolean later, boolean both) {
        if (later) {
            return both ? BOTH_LATER : SECOND_LATER;
        }
        return both ? BOTH_EARLIER : SECOND_EARLIER;
    }

    // Of the two neighbours CoreNLP asks the one before first where it looks ahead, and the one behind where it looks
    // back.
    private static Occurrences alone(boolean later, boolean nameBefore, boolean nameBehind) {
        if (later) {
            return nameBefore ? LATER_AS_SECOND : nameBehind ? LATER_AS_FIRST : LATER_ALONE;
        }
        return nameBehind ? EARLIER_BEFORE_NAME : nameBefore ? EARLIER_BEHIND_NAME : EARLIER_ALONE;
    }

    private static boolean isName(WordKind[] words, int at, int margin, List<String> tags) {
        int place = at - margin;
        return words[at].isName()
                && place >= 0
                && place < tags.size()
                && tags.get(place).equals(NAME);
    }
}
