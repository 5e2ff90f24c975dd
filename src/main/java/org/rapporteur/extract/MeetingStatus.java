package org.rapporteur.extract;

/** Whether a meeting took place: most records of news leave it out. */
public enum MeetingStatus {
    HAPPENED("happened"),
    SCHEDULED("scheduled"),
    POSSIBLE("possible"),
    CANCELLED("cancelled"),
    DENIED("denied");

    private final String localName;

    MeetingStatus(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
