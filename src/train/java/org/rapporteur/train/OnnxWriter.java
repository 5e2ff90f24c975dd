package org.rapporteur.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes an ONNX graph in protobuf's wire format, so that neither Python nor generated classes are needed.
 *
 * <p>The same calls give the same bytes.
 */
final class OnnxWriter {

    /** The domain of ONNX Runtime's own operators. */
    static final String MICROSOFT = "com.microsoft";

    /** ONNX's code for unsigned bytes. */
    static final int UINT8 = 2;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int INT64 = 7;

    private final Message graph = new Message();
    private final Message metadata = new Message();
    private int names;

    OnnxWriter(String name, Map<String, String> provenance) {
        graph.string(2, name);
        provenance.forEach((key, value) ->
                metadata.message(14, new Message().string(1, key).string(2, value)));
    }

    /** Adds an input or an output of the given ONNX type; a dimension is a number or, negative, free. */
    void floats(boolean input, String name, long... dimensions) {
        value(input, name, OnnxReader.FLOAT, dimensions);
    }

    void integers(boolean input, String name, long... dimensions) {
        value(input, name, INT64, dimensions);
    }

    private void value(boolean input, String name, int type, long... dimensions) {
        Message shape = new Message();
        for (int i = 0; i < dimensions.length; i++) {
            shape.message(
                    1,
                    dimensions[i] >= 0
                            ? new Message().integer(1, dimensions[i])
                            : new Message().string(2, name + "_" + i));
        }
        Message tensor = new Message().integer(1, type).message(2, shape);
        graph.message(input ? 11 : 12, new Message().string(1, name).message(2, new Message().message(1, tensor)));
    }

    /** Adds a constant of 32-bit floats and returns its name. */
    String constant(String name, float[] values, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, OnnxReader.FLOAT, bytes.array(), dimensions);
    }

    /** Adds a constant of signed bytes and returns its name. */
    String constant(String name, byte[] values, long... dimensions) {
        return constant(name, OnnxReader.INT8, values, dimensions);
    }

    /** Adds a constant of integers and returns its name. */
    String constant(String name, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, INT64, bytes.array(), values.length);
    }

    /** Adds a constant of the given ONNX type, without dimensions a single number, and returns its name. */
    String constant(String name, int type, byte[] bytes, long... dimensions) {
        Message tensor = new Message();
        for (long dimension : dimensions) {
            tensor.integer(1, dimension);
        }
        graph.message(5, tensor.integer(2, type).string(8, name).bytes(9, bytes));
        return name;
    }

    /** Adds a node with one output and returns the output's name. */
    String node(String domain, String operator, List<String> inputs, Map<String, Object> attributes) {
        String output = "t" + names++;
        node(domain, operator, inputs, List.of(output), attributes);
        return output;
    }

    /** Adds a node. Attributes are {@link Float}, {@link Integer}. */
    void node(
            String domain, String operator, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.string(1, input));
        outputs.forEach(output -> node.string(2, output));
        node.string(3, operator + "_" + outputs.get(0)).string(4, operator);
        attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Message attribute = new Message().string(1, entry.getKey());
            if (entry.getValue() instanceof Float number) {
                attribute.number(2, number).integer(20, 1);
            } else {
                attribute.integer(3, (Integer) entry.getValue()).integer(20, 2);
            }
            node.message(5, attribute);
        });
        if (!domain.isEmpty()) {
            node.string(7, domain);
        }
        graph.message(1, node);
    }

    /** Returns the whole model. */
    byte[] model() {
        Message model = new Message()
                .integer(1, IR_VERSION)
                .string(2, "org.rapporteur.train")
                .message(7, graph)
                .message(8, new Message().string(1, "").integer(2, OPSET))
                .message(8, new Message().string(1, MICROSOFT).integer(2, 1));
        model.bytes.writeBytes(metadata.bytes.toByteArray());
        return model.bytes.toByteArray();
    }

    /** A protobuf message that is being written. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message integer(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message number(int field, float value) {
            varint((long) field << 3 | 5);
            int bits = Float.floatToIntBits(value);
            for (int i = 0; i < Integer.BYTES; i++) {
                bytes.write(bits >>> (8 * i));
            }
            return this;
        }

        Message string(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes.toByteArray());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }
    }
}
