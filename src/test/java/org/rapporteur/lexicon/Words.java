package org.rapporteur.lexicon;

/** The words of the product, read once for all tests. */
public final class Words {
    public static final English ENGLISH = English.load();

    private Words() {}
}
