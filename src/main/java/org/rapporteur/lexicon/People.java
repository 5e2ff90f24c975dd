package org.rapporteur.lexicon;

/**
 * Tells nouns for somebody, who can be a party, from nouns for something, which can be disputed.
 *
 * <pre>{@code
 * english.people().isPeople("farmer");      // true; so are "company" and "minister", not "tax"
 * }</pre>
 *
 * <p>Words are lemmas. Immutable.
 */
public final class People {
    private final Lexicon lexicon;
    private final Offices offices;

    People(Lexicon lexicon, Offices offices) {
        this.lexicon = lexicon;
        this.offices = offices;
    }

    /** Whether a common noun is one for persons or a body of persons. */
    public boolean isPeople(String lemma) {
        return lexicon.has("PEOPLE", lemma) || isBody(lemma) || offices.isOffice(lemma);
    }

    /** Whether it is a body of persons, which a noun before it can turn into a thing: "deportation force". */
    public boolean isBody(String lemma) {
        return lexicon.has("BODY", lemma);
    }
}
