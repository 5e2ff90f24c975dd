package org.rapporteur.link;

import org.apache.jena.graph.Node;

/**
 * What is kept of the articles of a block besides its forms.
 *
 * @param <P> what is compared
 */
public interface Kept<P> {
    /** A node of an article has that profile now. */
    void added(P profile, Node node);

    /** Nodes of articles went: what they said is to be read anew. */
    void forget();

    /** Whether what the forms stood for hung on articles, and not on the forms alone, when it was last asked. */
    boolean isAsked();

    /** About how much it is, in forms. */
    int weight();
}
