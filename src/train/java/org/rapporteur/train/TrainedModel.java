package org.rapporteur.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the numbers back out of an exported model, so that training can go on from it without a checkpoint. */
final class TrainedModel {
    private static final List<String> MIXED = List.of("query", "key", "value");

    private TrainedModel() {}

    /** Returns the parameters of the model in a folder, by name; matrices are what their bytes stand for. */
    static Map<String, float[]> read(Path folder) throws IOException {
        Map<String, float[]> numbers = new TreeMap<>();
        for (String graph : List.of("encoder.onnx", "linker.onnx")) {
            OnnxReader onnx = OnnxReader.read(Files.readAllBytes(folder.resolve(graph)));
            for (OnnxReader.Tensor tensor : onnx.tensors().values()) {
                if (tensor.type() == OnnxReader.INT8 && tensor.name().endsWith(".weight")) {
                    String name = tensor.name().substring(0, tensor.name().length() - ".weight".length());
                    matrix(
                            name,
                            tensor,
                            onnx.tensor(name + ".scale").floats(),
                            onnx.tensor(name + ".bias").floats(),
                            numbers);
                } else if (tensor.type() == OnnxReader.FLOAT
                        && tensor.name().matches("(scores|link\\.labels)\\.weight")) {
                    int in = (int) tensor.dimensions()[0];
                    numbers.put(tensor.name(), columns(tensor.floats(), in, (int) tensor.dimensions()[1]));
                } else if (tensor.type() == OnnxReader.FLOAT) {
                    numbers.putIfAbsent(tensor.name(), tensor.floats());
                }
            }
        }
        return numbers;
    }

    private static void matrix(
            String name, OnnxReader.Tensor tensor, float[] scales, float[] biases, Map<String, float[]> numbers) {
        int in = (int) tensor.dimensions()[0];
        int out = (int) tensor.dimensions()[1];
        byte[] bytes = tensor.bytes();
        float[] floats = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            floats[i] = bytes[i] * scales[i % out];
        }
        float[] turned = columns(floats, in, out);
        if (!name.endsWith(".mix")) {
            numbers.put(name + ".weight", turned);
            numbers.put(name + ".bias", biases);
            return;
        }
        String layer = name.substring(0, name.length() - "mix".length());
        int part = out / MIXED.size();
        for (int i = 0; i < MIXED.size(); i++) {
            numbers.put(
                    layer + MIXED.get(i) + ".weight", Arrays.copyOfRange(turned, i * part * in, (i + 1) * part * in));
            numbers.put(layer + MIXED.get(i) + ".bias", Arrays.copyOfRange(biases, i * part, (i + 1) * part));
        }
    }

    private static float[] columns(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = values[r * columns + c];
            }
        }
        return turned;
    }
}
