package org.rapporteur.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxWriterTest {
    /** Looks rows up in a table, multiplies them by a matrix and adds a vector. */
    private static byte[] model() {
        OnnxWriter onnx = new OnnxWriter("toy", Map.of("seed", "1"));
        onnx.integers(true, "rows", -1);
        onnx.floats(true, "shift", 2);
        onnx.floats(false, "result", -1, 2);
        String table = onnx.constant("table", new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        String looked = onnx.node("", "Gather", List.of(table, "rows"), Map.of("axis", 0));
        String matrix = onnx.constant("matrix", new float[] {0, 1, -2, 0.5f}, 2, 2);
        String product = onnx.node("", "MatMul", List.of(looked, matrix), Map.of());
        String scaled = onnx.node("", "LeakyRelu", List.of(product), Map.of("alpha", 0.5f));
        onnx.node("", "Add", List.of(scaled, "shift"), List.of("result"), Map.of());
        return onnx.model();
    }

    @Test
    void onnxRuntimeGivesTheNumbersOfTheGraph() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model());
                OnnxTensor rows = OnnxTensor.createTensor(environment, new long[] {2, 0});
                OnnxTensor shift = OnnxTensor.createTensor(environment, new float[] {10, 20});
                OrtSession.Result result = session.run(Map.of("rows", rows, "shift", shift))) {
            // (5, 6) and (1, 2) times the matrix: (-12, 8) and (-4, 2); half of what is negative
            assertThat((float[][]) result.get(0).getValue()).isDeepEqualTo(new float[][] {
                {10 - 6, 20 + 8}, {10 - 2, 20 + 2}
            });
            assertThat(session.getMetadata().getCustomMetadata()).containsEntry("seed", "1");
            assertThat(session.getMetadata().getGraphName()).isEqualTo("toy");
        }
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(model()).isEqualTo(model());
    }

    /** Bytes stand for numbers once a node gives them a scale. */
    @Test
    void constantsMayBeBytesAndIntegers() throws OrtException {
        OnnxWriter onnx = new OnnxWriter("bytes", Map.of());
        onnx.floats(true, "factor", 1);
        onnx.floats(false, "result", 1, 4);
        String bytes = onnx.constant("bytes", new byte[] {-128, 0, 1, 127}, 2, 2);
        String shape = onnx.constant("shape", new long[] {1, 4});
        String flat = onnx.node("", "Reshape", List.of(bytes, shape), Map.of());
        String numbers = onnx.node("", "Cast", List.of(flat), Map.of("to", 1));
        onnx.node("", "Mul", List.of(numbers, "factor"), List.of("result"), Map.of());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx.model());
                OnnxTensor factor = OnnxTensor.createTensor(environment, new float[] {0.5f});
                OrtSession.Result result = session.run(Map.of("factor", factor))) {
            assertThat((float[][]) result.get(0).getValue()).isDeepEqualTo(new float[][] {{-64, 0, 0.5f, 63.5f}});
        }
    }
}
