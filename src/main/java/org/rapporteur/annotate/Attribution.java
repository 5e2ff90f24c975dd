package org.rapporteur.annotate;

import java.util.List;
import org.rapporteur.source.Span;

/**
 * A source, a cue and a content that belong together, as a tagger found them (Pareti 2015's attribution relation).
 *
 * @param sources the words that name the source, possibly none
 * @param cues the words that express the attribution, possibly none
 * @param contents what is attributed, at least one span, in order
 * @param confidence from 0 to 1
 */
public record Attribution(List<Span> sources, List<Span> cues, List<Span> contents, double confidence) {
    public Attribution {
        sources = List.copyOf(sources);
        cues = List.copyOf(cues);
        contents = List.copyOf(contents);
    }
}
