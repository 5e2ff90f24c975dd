package org.rapporteur.annotate.attribution;

/** What the network looks for. The order is that of the model's table of anchors. */
public enum Task {
    /** Who says what: the anchor is the first word of the cue. */
    ATTRIBUTION(ModelFormat.CUE, 0.15f),
    /** Who meets whom: the anchor is the first word of those that name the meeting. */
    MEETING(ModelFormat.MEETING, 0.25f),
    /** Who stands against whom: the anchor is the first word of those that carry the dispute. */
    DISPUTE(ModelFormat.DISPUTE, 0.2f);

    private final int tag;
    private final float likely;

    Task(int tag, float likely) {
        this.tag = tag;
        this.likely = likely;
    }

    /** The tag under which the encoder finds its anchors. */
    public int tag() {
        return tag;
    }

    /**
     * From what likelihood on the linker looks at a word as an anchor. Each look costs time, and what begins less
     * likely is not believed whatever the linker says: confidence is a product with this likelihood in it.
     */
    float likely() {
        return likely;
    }
}
