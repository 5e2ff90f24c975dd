package org.rapporteur.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether names and values of a form or an address are written as they must be. */
final class Escapes {
    private Escapes() {}

    /** What is wrong with the text, or null: an escape that is none, or bytes that are not UTF-8. */
    static @Nullable String wrong(String form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '%') {
                int high = i + 2 < form.length() ? Character.digit(form.charAt(i + 1), 16) : -1;
                int low = i + 2 < form.length() ? Character.digit(form.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return "after a percent sign stand two hexadecimal digits.";
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c < 0x80 ? c : '?');
            }
        }
        return isUtf8(ByteBuffer.wrap(bytes.toByteArray())) ? null : "its escapes are not UTF-8.";
    }

    static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
