package org.rapporteur.annotate.name;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.PaddedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks up words in a model, each once: of a word alone CoreNLP's own class says which features it has.
 *
 * <p>Thread-safe.
 */
final class WordKinds {
    /** Half a kilobyte each; rarer words are looked up again. */
    private static final int MOST_KEPT = 20_000;

    /** The ends of the features of a word alone: its letters, itself, its cluster and its shape. */
    private static final List<String> OF_THE_WORD = List.of("#|C", "-WORD|C", "-DISTSIM|C", "-TYPE|C", "IS_TITLE|C");

    /**
     * What has no cluster and no shape, as beside a sentence, CoreNLP writes as Java does in some features, and leaves
     * out in others.
     */
    private static final String MISSING = "null";

    private final SeqClassifierFlags flags;
    private final NERFeatureFactory<CoreLabel> features;
    private final Set<String> lowerCase;
    private final FeatureWeights weights;
    private final int labels;
    private final int pairs;
    private final Map<String, WordKind> known = new ConcurrentHashMap<>();
    private final WordKind outside;

    /**
     * @param lowerCase words that are known to be written so
     * @param labels how many weights a feature of one label has
     * @param pairs how many one of two labels has
     */
    WordKinds(
            SeqClassifierFlags flags,
            NERFeatureFactory<CoreLabel> features,
            Set<String> lowerCase,
            FeatureWeights weights,
            int labels,
            int pairs) {
        this.flags = flags;
        this.features = features;
        this.lowerCase = lowerCase;
        this.weights = weights;
        this.labels = labels;
        this.pairs = pairs;
        this.outside = kind("", new Traits("", MISSING, "", MISSING), List.of());
    }

    /** What stands before and behind every sentence. */
    WordKind outside() {
        return outside;
    }

    WordKind of(String token) {
        WordKind kind = known.get(token);
        if (kind == null) {
            kind = read(token);
            if (known.size() < MOST_KEPT) {
                known.put(token, kind);
            }
        }
        return kind;
    }

    /**
     * What a word has besides its letters, each twice: as features of one label write it, and as some of two labels do.
     */
    private record Traits(String shape, String cluster, String pairCluster, String pairShape) {}

    private WordKind read(String token) {
        String word = flags.wordFunction.apply(token);
        String shape = WordShapeClassifier.wordShape(word, flags.wordShape, lowerCase);
        CoreLabel label = new CoreLabel();
        label.set(CoreAnnotations.TextAnnotation.class, token);
        label.set(CoreAnnotations.ShapeAnnotation.class, shape);
        Collection<String> own = features.getCliqueFeatures(
                new PaddedList<>(List.of(label), new CoreLabel()), 0, FeatureFactory.cliqueC);
        String cluster = label.get(CoreAnnotations.DistSimAnnotation.class);
        return kind(
                word,
                new Traits(shape, cluster, cluster, shape),
                own.stream()
                        .filter(feature -> OF_THE_WORD.stream().anyMatch(feature::endsWith))
                        .toList());
    }

    private WordKind kind(String word, Traits traits, Collection<String> own) {
        String shape = traits.shape();
        String cluster = traits.cluster();
        String pairCluster = traits.pairCluster();
        return new WordKind(
                word,
                Piece.of(word),
                Piece.of(shape),
                Piece.of(pairCluster),
                sum(labels, own),
                sum(labels, List.of(word + "-PW|C", cluster + "-PDISTSIM|C", shape + "-PTYPE|C")),
                sum(labels, List.of(word + "-NW|C", cluster + "-NDISTSIM|C", shape + "-NTYPE|C")),
                sum(labels, List.of(word + "-DISJP|C")),
                sum(labels, List.of(word + "-DISJN|C")),
                sum(
                        pairs,
                        List.of(
                                "PSEQ|CpC",
                                word + "-PSEQW|CpC",
                                pairCluster + "-PSEQcDS|CpC",
                                shape + "-PSEQcS|CpC",
                                shape + "-TPS2|CpC")),
                sum(pairs, List.of(word + "-PSEQpW|CpC", pairCluster + "-PSEQpDS|CpC", shape + "-PSEQpS|CpC")),
                sum(pairs, List.of(traits.pairShape() + "-TNS1|CpC")),
                WordKind.isName(word),
                WordKind.hasNoCapital(word),
                WordKind.hasLetter(word));
    }

    private double[] sum(int width, Collection<String> names) {
        double[] sums = new double[width];
        names.forEach(name -> weights.add(Piece.of(name).hash(), sums));
        return sums;
    }
}
