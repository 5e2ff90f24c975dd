package org.rapporteur.lexicon;

import java.util.regex.Pattern;

/**
 * The words for offices and titles.
 *
 * <pre>{@code
 * Offices offices = english.offices();
 * offices.isOffice("minister");         // true
 * offices.actsForState("minister");     // true
 * offices.gender("spokeswoman");        // FEMALE
 * offices.isHonorific("Mr.");           // true, but no office
 * }</pre>
 *
 * <p>Words are lemmas, of one token, in any case, with or without a final full stop ("Sen."). Immutable.
 */
public final class Offices {
    /** CFO, COO, CTO and their like: a chief officer of an organisation, written in capitals only. */
    private static final Pattern CHIEF_OFFICER = Pattern.compile("C[A-Z]{1,2}O");

    private final Lexicon lexicon;

    Offices(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the word names an office, a rank or a profession that news puts before or after a name. */
    public boolean isOffice(String lemma) {
        return actsForState(lemma) || actsForOrganization(lemma) || isVoice(lemma);
    }

    /** Whether who bears it acts for a country or one of its bodies, such as a minister or a senator. */
    public boolean actsForState(String lemma) {
        return has("STATE_OFFICE", lemma);
    }

    /** Whether who bears it acts for an organisation, such as a chairman; a president acts for either. */
    public boolean actsForOrganization(String lemma) {
        return has("ORGANIZATION_OFFICE", lemma) || CHIEF_OFFICER.matcher(lemma).matches();
    }

    /** Whether who bears it speaks for whoever it is named with: spokesman, spokeswoman, press secretary. */
    public boolean isVoice(String lemma) {
        return has("VOICE", lemma);
    }

    /** Whether it is a form of address that says nothing of an office: Mr, Ms, Sir. */
    public boolean isHonorific(String lemma) {
        return has("HONORIFIC", lemma);
    }

    /** Whether it may stand before an office as a part of its name: former, deputy, prime, acting. */
    public boolean isRankModifier(String lemma) {
        return has("RANK_MODIFIER", lemma);
    }

    /** Whether somebody of whom it is said is not, or may not be, what the office says: purported, self-proclaimed. */
    public boolean isDoubt(String lemma) {
        return has("DOUBT", lemma);
    }

    /** Whether who bears it is sent to whom "to" or "for" names and does not act for them: "ambassador to France". */
    public boolean isAccredited(String lemma) {
        return has("ACCREDITED", lemma);
    }

    /** Whether both make one title that names no organisation: "secretary of state", "Treasury secretary". */
    public boolean isOfField(String office, String field) {
        return has("FIELD_OFFICE", office) && has("FIELD", field);
    }

    /** What the word says of the gender of who bears it; of most words nothing. */
    public Gender gender(String lemma) {
        if (has("FEMALE_OFFICE", lemma)) {
            return Gender.FEMALE;
        }
        return has("MALE_OFFICE", lemma) ? Gender.MALE : Gender.UNKNOWN;
    }

    private boolean has(String wordClass, String lemma) {
        String word = lemma.endsWith(".") ? lemma.substring(0, lemma.length() - 1) : lemma;
        return lexicon.has(wordClass, word);
    }
}
