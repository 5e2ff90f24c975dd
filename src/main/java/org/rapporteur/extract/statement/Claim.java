package org.rapporteur.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Token;
import org.rapporteur.annotate.Turns;
import org.rapporteur.source.Span;

/**
 * Somebody's words or meaning before it is said what they are: the tagger's attribution, or what a rule adds to it.
 *
 * @param sources the words that name the speaker, possibly none
 * @param cues the words that say that it is said, possibly none
 * @param contents what is said, in order
 * @param confidence of the tagger, from 0 to 1, not yet a probability
 * @param foundBy the model or rule, as evidence names it
 */
record Claim(List<Span> sources, List<Span> cues, List<Span> contents, double confidence, String foundBy) {
    Claim {
        sources = List.copyOf(sources);
        cues = List.copyOf(cues);
        contents = List.copyOf(contents);
    }

    static Claim of(Attribution attribution, String foundBy) {
        return new Claim(
                attribution.sources(), attribution.cues(), attribution.contents(), attribution.confidence(), foundBy);
    }

    Claim withContents(List<Span> other) {
        return new Claim(sources, cues, other, confidence, foundBy);
    }

    /**
     * The claim with what is said in the turn of its speaker, or of its cue where nobody is named, and without the
     * label; maybe with no content.
     */
    Claim within(Turns turns) {
        List<Span> anchors = Stream.of(sources, cues, contents)
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (anchors.isEmpty()) {
            return this;
        }
        Span turn = turns.around(anchors.get(0).begin());
        return withContents(contents.stream()
                .map(content -> common(content, turn))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Span> common(Span one, Span other) {
        int begin = Math.max(one.begin(), other.begin());
        int end = Math.min(one.end(), other.end());
        return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    List<Token> words(AnnotatedArticle article) {
        return contents.stream()
                .flatMap(content -> article.tokens(content).stream())
                .toList();
    }
}
