package org.rapporteur.train;

import static org.rapporteur.annotate.attribution.ModelFormat.*;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Word;

/**
 * The network in the form in which it can be trained: BERT layers with features added to their input, heads that find
 * cues, sources and contents, and a linker that labels the surroundings of an anchor.
 *
 * <p>It must compute what {@link ModelWriter} writes down as an ONNX graph.
 */
final class TaggerNetwork {

    private static final float EPSILON = 1e-12f;
    private static final float MASKED = -1e4f;

    private final Parameters parameters;
    private final float dropout;
    private boolean training;

    TaggerNetwork(Parameters parameters, float dropout) {
        this.parameters = parameters;
        this.dropout = dropout;
    }

    void setTraining(boolean training) {
        this.training = training;
    }

    /** Fills the parameters: the layers from the base model, what is new at random. */
    static void initialize(Parameters p, OnnxReader base, Random random) {
        float[] positions = base.tensor("embeddings.position_embeddings.weight").floats();
        float[] types = base.tensor("embeddings.token_type_embeddings.weight").floats();
        float[] cut = new float[POSITIONS * WIDTH];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = positions[i] + types[i % WIDTH];
        }
        p.add("input.position", cut, POSITIONS, WIDTH);
        p.fill("input.shape", 0, Word.Shape.values().length, WIDTH);
        p.fill("input.quotation", 0, Word.Quotation.values().length, WIDTH);
        p.add("input.norm.weight", base.tensor("embeddings.LayerNorm.weight").floats(), WIDTH);
        p.add("input.norm.bias", base.tensor("embeddings.LayerNorm.bias").floats(), WIDTH);
        List<OnnxReader.Tensor> matrices = base.tensors().values().stream()
                .filter(t -> t.name().startsWith("onnx::MatMul_"))
                .sorted(Comparator.comparingInt(t -> Integer.parseInt(t.name().substring("onnx::MatMul_".length()))))
                .toList();
        if (matrices.size() != LAYERS * 6) {
            throw new IllegalStateException("the base model has " + matrices.size() + " matrices, not " + LAYERS * 6);
        }
        String[] ours = {"query", "key", "value", "output", "widen", "narrow"};
        String[] theirs = {
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense"
        };
        for (int layer = 0; layer < LAYERS; layer++) {
            String to = "layer" + layer + ".";
            String from = "encoder.layer." + layer + ".";
            for (int i = 0; i < ours.length; i++) {
                OnnxReader.Tensor matrix = matrices.get(layer * 6 + i);
                int in = (int) matrix.dimensions()[0];
                int out = (int) matrix.dimensions()[1];
                p.add(to + ours[i] + ".weight", transpose(matrix.floats(), in, out), out, in);
                p.add(
                        to + ours[i] + ".bias",
                        base.tensor(from + theirs[i] + ".bias").floats(),
                        out);
            }
            p.add(
                    to + "norm1.weight",
                    base.tensor(from + "attention.output.LayerNorm.weight").floats(),
                    WIDTH);
            p.add(
                    to + "norm1.bias",
                    base.tensor(from + "attention.output.LayerNorm.bias").floats(),
                    WIDTH);
            p.add(
                    to + "norm2.weight",
                    base.tensor(from + "output.LayerNorm.weight").floats(),
                    WIDTH);
            p.add(to + "norm2.bias", base.tensor(from + "output.LayerNorm.bias").floats(), WIDTH);
        }
        dense(p, "scores", WIDTH, SCORES, random);
        dense(p, "links", WIDTH, 4 * LINK_WIDTH, random);
        p.fill("link.task", 0, Task.values().length, LINK_WIDTH);
        p.random("link.distance", 0.1, random, DISTANCES, LINK_WIDTH);
        p.random("link.sentence", 0.1, random, SENTENCES, LINK_WIDTH);
        p.random("link.region", 0.1, random, REGIONS, LINK_WIDTH);
        norm(p, "link.norm", LINK_WIDTH);
        for (int layer = 0; layer < LINK_LAYERS; layer++) {
            String to = "link.layer" + layer + ".";
            for (String name : List.of("query", "key", "value", "output")) {
                dense(p, to + name, LINK_WIDTH, LINK_WIDTH, random);
            }
            dense(p, to + "widen", LINK_WIDTH, LINK_INNER, random);
            dense(p, to + "narrow", LINK_INNER, LINK_WIDTH, random);
            norm(p, to + "norm1", LINK_WIDTH);
            norm(p, to + "norm2", LINK_WIDTH);
        }
        dense(p, "link.labels", LINK_WIDTH, LINK_SCORES, random);
    }

    private static void dense(Parameters p, String name, int in, int out, Random random) {
        p.random(name + ".weight", Math.sqrt(1.0 / in) * 0.7, random, out, in);
        p.fill(name + ".bias", 0, out);
    }

    private static void norm(Parameters p, String name, int width) {
        p.fill(name + ".weight", 1, width);
        p.fill(name + ".bias", 0, width);
    }

    private static float[] transpose(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = values[r * columns + c];
            }
        }
        return turned;
    }

    /**
     * Runs the encoder.
     *
     * @param words the frozen vectors of the word pieces: windows, pieces, {@code WIDTH}
     * @param shapes the pieces' shapes: windows, pieces
     * @param quotations the same for quotations
     * @param present 1 for a piece, 0 for padding
     * @param heads where the words' first pieces stand in all windows laid end to end
     * @return the words' vectors: words, {@code WIDTH}
     */
    NDArray encode(NDArray words, NDArray shapes, NDArray quotations, NDArray present, NDArray heads) {
        long windows = words.getShape().get(0);
        long length = words.getShape().get(1);
        NDManager manager = words.getManager();
        NDArray positions = look("input.position", manager.arange(0, (int) length, 1, DataType.INT64));
        NDArray x = words.add(positions.expandDims(0))
                .add(look("input.shape", shapes))
                .add(look("input.quotation", quotations));
        x = drop(norm(x, "input.norm", WIDTH));
        NDArray mask = present.sub(1).mul(-MASKED).reshape(windows, 1, 1, length);
        for (int layer = 0; layer < LAYERS; layer++) {
            x = layer(x, mask, "layer" + layer + ".", WIDTH, HEADS);
        }
        return gather(x.reshape(windows * length, WIDTH), heads);
    }

    /** Returns the words' scores: words, {@code SCORES}. */
    NDArray scores(NDArray encoded) {
        return linear(drop(encoded), "scores");
    }

    /**
     * Runs the linker.
     *
     * @param encoded the words' vectors
     * @param anchors the anchors' rows in {@code encoded}: anchors
     * @param tasks what each anchor is looked at for: anchors
     * @param members the rows of the words around each anchor: anchors, places; row 0 for padding
     * @param relations three arrays of the same shape: distances, sentences, regions
     * @param present 1 for a word, 0 for padding
     * @return the scores: anchors, places, {@code LINK_SCORES}
     */
    NDArray link(NDArray encoded, NDArray anchors, NDArray tasks, NDArray members, NDList relations, NDArray present) {
        long count = members.getShape().get(0);
        long places = members.getShape().get(1);
        NDArray parts = linear(drop(encoded), "links");
        NDArray own = gather(parts.get(":, 0:" + 2 * LINK_WIDTH), members);
        NDArray anchor =
                gather(parts.get(":, " + 2 * LINK_WIDTH + ":"), anchors).expandDims(1);
        NDArray x = own.get(":, :, 0:" + LINK_WIDTH)
                .add(anchor.get(":, :, 0:" + LINK_WIDTH))
                .add(own.get(":, :, " + LINK_WIDTH + ":").mul(anchor.get(":, :, " + LINK_WIDTH + ":")))
                .add(look("link.task", tasks).expandDims(1))
                .add(look("link.distance", relations.get(0)))
                .add(look("link.sentence", relations.get(1)))
                .add(look("link.region", relations.get(2)));
        x = drop(norm(x, "link.norm", LINK_WIDTH));
        NDArray mask = present.sub(1).mul(-MASKED).reshape(count, 1, 1, places);
        for (int layer = 0; layer < LINK_LAYERS; layer++) {
            x = layer(x, mask, "link.layer" + layer + ".", LINK_WIDTH, LINK_HEADS);
        }
        return linear(x, "link.labels");
    }

    private NDArray layer(NDArray x, NDArray mask, String name, int width, int heads) {
        long rows = x.getShape().get(0);
        long length = x.getShape().get(1);
        int size = width / heads;
        NDArray query = split(linear(x, name + "query").mul((float) (1 / Math.sqrt(size))), rows, length, heads, size);
        NDArray key = split(linear(x, name + "key"), rows, length, heads, size);
        NDArray value = split(linear(x, name + "value"), rows, length, heads, size);
        NDArray weights = query.matMul(key.transpose(0, 1, 3, 2)).add(mask).softmax(-1);
        NDArray mixed = weights.matMul(value).transpose(0, 2, 1, 3).reshape(rows, length, width);
        NDArray y = norm(x.add(drop(linear(mixed, name + "output"))), name + "norm1", width);
        NDArray inner = Activation.gelu(linear(y, name + "widen"));
        return norm(y.add(drop(linear(inner, name + "narrow"))), name + "norm2", width);
    }

    private static NDArray split(NDArray x, long rows, long length, int heads, int size) {
        return x.reshape(rows, length, heads, size).transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray x, String name) {
        return Linear.linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray x, String name, int width) {
        return LayerNorm.layerNorm(
                        x, new Shape(width), parameters.get(name + ".weight"), parameters.get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private NDArray drop(NDArray x) {
        return training && dropout > 0 ? Dropout.dropout(x, dropout, true).singletonOrThrow() : x;
    }

    private NDArray look(String table, NDArray rows) {
        return gather(parameters.get(table), rows);
    }

    private static NDArray gather(NDArray table, NDArray rows) {
        return Embedding.embedding(rows, table, SparseFormat.DENSE).singletonOrThrow();
    }
}
