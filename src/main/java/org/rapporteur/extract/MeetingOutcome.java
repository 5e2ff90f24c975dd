package org.rapporteur.extract;

/** What came of an occasion, as far as the article says. */
public enum MeetingOutcome {
    /** Those who met agreed on something, or signed it. */
    AGREEMENT("agreement"),
    /** It ended without what it was held for. */
    NO_AGREEMENT("noAgreement"),
    /** They will meet or talk again. */
    TO_CONTINUE("toContinue");

    private final String localName;

    MeetingOutcome(String localName) {
        this.localName = localName;
    }

    /** The name of its concept in the vocabulary. */
    public String localName() {
        return localName;
    }
}
