package org.rapporteur.annotate.attribution;

/** What the network looks for. The order is that of the model's table of anchors. */
public enum Task {
    /** Who says what: the anchor is the first word of the cue. */
    ATTRIBUTION(ModelFormat.CUE),
    /** Who meets whom: the anchor is the first word of those that name the meeting. */
    MEETING(ModelFormat.MEETING),
    /** Who stands against whom: the anchor is the first word of those that carry the dispute. */
    DISPUTE(ModelFormat.DISPUTE);

    private final int tag;

    Task(int tag) {
        this.tag = tag;
    }

    /** The tag under which the encoder finds its anchors. */
    public int tag() {
        return tag;
    }
}
