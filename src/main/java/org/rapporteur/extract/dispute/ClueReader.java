package org.rapporteur.extract.dispute;

import java.util.List;
import java.util.Set;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.lexicon.Lexicon;

/** Finds clues of one sort in the sentences of one article. */
abstract class ClueReader {
    /** How far from a trigger, in words, its subject may begin. */
    static final int REACH = 16;

    static final Set<String> ABOUT = Set.of("about", "on", "regarding", "concerning", "around");

    final Chunks chunks;
    final IssueReader issues;
    final Sides sides;
    final Lexicon lexicon;

    ClueReader(Chunks chunks, IssueReader issues, Sides sides, Lexicon lexicon) {
        this.chunks = chunks;
        this.issues = issues;
        this.sides = sides;
        this.lexicon = lexicon;
    }

    /** Adds the clues of a sentence; sentences come in the order of the text. */
    abstract void read(Sentence sentence, List<Clue> clues);
}
