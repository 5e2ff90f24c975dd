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

/**
 * Runs the trained network: the encoder over each window, the linker over the surroundings of each word that may begin
 * a cue.
 *
 * <p>Thread-safe: all threads share the two sessions, each of which works on the calling thread only.
 */
public final class AttributionNetwork implements AutoCloseable {

    /** From what likelihood on a word is looked at as the beginning of a cue. */
    private static final float LIKELY = 0.05f;

    private final WordPieces vocabulary;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
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

    /** Returns the words of a text that may begin cues, in order, with what the linker says of their surroundings. */
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
            for (int i = 0; i < count; i++) {
                scores.get(i * ModelFormat.SCORES + 3 * ModelFormat.CUE, row);
                softmax(row);
                if (row[1] >= LIKELY) {
                    if (links == null) {
                        FloatBuffer buffer = ((OnnxTensor) result.get("links").orElseThrow()).getFloatBuffer();
                        links = new float[buffer.remaining()];
                        buffer.get(links);
                    }
                    candidates.add(link(window, links, i, row[1]));
                }
            }
        }
    }

    private Candidate link(Window window, float[] links, int anchor, float beginning) throws OrtException {
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
                OrtSession.Result result = linker.run(Map.of(
                        "words", ownTensor,
                        "factors", factorTensor,
                        "anchor", anchorTensor,
                        "anchorFactors", anchorFactorTensor,
                        "distances", distanceTensor,
                        "sentences", sentenceTensor,
                        "regions", regionTensor))) {
            FloatBuffer labels = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] likelihoods = new float[count][ModelFormat.LINK_LABELS];
            for (float[] row : likelihoods) {
                labels.get(row);
                softmax(row);
            }
            return new Candidate(window.first() + anchor, beginning, window.first() + first, likelihoods);
        }
    }

    private OnnxTensor floats(float[] values, int rows, int columns) throws OrtException {
        return OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(values, 0, rows * columns), new long[] {1, rows, columns});
    }

    private OnnxTensor integers(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static void softmax(float[] row) {
        float largest = row[0];
        for (float value : row) {
            largest = Math.max(largest, value);
        }
        float sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.exp(row[i] - largest);
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
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
