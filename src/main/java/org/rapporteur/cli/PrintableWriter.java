package org.rapporteur.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes text for people, without what a terminal would obey: an article or a file name may hold escape sequences that
 * clear the screen, or marks that turn the direction of writing. Each such character becomes U+FFFD.
 */
final class PrintableWriter extends FilterWriter {
    private static final char REPLACEMENT = '\uFFFD';

    PrintableWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(isObeyed((char) c) ? REPLACEMENT : c);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        StringBuilder printable = new StringBuilder(text.substring(offset, offset + length));
        for (int i = 0; i < printable.length(); i++) {
            if (isObeyed(printable.charAt(i))) {
                printable.setCharAt(i, REPLACEMENT);
            }
        }
        out.write(printable.toString());
    }

    private static boolean isObeyed(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return control || turns;
    }
}
