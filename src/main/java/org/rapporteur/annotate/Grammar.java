package org.rapporteur.annotate;

import edu.stanford.nlp.pipeline.Annotation;

/**
 * Gives the tokens of a text that is split into sentences their tags, lemmas and names, and each sentence its graph of
 * dependencies. Thread-safe.
 */
interface Grammar {
    void annotate(Annotation text);
}
