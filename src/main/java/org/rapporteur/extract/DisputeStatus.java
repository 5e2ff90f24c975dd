package org.rapporteur.extract;

/** How a dispute stands, as the article tells it. */
public enum DisputeStatus {
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
