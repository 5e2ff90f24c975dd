package org.rapporteur.link;

/**
 * What nodes of articles have in common that are compared as one.
 *
 * <p>Nodes with an equal profile are always linked alike. It is why linking stays cheap in a large store: the ten
 * thousandth article that names a minister by name and office adds a node to a form that is there, and nothing is
 * compared again.
 *
 * @param profile what is compared
 * @param magnitude how many nodes have it, as the number of binary digits of that number: 1 for one node, 2 for two or
 *     three, 3 for up to seven. Not exact, so that few articles change it
 * @param <P> what is compared
 */
public record Form<P>(P profile, int magnitude) {
    static int magnitude(int nodes) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(nodes);
    }
}
