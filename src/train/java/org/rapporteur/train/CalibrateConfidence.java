package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.SentenceSplitter;
import org.rapporteur.annotate.SplitText;
import org.rapporteur.annotate.attribution.AttributionTagger;

/**
 * Learns what the tagger's confidence is worth: for the held-out training articles, the share of right attributions at
 * each confidence, smoothed so that it never falls (isotonic regression by pooling adjacent violators).
 *
 * <pre>{@code
 * CalibrateConfidence DATA confidence.tsv heldout=60
 * }</pre>
 *
 * <p>{@code DATA} holds {@code train.jsonl}. The tagger is the one that the project ships.
 */
public final class CalibrateConfidence {
    /** A step of fewer attributions says little. */
    private static final int SMALLEST_STEP = 25;

    private CalibrateConfidence() {}

    /** An attribution that the tagger found. */
    record Case(double confidence, boolean right) {}

    private record Step(double confidences, int right, int count) {
        Step plus(Step other) {
            return new Step(confidences + other.confidences, right + other.right, count + other.count);
        }

        /** With one right and one wrong case added (Laplace), so that no step is certain. */
        double share() {
            return (right + 1.0) / (count + 2.0);
        }
    }

    /** Runs the calibration. */
    public static void main(String[] args) throws IOException {
        int heldOut = Options.of(args, 2).integer("heldout", 60);
        List<PolnearArticle> articles = HeldOut.of(PolnearArticle.read(Path.of(args[0], "train.jsonl")), heldOut)
                .heldOut();
        SentenceSplitter splitter = new SentenceSplitter();
        AttributionTagger tagger = AttributionTagger.load();
        Map<String, List<Case>> cases = new TreeMap<>();
        for (PolnearArticle article : articles) {
            SplitText split = splitter.split(article.text());
            List<Attribution> found =
                    tagger.tag(split.text(), split.sentences()).attributions();
            List<Boolean> rights = new AttributionScorer().add(article, found);
            for (int at = 0; at < found.size(); at++) {
                Attribution one = found.get(at);
                String kind = Mode.of(article.text(), one.contents()) == Mode.INDIRECT ? "indirect" : "quoted";
                cases.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Case(one.confidence(), rights.get(at)));
            }
        }
        String table = table(cases, articles.size(), CalibrateConfidence.class);
        Files.writeString(Path.of(args[1]), table);
        System.out.print(table);
    }

    /**
     * Returns the table that the product reads.
     *
     * @param cases by kind of content; sorted by this method
     * @param articles from how many articles they are
     * @param program which program has counted them
     */
    static String table(Map<String, List<Case>> cases, int articles, Class<?> program) {
        StringBuilder table = new StringBuilder("# What the tagger's confidence is worth: the kind of finding, a"
                + " confidence, and the share of right mentions there.\n"
                + "# Learnt from " + articles + " training articles that the tagger has not seen"
                + " (counts only, no text) by " + program.getSimpleName() + ".\n");
        cases.forEach((kind, of) -> steps(of)
                .forEach(step -> table.append(String.format(
                        Locale.ROOT, "%s\t%.3f\t%.3f\n", kind, step.confidences() / step.count(), step.share()))));
        return table.toString();
    }

    private static List<Step> steps(List<Case> cases) {
        cases.sort(Comparator.comparingDouble(Case::confidence));
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += SMALLEST_STEP) {
            Step step = new Step(0, 0, 0);
            int to = from + 2 * SMALLEST_STEP > cases.size() ? cases.size() : from + SMALLEST_STEP;
            for (Case one : cases.subList(from, to)) {
                step = step.plus(new Step(one.confidence(), one.right() ? 1 : 0, 1));
            }
            while (!steps.isEmpty() && steps.get(steps.size() - 1).share() >= step.share()) {
                step = steps.remove(steps.size() - 1).plus(step);
            }
            steps.add(step);
            if (to == cases.size()) {
                break;
            }
        }
        return steps;
    }
}
