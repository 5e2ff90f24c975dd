package org.rapporteur.link.quotation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two tellings of a quotation laid side by side, word by word (E. W. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986). Case and punctuation do not count.
 *
 * <pre>{@code
 * Alignment alignment = Alignment.of("We share one sea, and we stay", "We share one sea. We stay");
 * alignment.shared();   // 6
 * alignment.lacks();    // ["and"]
 * }</pre>
 *
 * @param shared how many words both have, in the same order
 * @param words the number of words of the first and of the second
 * @param lacks what the first has and the second has not, as the first spells it, in order
 * @param adds what the second has and the first has not, as the second spells it, in order
 */
public record Alignment(int shared, Lengths words, List<String> lacks, List<String> adds) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    /** How many words the two have. */
    public record Lengths(int first, int second) {
        int shorter() {
            return Math.min(first, second);
        }
    }

    public Alignment {
        lacks = List.copyOf(lacks);
        adds = List.copyOf(adds);
    }

    /** At how many places one of the two has words that the other has not. */
    int interruptions() {
        return Math.max(lacks.size(), adds.size());
    }

    /** Lays {@code second} beside {@code first}. */
    public static Alignment of(String first, String second) {
        List<String> one = words(first);
        List<String> other = words(second);
        Patch<String> patch = DiffUtils.diff(folded(one), folded(other));
        List<String> lacks = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        int gone = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            collect(one, delta.getSource().getPosition(), delta.getSource().size(), lacks);
            collect(other, delta.getTarget().getPosition(), delta.getTarget().size(), adds);
            gone += delta.getSource().size();
        }
        return new Alignment(one.size() - gone, new Lengths(one.size(), other.size()), lacks, adds);
    }

    private static void collect(List<String> words, int from, int count, List<String> into) {
        if (count > 0) {
            into.add(String.join(" ", words.subList(from, from + count)));
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }
}
