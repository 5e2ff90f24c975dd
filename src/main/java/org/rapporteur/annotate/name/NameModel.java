package org.rapporteur.annotate.name;

import edu.stanford.nlp.ie.NERFeatureFactory;
import java.util.Arrays;
import java.util.List;

/**
 * One of CoreNLP's name models: a conditional random field that scores each label and each pair of labels in a row, by
 * the features of {@link NERFeatureFactory} that the models for English have.
 *
 * <p>Source: Jenny Finkel, Trond Grenager and Christopher Manning, Incorporating Non-local Information into Information
 * Extraction Systems by Gibbs Sampling, 2005; the best labels are found by Viterbi's search.
 *
 * <p>Thread-safe.
 */
final class NameModel {
    private static final Piece DOTS = Piece.of("...");
    private static final Piece DASH = Piece.of("-");
    private static final Piece WORD_BEFORE = Piece.of("-PW_CTYPE|C");
    private static final Piece WORD_AFTER = Piece.of("-NW_CTYPE|C");
    private static final Piece SHAPE_BEFORE = Piece.of("-PCTYPE|C");
    private static final Piece SHAPE_AFTER = Piece.of("-CNTYPE|C");
    private static final Piece SHAPES_AROUND = Piece.of("-PCNTYPE|C");
    private static final Piece SECOND_BEFORE = Piece.of("-PPW_CTYPE|C");
    private static final Piece SECOND_AFTER = Piece.of("-NNW_CTYPE|C");
    private static final Piece WORDS = Piece.of("-PSEQW2|CpC");
    private static final Piece CLUSTERS = Piece.of("-PSEQpcDS|CpC");
    private static final Piece SHAPES = Piece.of("-TYPES|CpC");

    private final List<String> labels;
    private final int background;
    private final int[] pairFrom;
    private final int[] pairTo;
    private final int reach;
    private final FeatureWeights weights;
    private final WordKinds kinds;

    /**
     * @param labels names of the labels
     * @param background number of the one that says that a word is part of no name
     * @param pairFrom for each pair of labels the first
     * @param pairTo for each pair of labels the second
     * @param reach how many words before and behind a word are looked at
     */
    NameModel(
            List<String> labels,
            int background,
            int[] pairFrom,
            int[] pairTo,
            int reach,
            FeatureWeights weights,
            WordKinds kinds) {
        this.labels = List.copyOf(labels);
        this.background = background;
        this.pairFrom = pairFrom.clone();
        this.pairTo = pairTo.clone();
        this.reach = reach;
        this.weights = weights;
        this.kinds = kinds;
    }

    /** The best label of each word of a sentence. */
    String[] labels(NameTokens tokens) {
        int count = tokens.words().size();
        WordKind[] words = new WordKind[count + 2 * reach];
        Arrays.fill(words, kinds.outside());
        for (int i = 0; i < count; i++) {
            words[reach + i] = kinds.of(tokens.words().get(i));
        }
        double[] best = new double[labels.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[background] = 0; // as if before the sentence
        int[][] from = new int[count][labels.size()];
        double[] single = new double[labels.size()];
        double[] pairs = new double[pairFrom.length];
        for (int i = 0; i < count; i++) {
            single(words, reach + i, single);
            occurrences(words, reach + i, tokens.tags(), single);
            pairs(words, reach + i, pairs);
            best = step(best, pairs, single, from[i]);
        }
        return trace(best, from);
    }

    private double[] step(double[] best, double[] pairs, double[] single, int[] from) {
        double[] next = new double[single.length];
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        for (int pair = 0; pair < pairs.length; pair++) {
            double score = best[pairFrom[pair]] + pairs[pair];
            if (score > next[pairTo[pair]]) {
                next[pairTo[pair]] = score;
                from[pairTo[pair]] = pairFrom[pair];
            }
        }
        add(single, next);
        return next;
    }

    private String[] trace(double[] best, int[][] from) {
        int label = 0;
        for (int i = 1; i < best.length; i++) {
            label = best[i] > best[label] ? i : label;
        }
        String[] found = new String[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            found[i] = labels.get(label);
            label = from[i][label];
        }
        return found;
    }

    /** The scores of the labels of one word by themselves. */
    private void single(WordKind[] words, int at, double[] scores) {
        WordKind word = words[at];
        WordKind before = words[at - 1];
        WordKind after = words[at + 1];
        Arrays.fill(scores, 0);
        add(word.here(), scores);
        add(before.before(), scores);
        add(after.after(), scores);
        for (int distance = 1; distance <= reach; distance++) {
            if (isFirst(words, at, -distance)) {
                add(words[at - distance].farBefore(), scores);
            }
            if (isFirst(words, at, distance)) {
                add(words[at + distance].farAfter(), scores);
            }
        }
        Piece ofShape = DOTS.then(word.shape());
        Piece behindShape = word.shape().then(DOTS);
        weigh(before.text().then(ofShape).then(WORD_BEFORE), scores);
        weigh(behindShape.then(after.text()).then(WORD_AFTER), scores);
        weigh(before.shape().then(ofShape).then(SHAPE_BEFORE), scores);
        weigh(behindShape.then(after.shape()).then(SHAPE_AFTER), scores);
        weigh(before.shape().then(DOTS).then(behindShape).then(after.shape()).then(SHAPES_AROUND), scores);
        if (before.isShort()) {
            weigh(words[at - 2].text().then(ofShape).then(SECOND_BEFORE), scores);
        }
        if (after.isShort()) {
            weigh(words[at + 2].text().then(ofShape).then(SECOND_AFTER), scores);
        }
    }

    /** Whether none of the words between is the same: a word counts once on either side. */
    private static boolean isFirst(WordKind[] words, int at, int distance) {
        int step = Integer.signum(distance);
        String word = words[at + distance].word();
        for (int other = step; other != distance; other += step) {
            if (words[at + other].word().equals(word)) {
                return false;
            }
        }
        return true;
    }

    /** The scores of the pairs of the label of the word before and its own. */
    private void pairs(WordKind[] words, int at, double[] scores) {
        WordKind word = words[at];
        WordKind before = words[at - 1];
        Arrays.fill(scores, 0);
        add(word.pairHere(), scores);
        add(before.pairBefore(), scores);
        add(words[at + 1].pairAfter(), scores);
        weigh(before.text().then(DASH).then(word.text()).then(WORDS), scores);
        weigh(before.cluster().then(DASH).then(word.cluster()).then(CLUSTERS), scores);
        weigh(before.shape().then(DASH).then(word.shape()).then(SHAPES), scores);
    }

    private void occurrences(WordKind[] words, int at, List<String> tags, double[] scores) {
        for (Occurrences occurrence : Occurrences.of(words, at, reach, tags)) {
            weigh(occurrence.feature(), scores);
        }
    }

    private void weigh(Piece feature, double[] scores) {
        weights.add(feature.hash(), scores);
    }

    private static void add(double[] some, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += some[i];
        }
    }
}
