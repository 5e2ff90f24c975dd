package org.rapporteur.annotate.attribution;

/**
 * The vectors of the vocabulary's word pieces, one byte a number. They are the base model's own: training leaves them
 * as they are, so that the trained model need not carry them.
 *
 * <p>Thread-safe.
 */
public final class WordVectors {

    private static final String TABLE = "embeddings.word_embeddings.weight";

    private final byte[] quantized;
    private final float[] values = new float[256];

    private WordVectors(byte[] quantized, float scale, int zero) {
        this.quantized = quantized;
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - zero) * scale;
        }
    }

    /** Takes the vectors out of the base model's quantised ONNX file. */
    public static WordVectors of(OnnxReader base) {
        return new WordVectors(
                base.tensor(TABLE + "_quantized").bytes(),
                base.tensor(TABLE + "_scale").floats()[0],
                base.tensor(TABLE + "_zero_point").bytes()[0] & 0xff);
    }

    /** Writes the vectors of the pieces one after another into {@code to}, from {@code at} on. */
    public void copy(int[] pieces, float[] to, int at) {
        int out = at;
        for (int piece : pieces) {
            int in = piece * ModelFormat.WIDTH;
            for (int i = 0; i < ModelFormat.WIDTH; i++) {
                to[out++] = values[quantized[in++] & 0xff];
            }
        }
    }
}
