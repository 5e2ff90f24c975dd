package org.rapporteur.extract;

/** Which side of an issue a party takes. */
public enum Stance {
    FOR("for"),
    AGAINST("against"),
    OTHER("other");

    private final String localName;

    Stance(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
