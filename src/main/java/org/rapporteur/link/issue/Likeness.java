package org.rapporteur.link.issue;

/** Says how near two phrases are in meaning. */
@FunctionalInterface
interface Likeness {
    /** From 1, the same meaning, to about 0, unrelated. It must be the same both ways and each time. */
    double between(String one, String other);
}
