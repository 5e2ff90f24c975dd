package org.rapporteur.extract;

/** How a dispute stands, as the article tells it; of several mentions the last of these counts. */
public enum DisputeStatus {
    /** Told as one of former times, which nobody is said to keep up. */
    PAST("past"),
    OPEN("open"),
    EASING("easing"),
    RESOLVED("resolved");

    private final String localName;

    DisputeStatus(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
