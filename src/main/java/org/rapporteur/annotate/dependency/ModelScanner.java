package org.rapporteur.annotate.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes a stream of text apart into words and decimal numbers. The parser's model holds six million numbers, and
 * reading them through strings would take longer than parsing many an article.
 */
final class ModelScanner {
    private static final int END = -1;
    private static final int LONGEST = 4096;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] word = new byte[LONGEST];
    private int at;
    private int filled;

    ModelScanner(InputStream in) {
        this.in = in;
    }

    /** The next run of bytes that are no blanks and no line ends. */
    String word() throws IOException {
        int length = scan();
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /** The next {@code count} numbers. */
    float[] numbers(int count) throws IOException {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    private float number() throws IOException {
        int length = scan();
        boolean negative = word[0] == '-';
        long digits = 0;
        double scale = 1;
        boolean fraction = false;
        for (int i = negative ? 1 : 0; i < length; i++) {
            int digit = word[i] - '0';
            if (word[i] == '.' && !fraction) {
                fraction = true;
            } else if (digit < 0 || digit > 9 || length > 17) {
                return parsed(length);
            } else {
                digits = 10 * digits + digit;
                scale = fraction ? 10 * scale : scale;
            }
        }
        return (float) ((negative ? -digits : digits) / scale);
    }

    /** With an exponent, say. */
    private float parsed(int length) throws IOException {
        String written = new String(word, 0, length, StandardCharsets.UTF_8);
        try {
            return Float.parseFloat(written);
        } catch (NumberFormatException e) {
            throw new IOException("the parser's model should hold a number where it holds " + written, e);
        }
    }

    private int scan() throws IOException {
        int next = next();
        while (next == ' ' || next == '\n' || next == '\r') {
            next = next();
        }
        int length = 0;
        while (next != END && next != ' ' && next != '\n' && next != '\r') {
            if (length == LONGEST) {
                throw new IOException("the parser's model holds a word of over " + LONGEST + " bytes");
            }
            word[length++] = (byte) next;
            next = next();
        }
        if (length == 0) {
            throw new IOException("the parser's model ends too early");
        }
        return length;
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }
}
