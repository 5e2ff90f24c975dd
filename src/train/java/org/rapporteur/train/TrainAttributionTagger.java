package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;
import org.rapporteur.annotate.attribution.WordReader;

/**
 * Learns who said what from PolNeAR's training articles.
 *
 * <pre>TrainAttributionTagger DATA_FOLDER OUTPUT_FOLDER [name=value …]</pre>
 *
 * <p>{@code DATA_FOLDER} holds {@code train.jsonl}. After each epoch the averaged parameters are written to
 * {@code checkpoint.bin}. Options and their defaults:
 *
 * <ul>
 *   <li>{@code epochs=4}: passes over the articles, over which the learning rate rises and falls
 *   <li>{@code stop=epochs}: stops after so many of them
 *   <li>{@code rate=1.5e-4}, {@code head=6}: highest learning rate of the base model's layers, and by what it is
 *       multiplied for all that is new
 *   <li>{@code batch=12}: windows in a step
 *   <li>{@code dropout=0.1}
 *   <li>{@code seed=1}
 *   <li>{@code heldout=60}: so many articles are kept apart, for {@link ExportAttributionModel} to choose thresholds on
 *   <li>{@code start=FILE}: a checkpoint to go on from
 *   <li>{@code frozen=0}: so many of the lowest layers are left as they are
 * </ul>
 *
 * <p>The same seed and options give the same parameters on the same kind of processor with the same number of threads.
 */
public final class TrainAttributionTagger {

    private static final String BASE = "/all-minilm-l6-v2.onnx";
    private static final float LIKELY = 0.1f;
    private static final double WARM_UP = 0.08;
    private static final double AVERAGE = 0.995;

    private TrainAttributionTagger() {}

