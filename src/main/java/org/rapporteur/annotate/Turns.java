package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.Span;

/**
 * The turns of a transcript, each of which begins a paragraph with the label of who speaks:
 *
 * <pre>MS. ROE: All right, last question.
 *
 * Q    Can you talk about the bill?</pre>
 *
 * <p>Nobody speaks in the turn of another: what is attributed to somebody ends where the next one begins to speak. And
 * nobody calls oneself "he" or "she".
 *
 * <pre>{@code
 * Turns turns = Turns.of(article.body());
 * Span said = turns.around(20);               // [9, 36): "All right, last question.", and the empty line
 * Optional<Span> label = turns.label(20);     // [0, 9): "MS. ROE: "
 * }</pre>
 *
 * <p>Spans are of Unicode code points. Immutable.
 */
public final class Turns {
    /** So many labels make a transcript; one may be a heading, or the first word of a sentence. */
    private static final int FEWEST = 2;

    private static final Pattern NAMELESS = Pattern.compile("(?:Q|A|QUESTION|ANSWER)[.:]?");

    private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t]*(?:"
            + "Q(?:[.:]|(?=[ \\t]))" // the question of a reporter, with a mark or none
            + "|A[.:](?=[ \\t])"
            + "|(?:QUESTION|ANSWER)[.:]"
            + "|\\p{Lu}[\\p{Lu}.'’-]+(?:[ \\t]+(?:Ma?c)?[\\p{Lu}.'’-]+){0,5}(?:[ \\t]*\\([^()\\n]{1,40}\\))?:"
            + ")[ \\t]*(?=\\S)");

    private final List<Span> labels;

    private Turns(List<Span> labels) {
        this.labels = labels;
    }

    /** The turns of that text; none where it is no transcript. */
    public static Turns of(String text) {
        List<Span> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        int chars = 0;
        int codePoints = 0;
        while (matcher.find()) {
            int begin = codePoints + text.codePointCount(chars, matcher.start());
            int end = begin + text.codePointCount(matcher.start(), matcher.end());
            labels.add(new Span(begin, end));
            chars = matcher.end();
            codePoints = end;
        }
        return new Turns(labels.size() < FEWEST ? List.of() : labels);
    }

    /** Whether the text has no turns. */
    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** Whether that label names nobody, as that of a question or an answer does. */
    public static boolean isNameless(String label) {
        return NAMELESS.matcher(label).matches();
    }

    /** The label of the turn that holds that code point or has it in its label; empty before the first turn. */
    public Optional<Span> label(int codePoint) {
        Span last = null;
        for (Span label : labels) {
            if (label.begin() > codePoint) {
                break;
            }
            last = label;
        }
        return Optional.ofNullable(last);
    }

    /**
     * What is said in the turn that holds that code point or has it in its label: the whole text where there is none.
     */
    public Span around(int codePoint) {
        int begin = 0;
        for (Span label : labels) {
            if (label.begin() > codePoint) {
                return new Span(begin, label.begin());
            }
            begin = label.end();
        }
        return new Span(begin, Integer.MAX_VALUE);
    }
}
