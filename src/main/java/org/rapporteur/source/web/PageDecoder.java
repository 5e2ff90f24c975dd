package org.rapporteur.source.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.TextDecoder;

/**
 * Turns the bytes of a page into characters. What the bytes are counts more than what the page declares: what is UTF-8
 * without a fault is hardly ever anything else, and pages that changed their system go on declaring the old encoding.
 */
final class PageDecoder {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

    private PageDecoder() {}

    /**
     * The characters of the page.
     *
     * @throws org.rapporteur.source.RapporteurException where they cannot be told
     */
    static TextDecoder.Decoded decode(RawPage page) {
        byte[] bytes = page.bytes();
        if (strict(StandardCharsets.UTF_8, bytes) == null) {
            String declared = page.charset() != null ? page.charset() : declared(bytes);
            Charset charset = declared == null ? null : charset(declared);
            String text = charset == null ? null : strict(charset, bytes);
            if (text != null) {
                return new TextDecoder.Decoded(text, List.of());
            }
        }
        return TextDecoder.decode(bytes, page.where());
    }

    private static @Nullable String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** As browsers take the names: whoever declares Latin-1 or ASCII means windows-1252. */
    private static @Nullable Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? Charset.forName("windows-1252")
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
