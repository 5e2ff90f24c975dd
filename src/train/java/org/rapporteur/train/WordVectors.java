package org.rapporteur.train;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.attribution.ModelFormat;

/**
 * The vectors of the vocabulary's word pieces, one byte a number. They are the base model's own: training leaves them
 * as they are, and the exported encoder holds them unchanged.
 *
 * <p>Thread-safe.
 */
final class WordVectors {

    private static final String BASE = "/all-minilm-l6-v2-q.onnx";
    private static final String TABLE = "embeddings.word_embeddings.weight";

    // fields of ONNX's messages
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_CONSTANT = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int VALUE_NAME = 1;

    private final byte[] quantized;
    private final float scale;
    private final byte zero;
    private final float[] values = new float[256];

    private WordVectors(byte[] quantized, float scale, byte zero) {
        this.quantized = quantized;
        this.scale = scale;
        this.zero = zero;
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - (zero & 0xff)) * scale;
        }
    }

    /** Takes the vectors out of the base model's quantised ONNX file, which is on the class path. */
    static WordVectors load() throws IOException {
        OnnxReader base = OnnxReader.load(BASE);
        return new WordVectors(
                base.tensor(TABLE + "_quantized").bytes(),
                base.tensor(TABLE + "_scale").floats()[0],
                base.tensor(TABLE + "_zero_point").bytes()[0]);
    }

    /** Writes the vectors of the pieces one after another into {@code to}, from {@code at} on. */
    void copy(int[] pieces, float[] to, int at) {
        int out = at;
        for (int piece : pieces) {
            int in = piece * ModelFormat.WIDTH;
            for (int i = 0; i < ModelFormat.WIDTH; i++) {
                to[out++] = values[quantized[in++] & 0xff];
            }
        }
    }

    /**
     * Turns an encoder whose input {@code words} are vectors into one whose input {@code pieces} are the numbers of
     * word pieces. Both compute the same.
     *
     * @param encoder an ONNX model
     * @throws IllegalArgumentException if the model has no such input
     */
    byte[] putBefore(byte[] encoder) {
        try {
            UnknownFieldSet model = UnknownFieldSet.parseFrom(encoder);
            UnknownFieldSet front = graph(UnknownFieldSet.parseFrom(lookUp()));
            UnknownFieldSet back = graph(model);
            UnknownFieldSet.Field.Builder inputs = UnknownFieldSet.Field.newBuilder(front.getField(GRAPH_INPUT));
            int dropped = 0;
            for (var input : back.getField(GRAPH_INPUT).getLengthDelimitedList()) {
                UnknownFieldSet value = UnknownFieldSet.parseFrom(input);
                if (value.getField(VALUE_NAME)
                        .getLengthDelimitedList()
                        .get(0)
                        .toStringUtf8()
                        .equals("words")) {
                    dropped++;
                } else {
                    inputs.addLengthDelimited(input);
                }
            }
            if (dropped != 1) {
                throw new IllegalArgumentException("the encoder has no input of vectors");
            }
            UnknownFieldSet graph = back.toBuilder()
                    .addField(GRAPH_NODE, joined(front, back, GRAPH_NODE))
                    .addField(GRAPH_CONSTANT, joined(front, back, GRAPH_CONSTANT))
                    .addField(GRAPH_INPUT, inputs.build())
                    .build();
            return model.toBuilder()
                    .addField(
                            MODEL_GRAPH,
                            UnknownFieldSet.Field.newBuilder()
                                    .addLengthDelimited(graph.toByteString())
                                    .build())
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not an ONNX file", e);
        }
    }

    /** A model that gives the vectors of word pieces. */
    private byte[] lookUp() {
        OnnxWriter onnx = new OnnxWriter("vectors", Map.of());
        onnx.integers(true, "pieces", 1, -1);
        long rows = quantized.length / ModelFormat.WIDTH;
        onnx.constant("vectors", OnnxWriter.UINT8, quantized, rows, ModelFormat.WIDTH);
        onnx.constant("vectors.scale", new float[] {scale});
        onnx.constant("vectors.zero", OnnxWriter.UINT8, new byte[] {zero});
        onnx.node("", "Gather", List.of("vectors", "pieces"), List.of("bytes"), Map.of("axis", 0));
        onnx.node(
                "", "DequantizeLinear", List.of("bytes", "vectors.scale", "vectors.zero"), List.of("words"), Map.of());
        return onnx.model();
    }

    private static UnknownFieldSet graph(UnknownFieldSet model) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(
                model.getField(MODEL_GRAPH).getLengthDelimitedList().get(0));
    }

    /** Nodes must stand in the order in which they are computed. */
    private static UnknownFieldSet.Field joined(UnknownFieldSet front, UnknownFieldSet back, int field) {
        return UnknownFieldSet.Field.newBuilder(front.getField(field))
                .mergeFrom(back.getField(field))
                .build();
    }
}
