package org.rapporteur.annotate.attribution;

/**
 * What the network says of one word that may be an anchor, before anything is decided.
 *
 * @param task what the word may be the anchor of
 * @param anchor the word's index in the text
 * @param beginning how likely it is one by the encoder
 * @param first index of the first word that was looked at
 * @param likelihoods for each word from {@code first} on how likely each of the linker's labels is
 * @param issue for each word from {@code first} on how likely it belongs to the issue
 * @param traits how likely each value of each {@link Trait} is, in the order of the model's columns
 */
public record Candidate(
        Task task, int anchor, float beginning, int first, float[][] likelihoods, float[] issue, float[] traits) {

    /** Returns how likely the word has the label; 0 for words that were not looked at. */
    float likelihood(int word, int label) {
        int row = word - first;
        return row < 0 || row >= likelihoods.length ? 0 : likelihoods[row][label];
    }

    /** Returns how likely the word belongs to the issue; 0 for words that were not looked at. */
    float issue(int word) {
        int row = word - first;
        return row < 0 || row >= issue.length ? 0 : issue[row];
    }

    /** Returns the index after the last word that was looked at. */
    int end() {
        return first + likelihoods.length;
    }
}
