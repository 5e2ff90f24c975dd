package org.rapporteur.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads just as much of an ONNX file as is needed to borrow its weights: the tensors (initializers). It walks the
 * protobuf wire format, so that no generated class is needed.
 *
 * <pre>{@code
 * OnnxReader onnx = OnnxReader.load("/all-minilm-l6-v2.onnx");
 * OnnxReader.Tensor words = onnx.tensor("embeddings.word_embeddings.weight_quantized");
 * }</pre>
 *
 * <p>Tensors are views of the file's bytes, not copies. External data is not supported, nor are typed fields other than
 * {@code float_data} and {@code int32_data} of bytes.
 */
final class OnnxReader {

    /** ONNX's code for 32-bit floats. */
    static final int FLOAT = 1;

    /** ONNX's code for signed bytes. */
    static final int INT8 = 3;

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private OnnxReader() {}

    /** A named tensor: its type code, its dimensions and its little-endian bytes. */
    record Tensor(String name, int type, long[] dimensions, ByteBuffer data) {

        /** Returns the tensor's numbers; throws {@link IllegalStateException} unless they are 32-bit floats. */
        float[] floats() {
            if (type != FLOAT) {
                throw new IllegalStateException("tensor " + name + " has type " + type + ", not float");
            }
            float[] values = new float[data.remaining() / Float.BYTES];
            data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return values;
        }

        /** Returns a copy of the tensor's bytes. */
        byte[] bytes() {
            byte[] values = new byte[data.remaining()];
            data.duplicate().get(values);
            return values;
        }
    }

    /** Reads the model that is on the class path under that name. */
    static OnnxReader load(String resource) throws IOException {
        try (InputStream in = OnnxReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return read(in.readAllBytes());
        }
    }

    /** Reads a model. */
    static OnnxReader read(byte[] model) {
        OnnxReader reader = new OnnxReader();
        Wire wire = new Wire(ByteBuffer.wrap(model));
        while (wire.next()) {
            if (wire.field == 7) {
                reader.readGraph(new Wire(wire.bytes()));
            } else {
                wire.skip();
            }
        }
        return reader;
    }

    /** Returns the tensor of that name; throws {@link IllegalArgumentException} if there is none. */
    Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the ONNX file has no tensor " + name);
        }
        return tensor;
    }

    /** Returns all tensors, in the file's order. */
    Map<String, Tensor> tensors() {
        return tensors;
    }

    private void readGraph(Wire wire) {
        while (wire.next()) {
            if (wire.field == 5) {
                Tensor tensor = readTensor(new Wire(wire.bytes()));
                tensors.put(tensor.name(), tensor);
            } else {
                wire.skip();
            }
        }
    }

    private static Tensor readTensor(Wire wire) {
        List<Long> dimensions = new ArrayList<>();
        int type = 0;
        String name = "";
        ByteBuffer data = ByteBuffer.allocate(0);
        while (wire.next()) {
            switch (wire.field) {
                case 1 -> {
                    if (wire.type == Wire.LENGTH) {
                        Wire packed = new Wire(wire.bytes());
                        while (packed.hasRemaining()) {
                            dimensions.add(packed.varint());
                        }
                    } else {
                        dimensions.add(wire.varint());
                    }
                }
                case 2 -> type = (int) wire.varint();
                case 4, 9 -> data = wire.bytes();
                case 5 ->
                    data = wire.type == Wire.LENGTH
                            ? narrow(new Wire(wire.bytes()))
                            : ByteBuffer.wrap(new byte[] {(byte) wire.varint()});
                case 8 -> name = wire.string();
                default -> wire.skip();
            }
        }
        return new Tensor(
                name, type, dimensions.stream().mapToLong(Long::longValue).toArray(), data);
    }

    /** Small integers may stand as variable-length numbers; all that we borrow are bytes. */
    private static ByteBuffer narrow(Wire packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (packed.hasRemaining()) {
            bytes.write((int) packed.varint());
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** A cursor over the fields of one protobuf message. */
    private static final class Wire {
        static final int LENGTH = 2;

        private final ByteBuffer buffer;
        private int field;
        private int type;

        Wire(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        boolean hasRemaining() {
            return buffer.hasRemaining();
        }

        boolean next() {
            if (!buffer.hasRemaining()) {
                return false;
            }
            long tag = varint();
            field = (int) (tag >>> 3);
            type = (int) (tag & 7);
            return true;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = buffer.get();
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        ByteBuffer bytes() {
            int length = (int) varint();
            ByteBuffer slice = buffer.slice(buffer.position(), length);
            buffer.position(buffer.position() + length);
            return slice;
        }

        String string() {
            return StandardCharsets.UTF_8.decode(bytes()).toString();
        }

        void skip() {
            switch (type) {
                case 0 -> varint();
                case 1 -> buffer.position(buffer.position() + Long.BYTES);
                case LENGTH -> bytes();
                case 5 -> buffer.position(buffer.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("not an ONNX file: wire type " + type);
            }
        }
    }
}
