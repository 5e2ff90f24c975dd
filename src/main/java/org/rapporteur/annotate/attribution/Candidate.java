package org.rapporteur.annotate.attribution;

/**
 * What the network says of one word that may be the first of a cue, before anything is decided.
 *
 * @param anchor the word's index in the text
 * @param beginning how likely a cue begins there
 * @param first index of the first word that was looked at
 * @param likelihoods for each word from {@code first} on, how likely each of the linker's labels is
 */
public record Candidate(int anchor, float beginning, int first, float[][] likelihoods) {

    /** Returns how likely the word has the label; 0 for words that were not looked at. */
    float likelihood(int word, int label) {
        int row = word - first;
        return row < 0 || row >= likelihoods.length ? 0 : likelihoods[row][label];
    }

    /** Returns the index after the last word that was looked at. */
    int end() {
        return first + likelihoods.length;
    }
}
