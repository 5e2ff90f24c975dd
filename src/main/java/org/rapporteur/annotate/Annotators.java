package org.rapporteur.annotate;

/** Who computes names, dependencies and times. Tokens, sentences, tags and lemmas are CoreNLP's either way. */
public enum Annotators {
    /** Our own computation of CoreNLP's models, and SUTime only where a time can matter. */
    RAPPORTEUR,

    /**
     * CoreNLP's own annotators, and SUTime over every sentence as a whole: the reference for ours, several times
     * slower.
     */
    CORENLP
}
