package org.rapporteur.annotate.attribution;

import java.util.List;

/**
 * One attribution: somebody (the sources) is said to have said, thought or wanted something (the contents), and some
 * words (the cues) tell so.
 *
 * <p>In “Ms. Merkel, <i>he said</i>, would stay” the contents are two spans. Attributions may nest: a content can hold
 * a whole other attribution. Sources are empty where the text names none ("is expected to").
 *
 * @param sources the words that name who said it, in the order of the text
 * @param cues the words that tell that it was said, never empty
 * @param contents what was said, without the quotation marks at its ends, never empty
 * @param confidence from 0 to 1; comparable between the attributions of one model only
 */
public record RawAttribution(List<CharSpan> sources, List<CharSpan> cues, List<CharSpan> contents, double confidence) {

    /** Copies the lists. */
    public RawAttribution {
        sources = List.copyOf(sources);
        cues = List.copyOf(cues);
        contents = List.copyOf(contents);
    }
}
