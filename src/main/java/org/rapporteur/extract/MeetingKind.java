package org.rapporteur.extract;

/** What sort of occasion a meeting is; aligned to the modes of PLOVER's CONSULT event in the ontology. */
public enum MeetingKind {
    MEETING("meeting"),
    TALKS("talks"),
    VISIT("visit"),
    SUMMIT("summit"),
    CALL("call");

    private final String localName;

    MeetingKind(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
