package org.rapporteur.annotate.name;

/**
 * What a model knows of a word wherever it stands: what it adds to the scores of its own labels and of its neighbours'.
 *
 * @param word as the model reads it, in American spelling
 * @param text the same as a piece of features
 * @param shape its shape as a piece of features
 * @param cluster the number of its distributional cluster as a piece of features
 * @param here what it adds to its own labels
 * @param before what it adds to the labels of the word behind it
 * @param after what it adds to the labels of the word before it
 * @param farBefore what it adds to the labels of the words behind it, once to each
 * @param farAfter what it adds to the labels of the words before it, once to each
 * @param pairHere what it adds to the pairs of the label before and its own
 * @param pairBefore what it adds to the pairs of its own label and the next
 * @param pairAfter what it adds to the pairs of the two labels before it
 * @param isName whether it is written as a name is, with one capital letter, the first
 * @param hasNoCapital whether no letter is one, and it is not empty
 * @param hasLetter whether it has a letter
 */
record WordKind(
        String word,
        Piece text,
        Piece shape,
        Piece cluster,
        double[] here,
        double[] before,
        double[] after,
        double[] farBefore,
        double[] farAfter,
        double[] pairHere,
        double[] pairBefore,
        double[] pairAfter,
        boolean isName,
        boolean hasNoCapital,
        boolean hasLetter) {

    /** So short that the word beyond it is looked at, too. */
    boolean isShort() {
        return word.length() <= 3;
    }

    static boolean isName(String word) {
        return word.length() > 1
                && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
                && word.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    static boolean hasNoCapital(String word) {
        return !word.isEmpty() && word.chars().noneMatch(Character::isUpperCase);
    }

    static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }
}
