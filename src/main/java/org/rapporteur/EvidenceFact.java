package org.rapporteur;

import org.rapporteur.source.Span;

/**
 * The words that a fact of a graph rests on.
 *
 * @param words as the article has them
 * @param span where they stand, in code points of the article's body
 * @param sentence the sentence or sentences around them, on one line; empty where they stand in none
 * @param foundBy the name of the rule or the model with its version
 * @param confidence from 0 to 1
 */
public record EvidenceFact(String words, Span span, String sentence, String foundBy, double confidence) {}
