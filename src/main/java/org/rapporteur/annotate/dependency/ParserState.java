package org.rapporteur.annotate.dependency;

import java.util.Arrays;

/**
 * How far a sentence is parsed: a stack, what is still to be read, and the arcs so far (the arc-standard system, Nivre
 * 2004). Words are numbered from 1; 0 is the root, {@link #NONE} a word that is not there.
 */
final class ParserState {
    static final int FEATURES = 48;
    static final int NONE = -1;

    private static final int TAGS = 18;
    private static final int RELATIONS = 36;
    private static final int AROUND = 6;

    private final int count;
    private final int[] words;
    private final int[] tags;
    private final int missingRelation;
    private final int[] stack;
    private int height;
    private int next = 1;
    private final int[] heads;
    private final int[] relations;
    private final int[] leftmost;
    private final int[] secondLeft;
    private final int[] rightmost;
    private final int[] secondRight;

    /**
     * A sentence of which nothing is parsed yet.
     *
     * @param words the model's numbers of no word, the root and the words, in this order
     * @param tags the same of their tags
     * @param missingRelation the model's number for the relation of a word that is not there
     */
    ParserState(int[] words, int[] tags, int missingRelation) {
        this.count = words.length - 2;
        this.words = words;
        this.tags = tags;
        this.missingRelation = missingRelation;
        stack = new int[count + 1];
        height = 1;
        heads = new int[count + 1];
        relations = new int[count + 1];
        leftmost = none();
        secondLeft = none();
        rightmost = none();
        secondRight = none();
    }

    private int[] none() {
        int[] words = new int[count + 1];
        Arrays.fill(words, NONE);
        return words;
    }

    boolean isDone() {
        return height == 1 && next > count;
    }

    /** Whether a word is left to be read. */
    boolean canShift() {
        return next <= count;
    }

    /** Whether the two words on top of the stack may be joined; the root takes its word last. */
    boolean canJoin() {
        return height > 2;
    }

    void shift() {
        stack[height++] = next++;
    }

    /** The word below the top of the stack becomes a child of the top. */
    void joinLeft(int relation) {
        int head = stack[height - 1];
        int child = stack[height - 2];
        attach(child, head, relation);
        secondLeft[head] = leftmost[head];
        leftmost[head] = child;
        stack[height - 2] = head;
        height--;
    }

    /** The top of the stack becomes a child of the word below. */
    void joinRight(int relation) {
        int head = stack[height - 2];
        int child = stack[height - 1];
        attach(child, head, relation);
        secondRight[head] = rightmost[head];
        rightmost[head] = child;
        height--;
    }

    private void attach(int child, int head, int relation) {
        heads[child] = head;
        relations[child] = relation;
    }

    /** The head of a word when all is done. */
    int head(int word) {
        return heads[word];
    }

    /** The model's number of the relation by which a word hangs on its head. */
    int relation(int word) {
        return relations[word];
    }

    /** What the network reads: words, tags and relations on the stack, to be read, and around the two on top. */
    void features(int[] features) {
        for (int depth = 0; depth < 3; depth++) {
            put(features, 2 - depth, onStack(depth));
            put(features, 3 + depth, next + depth <= count ? next + depth : NONE);
        }
        for (int depth = 0; depth < 2; depth++) {
            int word = onStack(depth);
            int left = of(leftmost, word);
            int right = of(rightmost, word);
            int first = 6 + depth * AROUND;
            putChild(features, first, left);
            putChild(features, first + 1, right);
            putChild(features, first + 2, of(secondLeft, word));
            putChild(features, first + 3, of(secondRight, word));
            putChild(features, first + 4, of(leftmost, left));
            putChild(features, first + 5, of(rightmost, right));
        }
    }

    private int onStack(int depth) {
        return depth < height ? stack[height - 1 - depth] : NONE;
    }

    private static int of(int[] children, int word) {
        return word == NONE ? NONE : children[word];
    }

    private void putChild(int[] features, int at, int word) {
        put(features, at, word);
        features[at - 6 + RELATIONS] = word == NONE ? missingRelation : relations[word];
    }

    private void put(int[] features, int at, int word) {
        features[at] = words[word + 1];
        features[at + TAGS] = tags[word + 1];
    }
}
