package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Word;

/**
 * Writes trained parameters as two ONNX graphs: {@code encoder.onnx} reads a window, {@code linker.onnx} the
 * surroundings of an anchor. Matrices are stored as one signed byte a number with a scale for each column.
 *
 * <p>The same parameters give the same bytes. The graphs must compute what {@link TaggerNetwork} computes.
 */
final class ModelWriter {

    /**
     * Seven bits, not eight: on processors without dot-product instructions ONNX Runtime adds two products of bytes in
     * 16 bits, which overflows with larger weights. With this bound every processor computes the same.
     */
    private static final int LARGEST = 64;

    private static final float EPSILON = 1e-12f;

    private final Numbers parameters;
    private final Map<String, String> provenance;

    /** The parameters' numbers, by name. */
    private record Numbers(Map<String, float[]> all) {
        float[] get(String name) {
            float[] numbers = all.get(name);
            if (numbers == null) {
                throw new IllegalArgumentException("no parameter " + name);
            }
            return numbers;
        }
    }

    ModelWriter(Map<String, float[]> parameters, Map<String, String> provenance) {
        this.parameters = new Numbers(parameters);
        this.provenance = new TreeMap<>(provenance);
    }

    /** Writes both graphs into a folder; the encoder with the vectors of the word pieces. */
    void write(Path folder, WordVectors vectors) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("encoder.onnx"), vectors.putBefore(encoder()));
        Files.write(folder.resolve("linker.onnx"), linker());
    }

    private byte[] encoder() {
        OnnxWriter onnx = new OnnxWriter("encoder", provenance);
        onnx.floats(true, "words", 1, -1, WIDTH);
        for (String name : List.of("positions", "shapes", "quotations")) {
            onnx.integers(true, name, 1, -1);
        }
        onnx.integers(true, "heads", -1);
        onnx.floats(false, "scores", 1, -1, SCORES);
        onnx.floats(false, "links", 1, -1, 4 * LINK_WIDTH);
        String x = onnx.node(
                "", "Add", List.of("words", look(onnx, "input.position", "positions", POSITIONS, WIDTH)), Map.of());
        x = onnx.node(
                "",
                "Add",
                List.of(x, look(onnx, "input.shape", "shapes", Word.Shape.values().length, WIDTH)),
                Map.of());
        x = onnx.node(
                "",
                "Add",
                List.of(x, look(onnx, "input.quotation", "quotations", Word.Quotation.values().length, WIDTH)),
                Map.of());
        x = norm(onnx, x, "input.norm", WIDTH);
        String sizes = onnx.constant("sizes", new long[] {WIDTH, WIDTH, WIDTH});
        for (int layer = 0; layer < LAYERS; layer++) {
            x = layer(onnx, x, "layer" + layer + ".", WIDTH, 4 * WIDTH, HEADS, sizes);
        }
        x = onnx.node("", "Gather", List.of(x, "heads"), Map.of("axis", 1));
        String weights = onnx.constant("scores.weight", turned("scores.weight", WIDTH, SCORES), WIDTH, SCORES);
        String scores = onnx.node("", "MatMul", List.of(x, weights), Map.of());
        onnx.node(
                "",
                "Add",
                List.of(scores, onnx.constant("scores.bias", parameters.get("scores.bias"), SCORES)),
                List.of("scores"),
                Map.of());
        multiply(onnx, x, "links", new String[] {"links"}, WIDTH, 4 * LINK_WIDTH, "links");
        return onnx.model();
    }

    private byte[] linker() {
        OnnxWriter onnx = new OnnxWriter("linker", provenance);
        onnx.floats(true, "words", 1, -1, LINK_WIDTH);
        onnx.floats(true, "factors", 1, -1, LINK_WIDTH);
        onnx.floats(true, "anchor", 1, 1, LINK_WIDTH);
        onnx.floats(true, "anchorFactors", 1, 1, LINK_WIDTH);
        for (String name : List.of("distances", "sentences", "regions")) {
            onnx.integers(true, name, 1, -1);
        }
        onnx.integers(true, "task", 1, 1);
        onnx.floats(false, "labels", 1, -1, LINK_SCORES);
        String product = onnx.node("", "Mul", List.of("factors", "anchorFactors"), Map.of());
        String x = onnx.node("", "Add", List.of("words", "anchor"), Map.of());
        x = onnx.node("", "Add", List.of(x, product), Map.of());
        x = onnx.node(
                "", "Add", List.of(x, look(onnx, "link.task", "task", Task.values().length, LINK_WIDTH)), Map.of());
        x = onnx.node("", "Add", List.of(x, look(onnx, "link.distance", "distances", DISTANCES, LINK_WIDTH)), Map.of());
        x = onnx.node("", "Add", List.of(x, look(onnx, "link.sentence", "sentences", SENTENCES, LINK_WIDTH)), Map.of());
        x = onnx.node("", "Add", List.of(x, look(onnx, "link.region", "regions", REGIONS, LINK_WIDTH)), Map.of());
        x = norm(onnx, x, "link.norm", LINK_WIDTH);
        String sizes = onnx.constant("sizes", new long[] {LINK_WIDTH, LINK_WIDTH, LINK_WIDTH});
        for (int layer = 0; layer < LINK_LAYERS; layer++) {
            x = layer(onnx, x, "link.layer" + layer + ".", LINK_WIDTH, LINK_INNER, LINK_HEADS, sizes);
        }
        String weights = onnx.constant(
                "link.labels.weight", turned("link.labels.weight", LINK_WIDTH, LINK_SCORES), LINK_WIDTH, LINK_SCORES);
        String labels = onnx.node("", "MatMul", List.of(x, weights), Map.of());
        onnx.node(
                "",
                "Add",
                List.of(labels, onnx.constant("link.labels.bias", parameters.get("link.labels.bias"), LINK_SCORES)),
                List.of("labels"),
                Map.of());
        return onnx.model();
    }

    private String layer(OnnxWriter onnx, String x, String name, int width, int inner, int heads, String sizes) {
        String mixed = multiply(
                onnx, x, name + "mix", new String[] {name + "query", name + "key", name + "value"}, width, width, null);
        List<String> three = List.of(name + "q", name + "k", name + "v");
        onnx.node("", "Split", List.of(mixed, sizes), three, Map.of("axis", 2));
        String attended = onnx.node(OnnxWriter.MICROSOFT, "MultiHeadAttention", three, Map.of("num_heads", heads));
        String output = multiply(onnx, attended, name + "output", new String[] {name + "output"}, width, width, null);
        String y = skipNorm(onnx, x, output, name + "norm1", width);
        String wide = multiply(onnx, y, name + "widen", new String[] {name + "widen"}, width, inner, null);
        String bent = onnx.node(OnnxWriter.MICROSOFT, "Gelu", List.of(wide), Map.of());
        String narrow = multiply(onnx, bent, name + "narrow", new String[] {name + "narrow"}, inner, width, null);
        return skipNorm(onnx, y, narrow, name + "norm2", width);
    }

    private String look(OnnxWriter onnx, String table, String rows, int count, int width) {
        return onnx.node(
                "",
                "Gather",
                List.of(onnx.constant(table, parameters.get(table), count, width), rows),
                Map.of("axis", 0));
    }

    private String norm(OnnxWriter onnx, String x, String name, int width) {
        return onnx.node(
                "",
                "LayerNormalization",
                List.of(
                        x,
                        onnx.constant(name + ".weight", parameters.get(name + ".weight"), width),
                        onnx.constant(name + ".bias", parameters.get(name + ".bias"), width)),
                Map.of("axis", -1, "epsilon", EPSILON));
    }

    private String skipNorm(OnnxWriter onnx, String x, String skip, String name, int width) {
        return onnx.node(
                OnnxWriter.MICROSOFT,
                "SkipLayerNormalization",
                List.of(
                        x,
                        skip,
                        onnx.constant(name + ".weight", parameters.get(name + ".weight"), width),
                        onnx.constant(name + ".bias", parameters.get(name + ".bias"), width)),
                Map.of("epsilon", EPSILON));
    }

    /** Multiplies with one or several matrices of ours, laid side by side, and adds their biases. */
    private String multiply(
            OnnxWriter onnx, String x, String name, String[] parts, int in, int out, @Nullable String result) {
        int columns = out * parts.length;
        byte[] quantized = new byte[in * columns];
        float[] scales = new float[columns];
        float[] biases = new float[columns];
        for (int part = 0; part < parts.length; part++) {
            float[] weights = parameters.get(parts[part] + ".weight");
            float[] bias = parameters.get(parts[part] + ".bias");
            for (int o = 0; o < out; o++) {
                int column = part * out + o;
                float largest = 1e-12f;
                for (int i = 0; i < in; i++) {
                    largest = Math.max(largest, Math.abs(weights[o * in + i]));
                }
                scales[column] = largest / LARGEST;
                biases[column] = bias[o];
                for (int i = 0; i < in; i++) {
                    quantized[i * columns + column] = (byte) Math.round(weights[o * in + i] / scales[column]);
                }
            }
        }
        List<String> inputs = new ArrayList<>(List.of(
                x,
                onnx.constant(name + ".weight", quantized, in, columns),
                onnx.constant(name + ".scale", scales, columns),
                "",
                onnx.constant(name + ".bias", biases, columns)));
        if (result == null) {
            return onnx.node(OnnxWriter.MICROSOFT, "DynamicQuantizeMatMul", inputs, Map.of());
        }
        onnx.node(OnnxWriter.MICROSOFT, "DynamicQuantizeMatMul", inputs, List.of(result), Map.of());
        return result;
    }

    private float[] turned(String name, int in, int out) {
        float[] values = parameters.get(name);
        float[] turned = new float[values.length];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                turned[i * out + o] = values[o * in + i];
            }
        }
        return turned;
    }
}
