package org.rapporteur.annotate.attribution;

/**
 * What the trained model and the code that runs it have agreed on: sizes, label numbers, and how the relation of a word
 * to an anchor is put into numbers. Whoever changes a value here must train anew.
 */
public final class ModelFormat {

    /** Numbers in the encoder's vector of a word piece. */
    public static final int WIDTH = 384;

    /** Layers of the encoder. */
    public static final int LAYERS = 6;

    /** Attention heads in a layer of the encoder. */
    public static final int HEADS = 12;

    /** Most word pieces in a window. */
    public static final int ROOM = 192;

    /** Rows in the table of positions: a window is never longer. */
    public static final int POSITIONS = 256;

    /** Words that the linker looks at on either side of an anchor. */
    public static final int RADIUS = 72;

    /** Numbers in the linker's vector of a word. */
    public static final int LINK_WIDTH = 192;

    /** Layers of the linker. */
    public static final int LINK_LAYERS = 2;

    /** Attention heads in a layer of the linker. */
    public static final int LINK_HEADS = 4;

    /** Width of the linker's inner layers. */
    public static final int LINK_INNER = 512;

    // The encoder gives each word three scores (outside, begins, goes on) for each of these.

    /** The cue of an attribution. */
    public static final int CUE = 0;

    /** The source of an attribution. */
    public static final int SOURCE = 1;

    /** The content of an attribution. */
    public static final int CONTENT = 2;

    /** The words that name a meeting. */
    public static final int MEETING = 3;

    /** The words that carry a dispute. */
    public static final int DISPUTE = 4;

    /** How many things the encoder looks for. */
    public static final int TAGS = 5;

    /** Scores that the encoder gives each word. */
    public static final int SCORES = 3 * TAGS;

    // The linker's labels of a word, given an anchor. Label 0 is no part of what the anchor stands for.

    /** Part of the source. */
    public static final int LINK_SOURCE = 1;

    /** Part of the content. */
    public static final int LINK_CONTENT = 2;

    /** Part of the cue, or of the words that name a meeting or carry a dispute. */
    public static final int LINK_CUE = 3;

    /** Part of the words for somebody who takes part in a meeting. */
    public static final int LINK_PARTICIPANT = 4;

    /** Part of the place of a meeting. */
    public static final int LINK_PLACE = 5;

    /** Part of the time of a meeting. */
    public static final int LINK_TIME = 6;

    /** Part of the words for one who objects. */
    public static final int LINK_OBJECTOR = 7;

    /** Part of the words for one against whom somebody objects. */
    public static final int LINK_OPPONENT = 8;

    /** Part of the name of somebody who takes part and whom the words around the anchor do not name. */
    public static final int LINK_FAR_PARTICIPANT = 9;

    /** Part of the name of one who objects and whom the words around the anchor do not name. */
    public static final int LINK_FAR_OBJECTOR = 10;

    /** Part of the name of one against whom somebody objects and whom the words around the anchor do not name. */
    public static final int LINK_FAR_OPPONENT = 11;

    /** How many labels exclude each other. */
    public static final int LINK_LABELS = 12;

    /** Where the two scores stand that say whether a word belongs to the issue: other parts may stand within it. */
    public static final int LINK_ISSUE = LINK_LABELS;

    /** Where the scores of the {@link Trait}s begin; they are read at the anchor only. */
    public static final int LINK_TRAITS = LINK_ISSUE + 2;

    /** Scores that the linker gives each word. */
    public static final int LINK_SCORES = LINK_TRAITS + Trait.total();

    /** Rows of the linker's table of distances. */
    public static final int DISTANCES = 2 * 24 + 1;

    /** Rows of the linker's table of sentences. */
    public static final int SENTENCES = 7;

    /** Rows of the linker's table of quoted and unquoted stretches. */
    public static final int REGIONS = 11;

    private ModelFormat() {}

    /** Returns the row for a word that stands {@code delta} words after the anchor. */
    public static int distance(int delta) {
        int size = Math.abs(delta);
        int bucket = size <= 12 ? size : Math.min(24, 13 + (size - 13) / 5);
        return 24 + (delta < 0 ? -bucket : bucket);
    }

    /** Returns the row for a word that stands {@code delta} sentences after the anchor. */
    public static int sentence(int delta) {
        return 3 + Math.max(-3, Math.min(3, delta));
    }

    /** Returns the row for a word that stands {@code delta} quoted or unquoted stretches after the anchor. */
    public static int region(int delta) {
        return 5 + Math.max(-5, Math.min(5, delta));
    }
}