    /** Runs the training. */
    public static void main(String[] args) throws IOException {
        Path output = Path.of(args[1]);
        Files.createDirectories(output);
        Options options = Options.of(args, 2);
        int epochs = options.integer("epochs", 4);
        double rate = options.number("rate", 1.5e-4);
        int seed = options.integer("seed", 1);
        int batchSize = options.integer("batch", 12);
        float dropout = (float) options.number("dropout", 0.1);
        double headFactor = options.number("head", 6);

        List<PolnearArticle> articles = PolnearArticle.read(Path.of(args[0], "train.jsonl"));
        HeldOut split = HeldOut.of(articles, options.integer("heldout", 60));
        WordPieces vocabulary = WordPieces.load();
        WordVectors vectors = WordVectors.load();
        ArticleWords reader = new ArticleWords(vocabulary, WordReader.Cut.TOKENS);
        Map<PolnearArticle, List<Word>> read = new LinkedHashMap<>();
        split.training().forEach(article -> read.put(article, reader.of(article)));
        Random random = new Random(seed);
        Engine.getInstance().setRandomSeed(seed);

        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager);
            TaggerNetwork.initialize(parameters, OnnxReader.load(BASE), random);
            String start = options.text("start", "");
            if (!start.isEmpty()) {
                parameters.set(Parameters.load(Path.of(start)));
            }
            int frozen = options.integer("frozen", 0);
            parameters.freeze(name -> isBelow(name, frozen));
            TaggerNetwork network = new TaggerNetwork(parameters, dropout);
            network.setTraining(true);
            AdamW optimizer = new AdamW(manager, parameters, name -> factor(name, headFactor));
            int expected = -1;
            int step = 0;
            long began = System.nanoTime();
            for (int epoch = 0; epoch < Math.min(epochs, options.integer("stop", epochs)); epoch++) {
                List<List<LabelledWindow>> batches = batches(read, vocabulary, random, batchSize);
                if (expected < 0) {
                    expected = batches.size() * epochs;
                }
                double[] losses = new double[3];
                int since = 0;
                for (List<LabelledWindow> windows : batches) {
                    double progress = Math.min(1, (double) step / expected);
                    double now = rate * Math.min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP) * 0.98 + 0.02);
                    double[] loss = step(manager, network, windows, vectors);
                    optimizer.step(Math.max(now, rate * 0.01), AVERAGE);
                    step++;
                    since++;
                    for (int i = 0; i < losses.length; i++) {
                        losses[i] += loss[i];
                    }
                    if (since == options.integer("report", 50)) {
                        System.out.printf(
                                Locale.ROOT,
                                "epoch %d step %d of %d: cue %.4f tags %.4f links %.4f, %.0f s%n",
                                epoch + 1,
                                step,
                                expected,
                                losses[0] / since,
                                losses[1] / since,
                                losses[2] / since,
                                (System.nanoTime() - began) / 1e9);
                        losses = new double[3];
                        since = 0;
                    }
                }
                Parameters.save(optimizer.averages(), output.resolve("checkpoint.tmp"));
                Files.move(
                        output.resolve("checkpoint.tmp"),
                        output.resolve("checkpoint.bin"),
                        StandardCopyOption.REPLACE_EXISTING);
                System.out.println("epoch " + (epoch + 1) + " saved");
            }
        }
    }

    /** Says whether a parameter belongs to the input or to one of the lowest {@code layers} layers. */
    private static boolean isBelow(String name, int layers) {
        if (layers > 0 && name.startsWith("input.")) {
            return true;
        }
        return name.startsWith("layer")
                && Integer.parseInt(name.substring("layer".length(), name.indexOf('.'))) < layers;
    }

    /** New parts learn faster than those that the base model has learned already. */
    private static double factor(String name, double headFactor) {
        return name.startsWith("layer") || name.startsWith("input.norm") || name.startsWith("input.position")
                ? 1
                : headFactor;
    }

    /** Cuts all articles anew, in random order, into batches of windows of about the same length. */
    private static List<List<LabelledWindow>> batches(
            Map<PolnearArticle, List<Word>> articles, WordPieces vocabulary, Random random, int size) {
        List<LabelledWindow> windows = new ArrayList<>();
        articles.forEach((article, words) -> {
            int firstRoom = 64 + random.nextInt(ROOM - 64 + 1);
            windows.addAll(LabelledWindow.label(article, words, vocabulary, firstRoom, ROOM));
        });
        Collections.shuffle(windows, random);
        List<List<LabelledWindow>> batches = new ArrayList<>();
        int pool = size * 32;
        for (int begin = 0; begin < windows.size(); begin += pool) {
            List<LabelledWindow> some = new ArrayList<>(windows.subList(begin, Math.min(windows.size(), begin + pool)));
            some.sort(Comparator.comparingInt(w -> w.window().pieces().length));
            for (int i = 0; i < some.size(); i += size) {
                batches.add(some.subList(i, Math.min(some.size(), i + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static double[] step(
            NDManager manager, TaggerNetwork network, List<LabelledWindow> windows, WordVectors vectors) {
        try (NDManager work = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Batch batch = new Batch(work, windows, vectors);
            NDArray encoded = network.encode(batch.words, batch.shapes, batch.quotations, batch.present, batch.heads);
            NDArray scores =
                    network.scores(encoded).reshape(batch.wordCount, 3, 3).logSoftmax(-1);
            NDArray likelihoods = scores.mul(batch.tags);
            NDArray cueLoss = likelihoods.get(":, 0").sum().mul(-1f / batch.wordCount);
            NDArray tagLoss = likelihoods.get(":, 1:").sum().mul(-1f / batch.wordCount);
            Batch.Links links = batch.links(scores.get(":, 0, 1").exp().toFloatArray(), LIKELY);
            NDArray labels =
                    network.link(encoded, links.anchors(), links.members(), links.relations(), links.present());
            NDArray linkLoss = labels.logSoftmax(-1).mul(links.labels()).sum().mul(-1f / links.wordCount());
            NDArray loss = cueLoss.add(tagLoss.mul(0.3f)).add(linkLoss);
            collector.backward(loss);
            return new double[] {
                cueLoss.toType(DataType.FLOAT32, false).getFloat(), tagLoss.getFloat(), linkLoss.getFloat()
            };
        }
    }
}
