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

    /** The encoder gives each word three scores (outside, begins, goes on) for each of these. */
    public static final int CUE = 0;

    /** See {@link #CUE}. */
    public static final int SOURCE = 1;

    /** See {@link #CUE}. */
    public static final int CONTENT = 2;

    /** Scores that the encoder gives each word. */
    public static final int SCORES = 9;

    // The linker's labels of a word, given an anchor. Label 0 is no part of this attribution.

    /** Part of the source. */
    public static final int LINK_SOURCE = 1;

    /** Part of the content. */
    public static final int LINK_CONTENT = 2;

    /** Part of the cue. */
    public static final int LINK_CUE = 3;

    /** How many labels the linker knows. */
    public static final int LINK_LABELS = 4;

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
