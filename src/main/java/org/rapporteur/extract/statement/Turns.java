package org.rapporteur.extract.statement;

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
 * <p>Nobody speaks in the turn of another: what is attributed to somebody ends where the next one begins to speak.
 */
final class Turns {
    /** So many labels make a transcript; one may be a heading, or the first word of a sentence. */
    private static final int FEWEST = 2;

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
    static Turns of(String text) {
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

    /**
     * The claim with what is said in the turn of its speaker, or of its cue where nobody is named, and without the
     * label; maybe with no content.
     */
    Claim within(Claim claim) {
        if (labels.isEmpty() || claim.contents().isEmpty()) {
            return claim;
        }
        List<Span> anchors = !claim.sources().isEmpty()
                ? claim.sources()
                : !claim.cues().isEmpty() ? claim.cues() : claim.contents();
        Span turn = around(anchors.get(0).begin());
        return claim.withContents(claim.contents().stream()
                .map(content -> common(content, turn))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Span> common(Span one, Span other) {
        int begin = Math.max(one.begin(), other.begin());
        int end = Math.min(one.end(), other.end());
        return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    /** What is said in the turn that holds that code point or has it in its label. */
    private Span around(int codePoint) {
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
