package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rapporteur.annotate.attribution.ModelFormat.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotate.attribution.Task;
import org.rapporteur.annotate.attribution.Word;

/** What {@link ModelWriter} wrote is read back; of a matrix each column within half a step of its 64. */
class TrainedModelTest {
    private final Map<String, float[]> parameters = new TreeMap<>();
    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    private void put(String name, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        parameters.put(name, numbers);
    }

    private void matrix(String name, int in, int out) {
        put(name + ".weight", in * out);
        put(name + ".bias", out);
    }

    private void layers(String name, int count, int width, int inner) {
        for (int layer = 0; layer < count; layer++) {
            String of = name + layer + ".";
            for (String part : new String[] {"query", "key", "value", "output"}) {
                matrix(of + part, width, width);
            }
            matrix(of + "widen", width, inner);
            matrix(of + "narrow", inner, width);
            matrix(of + "norm1", 1, width);
            matrix(of + "norm2", 1, width);
        }
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        put("input.position", POSITIONS * WIDTH);
        put("input.shape", Word.Shape.values().length * WIDTH);
        put("input.quotation", Word.Quotation.values().length * WIDTH);
        matrix("input.norm", 1, WIDTH);
        layers("layer", LAYERS, WIDTH, 4 * WIDTH);
        matrix("scores", WIDTH, SCORES);
        matrix("links", WIDTH, 4 * LINK_WIDTH);
        put("link.task", Task.values().length * LINK_WIDTH);
        put("link.distance", DISTANCES * LINK_WIDTH);
        put("link.sentence", SENTENCES * LINK_WIDTH);
        put("link.region", REGIONS * LINK_WIDTH);
        matrix("link.norm", 1, LINK_WIDTH);
        layers("link.layer", LINK_LAYERS, LINK_WIDTH, LINK_INNER);
        matrix("link.labels", LINK_WIDTH, LINK_SCORES);
        new ModelWriter(parameters, Map.of()).write(folder, WordVectors.load());

        Map<String, float[]> read = TrainedModel.read(folder);

        assertThat(read.keySet()).containsAll(parameters.keySet());
        parameters.forEach((name, numbers) -> assertThat(furthest(numbers, Objects.requireNonNull(read.get(name))))
                .as(name)
                .isCloseTo(0, within(isMatrix(name) ? largest(numbers) / 128 + 1e-6 : 0)));
    }

    private static boolean isMatrix(String name) {
        return name.matches("(.*\\.)?(query|key|value|output|widen|narrow|links)\\.weight");
    }

    private static double largest(float[] numbers) {
        double largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    private static double furthest(float[] some, float[] others) {
        assertThat(others).hasSameSizeAs(some);
        double furthest = 0;
        for (int i = 0; i < some.length; i++) {
            furthest = Math.max(furthest, Math.abs(some[i] - others[i]));
        }
        return furthest;
    }
}
