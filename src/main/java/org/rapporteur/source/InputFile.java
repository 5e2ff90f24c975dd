package org.rapporteur.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens a file, decompressed where its name says {@code .gz}. */
final class InputFile {
    private static final int BUFFER = 1 << 16;
    private static final String COMPRESSED = ".gz";

    private InputFile() {}

    /** The name of the file, without the {@code .gz} of a compressed one. */
    static String plainName(Path file) {
        String name = String.valueOf(file.getFileName());
        return isCompressed(file) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    }

    private static boolean isCompressed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }

    static Input open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            InputStream plain = isCompressed(file) ? new GZIPInputStream(in, BUFFER) : in;
            return new Input(new BufferedInputStream(plain, BUFFER), file.toString(), plainName(file));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
