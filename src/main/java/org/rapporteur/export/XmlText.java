package org.rapporteur.export;

/** What XML 1.0 can hold. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with U+FFFD for each control character that XML forbids even in escaped form. */
    public static String allowed(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                        ? c
                        : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
