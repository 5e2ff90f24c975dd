package org.rapporteur.annotate.name;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads a name model in the format of CoreNLP's {@code CRFClassifier}: objects of Java, packed with gzip. */
final class NameModelReader {
    private static final int BUFFER = 1 << 16;

    private NameModelReader() {}

    /**
     * Reads a model.
     *
     * @throws IOException where it cannot be read, or is of a kind that {@link NameModel} does not know
     */
    static NameModel read(InputStream packed) throws IOException {
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER))) {
            List<?> cliques = list(in.readObject());
            Index<?> classes = (Index<?>) in.readObject();
            Index<?> features = (Index<?>) in.readObject();
            SeqClassifierFlags flags = (SeqClassifierFlags) in.readObject();
            NERFeatureFactory<CoreLabel> factory = factory(in);
            int window = in.readInt();
            float[][] weights = weights(in.readObject());
            Set<String> lowerCase = new HashSet<>();
            ((Collection<?>) in.readObject()).forEach(word -> lowerCase.add((String) word));
            if (window != 2 || cliques.size() != window || !isKnown(flags)) {
                throw new IOException("the name model is of another kind than this tagger knows");
            }
            factory.init(flags);
            List<int[]> single = labelings((Index<?>) cliques.get(0));
            List<int[]> pairs = labelings((Index<?>) cliques.get(1));
            int[] places = new int[classes.size()];
            List<String> labels = new ArrayList<>();
            for (int[] label : single) {
                places[label[0]] = labels.size();
                labels.add((String) classes.get(label[0]));
            }
            FeatureWeights table = table(features, weights);
            return new NameModel(
                    labels,
                    labels.indexOf(flags.backgroundSymbol),
                    pairs.stream().mapToInt(pair -> places[pair[0]]).toArray(),
                    pairs.stream().mapToInt(pair -> places[pair[1]]).toArray(),
                    flags.disjunctionWidth,
                    table,
                    new WordKinds(flags, factory, lowerCase, table, single.size(), pairs.size()));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("the name model is none of CoreNLP's", e);
        }
    }

    private static List<?> list(Object cliques) {
        return cliques instanceof List<?> list ? list : Arrays.asList((Object[]) cliques);
    }

    @SuppressWarnings("unchecked") // what the models are trained on
    private static NERFeatureFactory<CoreLabel> factory(ObjectInputStream in)
            throws IOException, ClassNotFoundException {
        Object first = in.readObject();
        return (NERFeatureFactory<CoreLabel>) (first instanceof Integer ? in.readObject() : first);
    }

    private static float[][] weights(Object written) {
        if (written instanceof float[][] weights) {
            return weights;
        }
        double[][] exact = (double[][]) written;
        float[][] weights = new float[exact.length][];
        for (int i = 0; i < exact.length; i++) {
            weights[i] = new float[exact[i].length];
            for (int j = 0; j < exact[i].length; j++) {
                weights[i][j] = (float) exact[i][j];
            }
        }
        return weights;
    }

    /** Whether it has the features that are computed here, as far as its settings can tell. */
    private static boolean isKnown(SeqClassifierFlags flags) {
        return flags.wordFunction != null
                && flags.useDistSim
                && flags.useTypeSeqs2
                && flags.useTypeySequences
                && flags.useOccurrencePatterns
                && flags.useLastRealWord
                && flags.useNextRealWord
                && flags.useDisjunctive
                && flags.maxAdditionalKnownLCWords == 0
                && !flags.useTags
                && !flags.useReverse
                && !flags.useTaggySequences
                && !flags.strictGoodCoNLL;
    }

    private static List<int[]> labelings(Index<?> clique) {
        List<int[]> labelings = new ArrayList<>();
        for (Object labels : clique) {
            labelings.add(((CRFLabel) labels).getLabel());
        }
        return labelings;
    }

    private static FeatureWeights table(Index<?> features, float[][] weights) {
        int numbers = Arrays.stream(weights).mapToInt(own -> own.length).sum();
        FeatureWeights table = new FeatureWeights(features.size(), numbers);
        int at = 0;
        for (Object feature : features) {
            table.put((String) feature, weights[at++]);
        }
        return table;
    }
}
