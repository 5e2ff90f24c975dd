package org.rapporteur.extract;

/** How much of a statement's content stands in quotation marks: all, a part, nothing. */
public enum SpeechMode {
    DIRECT("direct"),
    MIXED("mixed"),
    INDIRECT("indirect");

    private final String localName;

    SpeechMode(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
