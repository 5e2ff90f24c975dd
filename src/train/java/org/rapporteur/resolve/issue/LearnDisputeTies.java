package org.rapporteur.resolve.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.annotate.NewsAnnotator;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.FindingsExtractor;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.actor.Coreference;
import org.rapporteur.source.Span;
import org.rapporteur.train.GoldArticle;
import org.rapporteur.train.HeldOut;

/**
 * Learns the weights of {@link Tie} from mentions that readers had grouped, in the articles from which the tagger
 * learns too.
 *
 * <pre>LearnDisputeTies EVENTS.jsonl ties.tsv</pre>
 */
public final class LearnDisputeTies {
    private static final int ROUNDS = 400;
    private static final double RATE = 1.0;
    private static final double DECAY = 1e-4;
    private static final int HELD_OUT = 60;

    private final List<Case> cases = new ArrayList<>();
    private final English english;

    private record Case(Map<Tie.Feature, Double> features, boolean same) {}

    private LearnDisputeTies(English english) {
        this.english = english;
    }

    /** Runs the learning. */
    public static void main(String[] args) throws IOException {
        NewsAnnotator annotator = NewsAnnotator.load();
        English english = English.load();
        FindingsExtractor extractor = FindingsExtractor.load(english);
        LearnDisputeTies ties = new LearnDisputeTies(english);
        for (GoldArticle gold :
                HeldOut.of(GoldArticle.read(Path.of(args[0])), HELD_OUT).training()) {
            ties.add(extractor.extract(gold.annotate(annotator)), gold.disputes());
        }
        Files.writeString(Path.of(args[1]), ties.table());
    }

    /**
     * Takes in the pairs of one article.
     *
     * @param findings what its gold mentions come to
     * @param groups for the words of a cue the numbers of the disputes that they belong to
     */
    private void add(Findings findings, Map<Span, Set<Integer>> groups) {
        List<DisputeMention> mentions = new DisputeResolver(
                        findings, Coreference.resolve(findings, english), english, Tie.load())
                .mentions(findings);
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = i + 1; j < mentions.size(); j++) {
                Set<Integer> one =
                        groups.getOrDefault(mentions.get(i).finding().cue().span(), Set.of());
                Set<Integer> other =
                        groups.getOrDefault(mentions.get(j).finding().cue().span(), Set.of());
                cases.add(new Case(
                        Tie.features(mentions.get(i), mentions.get(j)),
                        one.stream().anyMatch(other::contains)));
            }
        }
    }

    /** Returns the table that the product reads: gradient descent from zero, which needs no seed. */
    private String table() {
        double[] weights = new double[Tie.Feature.values().length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            for (Case one : cases) {
                double sum = 0;
                for (Map.Entry<Tie.Feature, Double> feature : one.features().entrySet()) {
                    sum += weights[feature.getKey().ordinal()] * feature.getValue();
                }
                double error = (one.same() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                one.features().forEach((feature, value) -> gradient[feature.ordinal()] += error * value);
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (gradient[i] / cases.size() - DECAY * weights[i]);
            }
        }
        StringBuilder table = new StringBuilder(
                "# How likely two mentions are of one dispute: weights of a logistic" + " regression.\n# Learnt from "
                        + cases.size() + " pairs (weights only, no text) by LearnDisputeTies.\n");
        for (Tie.Feature feature : Tie.Feature.values()) {
            table.append(String.format(Locale.ROOT, "%s\t%.3f%n", feature, weights[feature.ordinal()]));
        }
        return table.toString();
    }
}
