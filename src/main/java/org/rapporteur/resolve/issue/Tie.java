package org.rapporteur.resolve.issue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.lexicon.LexiconException;
import org.rapporteur.lexicon.Table;
import org.rapporteur.resolve.Actor;

/**
 * Says how likely two mentions are of one dispute: a logistic regression over who is named, what the issue is called
 * and how far apart they stand (a mention-pair model, as in coreference resolution). Its weights were learnt from
 * articles in which readers had grouped the mentions.
 *
 * <p>Immutable.
 */
public final class Tie {
    private static final String TABLE = "/org/rapporteur/resolve/issue/ties.tsv";

    /** What is known of a pair; each is a number, mostly 0 or 1. */
    enum Feature {
        ALWAYS,
        ONE_SHARED,
        BOTH_SHARED,
        SAME_SIDES,
        CROSSED_SIDES,
        OTHERS_TOO,
        NAMES_NOBODY,
        LIKENESS,
        SHORTENED,
        LABELS_DIFFER,
        SILENT,
        SAME_SENTENCE,
        NEXT_SENTENCE,
        NEAR,
        FAR,
        SAME_CUE
    }

    private final Map<Feature, Double> weights;

    private Tie(Map<Feature, Double> weights) {
        this.weights = weights;
    }

    /** Reads the weights from the class path; throws a {@link LexiconException} where one is missing. */
    public static Tie load() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (Table.Row row : Table.read(TABLE, "feature", "weight").rows()) {
            weights.put(
                    row.value("feature", Feature::valueOf, "a feature"),
                    row.value("weight", Double::valueOf, "a number"));
        }
        for (Feature feature : Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new LexiconException(TABLE + ": expected a weight of " + feature);
            }
        }
        return new Tie(weights);
    }

    /** From 0 to 1. */
    double likelihood(DisputeMention one, DisputeMention other) {
        double sum = 0;
        for (Map.Entry<Feature, Double> feature : features(one, other).entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What is known of two mentions, the first of them standing before the other. */
    static Map<Feature, Double> features(DisputeMention one, DisputeMention other) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.ALWAYS, 1.0);
        long shared = shared(one.parties(), other.parties());
        put(features, Feature.ONE_SHARED, shared == 1);
        put(features, Feature.BOTH_SHARED, shared >= 2);
        put(
                features,
                Feature.SAME_SIDES,
                shared(one.objectors(), other.objectors()) > 0 || shared(one.opponents(), other.opponents()) > 0);
        put(
                features,
                Feature.CROSSED_SIDES,
                shared(one.objectors(), other.opponents()) > 0 || shared(one.opponents(), other.objectors()) > 0);
        put(
                features,
                Feature.OTHERS_TOO,
                one.parties().size() > shared && other.parties().size() > shared);
        put(
                features,
                Feature.NAMES_NOBODY,
                one.parties().isEmpty() || other.parties().isEmpty());
        IssueLabel label = one.label();
        IssueLabel otherLabel = other.label();
        if (label == null || otherLabel == null) {
            features.put(Feature.SILENT, 1.0);
        } else {
            double likeness = label.similarity(otherLabel);
            features.put(Feature.LIKENESS, likeness);
            put(features, Feature.SHORTENED, label.shortens(otherLabel) || otherLabel.shortens(label));
            put(features, Feature.LABELS_DIFFER, likeness == 0);
        }
        int distance = Math.abs(one.sentence() - other.sentence());
        put(features, Feature.SAME_SENTENCE, distance == 0);
        put(features, Feature.NEXT_SENTENCE, distance == 1);
        put(features, Feature.NEAR, distance == 2 || distance == 3);
        put(features, Feature.FAR, distance > 9);
        put(features, Feature.SAME_CUE, cue(one).equalsIgnoreCase(cue(other)));
        return features;
    }

    private static String cue(DisputeMention mention) {
        return mention.finding().cue().headToken().lemma();
    }

    private static void put(Map<Feature, Double> features, Feature feature, boolean present) {
        if (present) {
            features.put(feature, 1.0);
        }
    }

    private static long shared(Set<Actor> some, Set<Actor> others) {
        return some.stream().filter(others::contains).count();
    }
}
