package org.rapporteur.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the first bytes of an input. */
public final class Bytes {
    private static final Pattern BEFORE_ROOT = Pattern.compile("(?s)<!--.*?(?:-->|$)|<\\?.*?(?:\\?>|$)");
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)");

    private Bytes() {}

    /** The first byte behind blanks and the byte order mark of UTF-8, or -1. */
    static int firstOf(byte[] head) {
        for (byte b : head) {
            boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (!mark && !Character.isWhitespace(b)) {
                return b;
            }
        }
        return -1;
    }

    /** Whether the input begins with these characters, each of them one byte. */
    public static boolean begin(byte[] head, String with) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(with);
    }

    /**
     * The first characters as far as they are ASCII, without a byte order mark: enough to tell the names of elements,
     * headers and columns. UTF-16 is seen through.
     */
    public static String ascii(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            return text.substring(3);
        }
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            return text.substring(2).replace("\0", "");
        }
        return text;
    }

    /** The name of the root element with any prefix, in an input that is XML; null in another. HTML passes for XML. */
    public static @Nullable String root(byte[] head) {
        String text = ascii(head).stripLeading();
        if (!text.startsWith("<")) {
            return null;
        }
        Matcher root = ROOT.matcher(BEFORE_ROOT.matcher(text).replaceAll(" "));
        return root.find() ? root.group(1) : null;
    }

    /** What a binary file is, by its first bytes, such as {@code a PNG picture}; null where they tell nothing. */
    static @Nullable String signature(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 300), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG")) {
            return "a PNG picture";
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return "a JPEG picture";
        }
        if (text.startsWith("GIF8")) {
            return "a GIF picture";
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return "a TIFF picture";
        }
        if (text.startsWith("RIFF")) {
            return "sound, video or a WebP picture";
        }
        if (text.startsWith("ID3") || text.startsWith("OggS") || text.startsWith("fLaC")) {
            return "sound";
        }
        if (text.length() > 12 && text.startsWith("ftyp", 4)) {
            return "a video";
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return "a file of an old Microsoft Office or a mail of Outlook; save it as .docx or .eml";
        }
        if (text.startsWith("7z\u00BC\u00AF") || text.startsWith("Rar!") || text.startsWith("\u00FD7zXZ")) {
            return "an archive that is not read; pack it as .zip or .tar.gz";
        }
        if (text.startsWith("\u007FELF") || text.startsWith("MZ") && text.indexOf('\0') > 0) {
            return "a program";
        }
        if (text.startsWith("SQLite format 3")) {
            return "a database";
        }
        if (text.startsWith("PAR1")) {
            return "a Parquet table; save it as .csv or .jsonl";
        }
        return null;
    }

    /** The ending of a name in lower case, with the dot: {@code .png}; of a name without one, {@code no ending}. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || dot == name.length() - 1 || name.length() - dot > 12
                ? "no ending"
                : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
