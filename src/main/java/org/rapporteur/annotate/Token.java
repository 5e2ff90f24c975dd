package org.rapporteur.annotate;

import org.rapporteur.source.Span;

/**
 * One token of an article with what the tagger and the name recogniser said of it.
 *
 * @param index its place among all tokens of the article, from 0
 * @param sentence the index of its sentence, from 0
 * @param position its place in the sentence, from 1, as in the dependency graph
 * @param text the characters as they stand in the body
 * @param lemma the dictionary form, lower case unless a proper noun
 * @param tag the Penn Treebank part of speech
 * @param ner {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code MISC}, or {@code O}
 * @param span where it stands in the body
 */
public record Token(
        int index, int sentence, int position, String text, String lemma, String tag, String ner, Span span) {

    /** Whether the tag is one of a common or proper noun. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    /** Whether the tag is one of a proper noun. */
    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    /** Whether the tag is one of a verb, modals left out. */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** Whether this is a personal or possessive pronoun. */
    public boolean isPronoun() {
        return tag.startsWith("PRP");
    }
}
