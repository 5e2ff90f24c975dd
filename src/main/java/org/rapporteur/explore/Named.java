package org.rapporteur.explore;

/**
 * A node with what it is called.
 *
 * @param iri the node across articles, or of an article where that is all that knows it
 * @param label its fullest name
 */
public record Named(String iri, String label) {}
