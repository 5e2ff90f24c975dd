package org.rapporteur.annotate.name;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a sentence as the name models are trained on them: parts that a hyphen joins are one word, but for parts
 * that follow a place.
 *
 * @param words the words
 * @param tags the tag of each, of several parts the first one's
 * @param of for each token of the sentence the word of which it is a part
 */
record NameTokens(List<String> words, List<String> tags, int[] of) {
    /** "the China-based firm": what stands before the hyphen is a name by itself. */
    private static final Set<String> AFTER_A_PLACE = Set.of(
            "based",
            "area",
            "registered",
            "headquartered",
            "native",
            "born",
            "raised",
            "backed",
            "controlled",
            "owned",
            "resident",
            "trained",
            "educated");

    static NameTokens of(List<CoreLabel> tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        List<String> tags = new ArrayList<>(tokens.size());
        int[] of = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            CoreLabel token = tokens.get(i);
            int last = words.size() - 1;
            if (i > 0 && isJoined(tokens, i, words.get(last))) {
                words.set(last, words.get(last) + token.word());
            } else {
                words.add(token.word());
                tags.add(token.tag());
            }
            of[i] = words.size() - 1;
        }
        return new NameTokens(words, tags, of);
    }

    private static boolean isJoined(List<CoreLabel> tokens, int at, String word) {
        if (!"".equals(tokens.get(at - 1).get(CoreAnnotations.AfterAnnotation.class))) {
            return false;
        }
        if (tokens.get(at).word().equals("-")) {
            return at + 1 < tokens.size()
                    && !AFTER_A_PLACE.contains(tokens.get(at + 1).word());
        }
        return word.endsWith("-") && !AFTER_A_PLACE.contains(tokens.get(at).word());
    }
}
