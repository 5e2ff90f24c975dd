package org.rapporteur.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The network's named arrays. Their order is fixed, so that a training run can be repeated. */
final class Parameters {

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    Parameters(NDManager manager) {
        this.manager = manager;
    }

    /** Adds an array with the given numbers. */
    void add(String name, float[] values, long... shape) {
        NDArray array = manager.create(values, new Shape(shape));
        array.setRequiresGradient(true);
        arrays.put(name, array);
    }

    /** Adds an array of one repeated number. */
    void fill(String name, float value, long... shape) {
        float[] values = new float[(int) new Shape(shape).size()];
        Arrays.fill(values, value);
        add(name, values, shape);
    }

    /** Adds an array of normally distributed numbers. */
    void random(String name, double deviation, Random random, long... shape) {
        float[] values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        add(name, values, shape);
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }

    Map<String, NDArray> all() {
        return arrays;
    }

    /** Replaces all numbers. */
    void set(Map<String, float[]> values) {
        if (!values.keySet().equals(arrays.keySet())) {
            throw new IllegalArgumentException("the checkpoint is of another network");
        }
        values.forEach((name, numbers) -> get(name).set(numbers));
    }

    /** Takes over the numbers of a network that knew less: of an array that has grown since, the first rows. */
    void adopt(Map<String, float[]> values) {
        arrays.forEach((name, array) -> {
            float[] known = values.get(name);
            if (known != null) {
                float[] numbers = array.toFloatArray();
                System.arraycopy(known, 0, numbers, 0, known.length);
                array.set(numbers);
            }
        });
    }

    /** Lets training leave some arrays as they are. */
    void freeze(Predicate<String> frozen) {
        arrays.forEach((name, array) -> array.setRequiresGradient(!frozen.test(name)));
    }

    /** Copies all numbers out, by name. */
    Map<String, float[]> values() {
        Map<String, float[]> values = new TreeMap<>();
        arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
        return values;
    }

    /** Writes numbers to a checkpoint. */
    static void save(Map<String, float[]> values, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(values.size());
            for (Map.Entry<String, float[]> entry : values.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                ByteBuffer bytes = ByteBuffer.allocate(entry.getValue().length * Float.BYTES);
                bytes.asFloatBuffer().put(entry.getValue());
                out.write(bytes.array());
            }
        }
    }

    /** Reads a checkpoint. */
    static Map<String, float[]> load(Path file) throws IOException {
        Map<String, float[]> values = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                byte[] bytes = new byte[in.readInt() * Float.BYTES];
                in.readFully(bytes);
                float[] numbers = new float[bytes.length / Float.BYTES];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
                values.put(name, numbers);
            }
        }
        return values;
    }
}
