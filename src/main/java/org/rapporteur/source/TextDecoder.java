package org.rapporteur.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns the bytes of a text file into its text: UTF-8 where that holds, else what the bytes look like, with a note.
 *
 * <p>A byte order mark decides, and is no part of the text. Line ends stay as they are, for offsets count them.
 */
public final class TextDecoder {
    private static final String CONVERT = "Convert it to UTF-8, for instance with iconv.";

    private TextDecoder() {}

    /** Text and what to know about it. */
    public record Decoded(String text, List<String> notes) {}

    /**
     * Decodes the whole of a file.
     *
     * @throws RapporteurException where the bytes are no text, or of no known encoding
     */
    public static Decoded decode(byte[] bytes, String where) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            String text = strict(marked, ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            if (text == null) {
                throw new RapporteurException(
                        ErrorCode.INPUT_ENCODING,
                        where + " begins with the byte order mark of " + marked + " but is not " + marked + ". "
                                + CONVERT);
            }
            return new Decoded(text, List.of());
        }
        if (isBinary(bytes)) {
            throw new RapporteurException(
                    ErrorCode.INPUT_BINARY,
                    where + " is a binary file; expected plain text. Take the text out of it and save that as UTF-8.");
        }
        String utf8 = strict(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes));
        return utf8 != null ? new Decoded(utf8, List.of()) : guess(bytes, where);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** A zero byte, or more than one control character in a hundred bytes. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * 100L > bytes.length;
    }

    private static @Nullable String strict(Charset charset, ByteBuffer bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded guess(byte[] bytes, String where) {
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        long broken = replaced.chars().filter(c -> c == '\uFFFD').count();
        long whole = replaced.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (whole > broken) {
            return new Decoded(
                    replaced, List.of(where + " is UTF-8 with " + broken + " broken characters, read as \uFFFD"));
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        String text = name != null && Charset.isSupported(name)
                ? strict(Charset.forName(name), ByteBuffer.wrap(bytes))
                : null;
        if (text == null) {
            throw new RapporteurException(
                    ErrorCode.INPUT_ENCODING, where + " is not UTF-8, and its encoding cannot be told. " + CONVERT);
        }
        return new Decoded(
                text,
                List.of(where + " is not UTF-8; read as " + name.toLowerCase(Locale.ROOT) + ", which is a guess"));
    }
}
