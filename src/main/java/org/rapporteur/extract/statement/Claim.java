package org.rapporteur.extract.statement;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Token;
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

    List<Token> words(AnnotatedArticle article) {
        return contents.stream()
                .flatMap(content -> article.tokens(content).stream())
                .toList();
    }
}
