package org.rapporteur.extract;

/** What a speaker does by saying something; aligned to PLOVER's event types in the ontology. */
public enum SpeechAct {
    ASSESS("assess"),
    ACCUSE("accuse"),
    DEMAND("demand"),
    PROMISE("promise"),
    AGREE("agree"),
    DENY("deny"),
    WARN("warn"),
    PRAISE("praise"),
    HOPE("hope");

    private final String localName;

    SpeechAct(String localName) {
        this.localName = localName;
    }

    /** The local name of its concept in the ontology. */
    public String localName() {
        return localName;
    }
}
