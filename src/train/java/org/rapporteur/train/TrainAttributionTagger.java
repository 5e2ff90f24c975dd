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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.annotate.attribution.Word;
import org.rapporteur.annotate.attribution.WordPieces;

/**
 * Learns who said what from PolNeAR's training articles, and who met whom and who stands against whom from articles in
 * which readers have marked every mention.
 *
 * <pre>TrainAttributionTagger DATA_FOLDER OUTPUT_FOLDER [name=value …]</pre>
 *
 * <p>{@code DATA_FOLDER} holds {@code train.jsonl} (attributions) and, where these are to be learnt,
 * {@code events.jsonl} (whole articles), {@code pieces.jsonl} (short pieces, some with meetings only) and
 * {@code acts.jsonl} (speech acts). After each epoch the averaged parameters are written to {@code checkpoint.bin}.
 * Options and their defaults:
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
 *   <li>{@code parts=1}: each pass sees one of so many parts of the attributions, and all of the rest
 *   <li>{@code start=FILE}: a checkpoint, or the folder of a model that knew less, to go on from
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
    private static final int MOST_LEFT_OUT = 5;

    /** A batch holds few anchors, and what they are as a whole is learnt fast. */
    private static final float TRAIT_WEIGHT = 0.05f;

    private static final List<String> LOSSES = List.of("cue", "meeting", "dispute", "tags", "links", "issue", "traits");

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
        int parts = options.integer("parts", 1);

        int heldOut = options.integer("heldout", 60);
        Path data = Path.of(args[0]);
        List<Example> attributions = Examples.attributions(
                HeldOut.of(PolnearArticle.read(data.resolve("train.jsonl")), heldOut)
                        .training(),
                data.resolve("acts.jsonl"));
        List<Example> events = new ArrayList<>();
        if (Files.exists(data.resolve("events.jsonl"))) {
            events.addAll(HeldOut.of(Examples.events(data.resolve("events.jsonl")), heldOut)
                    .training());
        }
        if (Files.exists(data.resolve("pieces.jsonl"))) {
            events.addAll(Examples.events(data.resolve("pieces.jsonl")));
        }
        WordPieces vocabulary = WordPieces.load();
        WordVectors vectors = WordVectors.load();
        ArticleWords reader = new ArticleWords(vocabulary);
        List<Read> readAttributions = read(attributions, reader);
        List<Read> readEvents = read(events, reader);
        Random random = new Random(seed);
        Engine.getInstance().setRandomSeed(seed);

        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = new Parameters(manager);
            TaggerNetwork.initialize(parameters, OnnxReader.load(BASE), random);
            String start = options.text("start", "");
            if (!start.isEmpty() && Files.isDirectory(Path.of(start))) {
                parameters.adopt(TrainedModel.read(Path.of(start)));
            } else if (!start.isEmpty()) {
                parameters.set(Parameters.load(Path.of(start)));
            }
            int frozen = options.integer("frozen", 0);
            parameters.freeze(name -> isBelow(name, frozen));
            TaggerNetwork network = new TaggerNetwork(parameters, dropout);
            network.setTraining(true);
            AdamW optimizer = new AdamW(manager, parameters, name -> factor(name, headFactor));
            int expected = -1;
            int step = 0;
            int leftOut = 0;
            long began = System.nanoTime();
            for (int epoch = 0; epoch < Math.min(epochs, options.integer("stop", epochs)); epoch++) {
                List<Read> chosen = new ArrayList<>(readEvents);
                chosen.addAll(part(readAttributions, epoch, parts));
                List<List<LabelledWindow>> batches = batches(chosen, vocabulary, random, batchSize);
                if (expected < 0) {
                    expected = batches.size() * epochs;
                }
                double[] losses = new double[LOSSES.size()];
                int since = 0;
                for (List<LabelledWindow> windows : batches) {
                    double progress = Math.min(1, (double) step / expected);
                    double now = rate * Math.min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP) * 0.98 + 0.02);
                    double[] loss = step(manager, network, windows, vectors);
                    double length = optimizer.step(Math.max(now, rate * 0.01), AVERAGE);
                    if (!Double.isFinite(length)) {
                        System.out.printf(Locale.ROOT, "step %d left out: losses %s%n", step, Arrays.toString(loss));
                        if (++leftOut > MOST_LEFT_OUT) {
                            throw new IllegalStateException("the gradient is not finite");
                        }
                        step++;
                        continue;
                    }
                    step++;
                    since++;
                    for (int i = 0; i < losses.length; i++) {
                        losses[i] += loss[i];
                    }
                    if (since == options.integer("report", 50)) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 0; i < losses.length; i++) {
                            line.append(String.format(Locale.ROOT, " %s %.4f", LOSSES.get(i), losses[i] / since));
                        }
                        System.out.printf(
                                Locale.ROOT,
                                "epoch %d step %d of %d:%s, %.0f s%n",
                                epoch + 1,
                                step,
                                expected,
                                line,
                                (System.nanoTime() - began) / 1e9);
                        losses = new double[LOSSES.size()];
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

    private record Read(Example example, List<Word> words) {}

    private static List<Read> read(List<Example> examples, ArticleWords reader) {
        return examples.stream()
                .map(example -> new Read(example, reader.of(example.text())))
                .toList();
    }

    /** Of {@code parts} passes each sees another part of the examples. */
    private static List<Read> part(List<Read> examples, int epoch, int parts) {
        List<Read> part = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % parts == epoch % parts) {
                part.add(examples.get(i));
            }
        }
        return part;
    }

    /** Cuts all examples anew, in random order, into batches of windows of about the same length. */
    private static List<List<LabelledWindow>> batches(
            List<Read> examples, WordPieces vocabulary, Random random, int size) {
        List<LabelledWindow> windows = new ArrayList<>();
        for (Read read : examples) {
            int firstRoom = 64 + random.nextInt(ROOM - 64 + 1);
            windows.addAll(LabelledWindow.label(read.example(), read.words(), vocabulary, firstRoom, ROOM));
        }
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
                    network.scores(encoded).reshape(batch.wordCount, TAGS, 3).logSoftmax(-1);
            NDArray likelihoods = scores.mul(batch.tags);
            List<NDArray> losses = new ArrayList<>();
            for (Task task : Task.values()) {
                losses.add(
                        likelihoods.get(":, " + task.tag()).sum().mul(-1f / Math.max(1, batch.known[task.ordinal()])));
            }
            losses.add(likelihoods
                    .get(":, " + SOURCE + ":" + (CONTENT + 1))
                    .sum()
                    .mul(-0.3f / Math.max(1, batch.known[Task.ATTRIBUTION.ordinal()])));
            Batch.Links links = batch.links(scores.get(":, :, 1").exp().toFloatArray(), LIKELY);
            NDArray linked = network.link(
                    encoded, links.anchors(), links.tasks(), links.members(), links.relations(), links.present());
            losses.add(linked.get(":, :, 0:" + LINK_LABELS)
                    .logSoftmax(-1)
                    .mul(links.labels())
                    .sum()
                    .mul(-1f / links.wordCount()));
            losses.add(linked.get(":, :, " + LINK_ISSUE + ":" + LINK_TRAITS)
                    .logSoftmax(-1)
                    .mul(links.issues())
                    .sum()
                    .mul(-1f / links.wordCount()));
            NDArray anchor = linked.get(":, " + links.place() + ", " + LINK_TRAITS + ":");
            NDArray traits = work.create(0f);
            for (Trait trait : Trait.values()) {
                String columns = ":, " + trait.offset() + ":"
                        + (trait.offset() + trait.options().size());
                traits = traits.add(anchor.get(columns)
                        .logSoftmax(-1)
                        .mul(links.traits().get(columns))
                        .sum());
            }
            losses.add(traits.mul(-TRAIT_WEIGHT / batch.windows()));
            NDArray loss = losses.get(0);
            for (NDArray other : losses.subList(1, losses.size())) {
                loss = loss.add(other);
            }
            collector.backward(loss);
            double[] values = new double[losses.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = losses.get(i).toType(DataType.FLOAT32, false).getFloat();
            }
            return values;
        }
    }
}
