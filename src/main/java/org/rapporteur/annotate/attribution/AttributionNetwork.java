package org.rapporteur.annotate.attribution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.OnnxEnvironment;

/**
 * Runs the trained network: the encoder over each window, the linker over the surroundings of each word that may be an
 * anchor.
 *
 * <p>Thread-safe: all threads share the two sessions, each of which works on the calling thread only.
 */
public final class AttributionNetwork implements AutoCloseable {

    private final WordPieces vocabulary;
    private final OrtEnvironment environment = OnnxEnvironment.get();
    private final OrtSession encoder;
    private final OrtSession linker;

    /** Opens the two graphs. */
    public AttributionNetwork(WordPieces vocabulary, byte[] encoder, byte[] linker) {
        this.vocabulary = vocabulary;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            this.encoder = environment.createSession(encoder, options);
            this.linker = environment.createSession(linker, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model cannot be opened", e);
        }
    }

    /**
     * Returns the words of a text that may be anchors, with what the linker says of their surroundings: window by
     * window, in each by task and then in order.
     */
    public List<Candidate> candidates(List<Word> words) {
        List<Candidate> candidates = new ArrayList<>();
        for (Window window : Window.pack(words, vocabulary, ModelFormat.ROOM)) {
            try {
                read(window, candidates);
            } catch (OrtException e) {
                throw new IllegalStateException("the attribution model failed", e);
            }
        }
        return candidates;
    }

    private void read(Window window, List<Candidate> candidates) throws OrtException {
        int length = Math.min(window.pieces().length, ModelFormat.POSITIONS);
        long[] pieces = new long[length];
        long[] positions = new long[length];
        long[] shapes = new long[length];
        long[] quotations = new long[length];
        for (int i = 0; i < length; i++) {
            pieces[i] = window.pieces()[i];
            positions[i] = i;
            shapes[i] = window.shapes()[i];
            quotations[i] = window.quotations()[i];
        }
        int count = window.words().size();
        long[] heads = new long[count];
        for (int i = 0; i < count; i++) {
            heads[i] = Math.min(window.heads()[i], length - 1);
        }
        try (OnnxTensor pieceTensor = integers(pieces, 1, length);
                OnnxTensor positionTensor = integers(positions, 1, length);
                OnnxTensor shapeTensor = integers(shapes, 1, length);
                OnnxTensor quotationTensor = integers(quotations, 1, length);
                OnnxTensor headTensor = integers(heads, count);
                OrtSession.Result result = encoder.run(Map.of(
                        "pieces", pieceTensor,
                        "positions", positionTensor,
                        "shapes", shapeTensor,
                        "quotations", quotationTensor,
                        "heads", headTensor))) {
            FloatBuffer scores = ((OnnxTensor) result.get("scores").orElseThrow()).getFloatBuffer();
            float @Nullable [] links = null;
            float[] row = new float[3];
            for (Task task : Task.values()) {
                for (int i = 0; i < count; i++) {
                    scores.get(i * ModelFormat.SCORES + 3 * task.tag(), row);
                    softmax(row, 0, row.length);
                    if (row[1] >= task.likely()) {
                        if (links == null) {
                            FloatBuffer buffer =
                                    ((OnnxTensor) result.get("links").orElseThrow()).getFloatBuffer();
                            links = new float[buffer.remaining()];
                            buffer.get(links);
                        }
                        candidates.add(link(window, links, task, i, row[1]));
                    }
                }
            }
        }
    }

    private Candidate link(Window window, float[] links, Task task, int anchor, float beginning) throws OrtException {
        List<Word> words = window.words();
        int first = Math.max(0, anchor - ModelFormat.RADIUS);
        int count = Math.min(words.size(), anchor + ModelFormat.RADIUS + 1) - first;
        int width = ModelFormat.LINK_WIDTH;
        float[] own = new float[count * width];
        float[] factors = new float[count * width];
        long[] distances = new long[count];
        long[] sentences = new long[count];
        long[] regions = new long[count];
        Word at = words.get(anchor);
        for (int i = 0; i < count; i++) {
            Word word = words.get(first + i);
            int from = (first + i) * 4 * width;
            System.arraycopy(links, from, own, i * width, width);
            System.arraycopy(links, from + width, factors, i * width, width);
            distances[i] = ModelFormat.distance(first + i - anchor);
            sentences[i] = ModelFormat.sentence(word.sentence() - at.sentence());
            regions[i] = ModelFormat.region(word.region() - at.region());
        }
        int from = anchor * 4 * width + 2 * width;
        float[] anchorOwn = Arrays.copyOfRange(links, from, from + width);
        float[] anchorFactors = Arrays.copyOfRange(links, from + width, from + 2 * width);
        try (OnnxTensor ownTensor = floats(own, count, width);
                OnnxTensor factorTensor = floats(factors, count, width);
                OnnxTensor anchorTensor = floats(anchorOwn, 1, width);
                OnnxTensor anchorFactorTensor = floats(anchorFactors, 1, width);
                OnnxTensor distanceTensor = integers(distances, 1, count);
                OnnxTensor sentenceTensor = integers(sentences, 1, count);
                OnnxTensor regionTensor = integers(regions, 1, count);
                OnnxTensor taskTensor = integers(new long[] {task.ordinal()}, 1, 1);
                OrtSession.Result result = linker.run(Map.of(
                        "words", ownTensor,
                        "factors", factorTensor,
                        "anchor", anchorTensor,
                        "anchorFactors", anchorFactorTensor,
                        "distances", distanceTensor,
                        "sentences", sentenceTensor,
                        "regions", regionTensor,
                        "task", taskTensor))) {
            FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] labels = new float[count][];
            float[] issue = new float[count];
            float[] traits = {};
            float[] row = new float[ModelFormat.LINK_SCORES];
            for (int i = 0; i < count; i++) {
                scores.get(row);
                softmax(row, 0, ModelFormat.LINK_LABELS);
                labels[i] = Arrays.copyOf(row, ModelFormat.LINK_LABELS);
                softmax(row, ModelFormat.LINK_ISSUE, 2);
                issue[i] = row[ModelFormat.LINK_ISSUE + 1];
                if (first + i == anchor) {
                    traits = traits(row);
                }
            }
            return new Candidate(
                    task, window.first() + anchor, beginning, window.first() + first, labels, issue, traits);
        }
    }

    private static float[] traits(float[] row) {
        for (Trait trait : Trait.values()) {
            softmax(
                    row,
                    ModelFormat.LINK_TRAITS + trait.offset(),
                    trait.options().size());
        }
        return Arrays.copyOfRange(row, ModelFormat.LINK_TRAITS, row.length);
    }

    private OnnxTensor floats(float[] values, int rows, int columns) throws OrtException {
        return OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(values, 0, rows * columns), new long[] {1, rows, columns});
    }

    private OnnxTensor integers(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static void softmax(float[] row, int from, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, row[i]);
        }
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            row[i] = (float) Math.exp(row[i] - largest);
            sum += row[i];
        }
        for (int i = from; i < from + count; i++) {
            row[i] /= sum;
        }
    }

    @Override
    public void close() {
        try {
            encoder.close();
            linker.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model cannot be closed", e);
        }
    }
}
