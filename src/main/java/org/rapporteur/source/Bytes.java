package org.rapporteur.source;

/** Looks at the first bytes of an input. */
final class Bytes {
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
}
