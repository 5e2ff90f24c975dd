package org.rapporteur.source;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.rapporteur.source.UnfoldedStream.CountingStream;

/** Opens a file, decompressed where its name says {@code .gz} or {@code .bz2}. */
final class InputFile {
    private static final int BUFFER = 1 << 16;
    private static final List<String> COMPRESSED = List.of(".gz", ".bz2");

    private InputFile() {}

    /** The name of the file, without the {@code .gz} or {@code .bz2} of a compressed one. */
    static String plainName(Path file) {
        return plainName(String.valueOf(file.getFileName()));
    }

    static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - 3) + "tar";
        }
        return COMPRESSED.stream()
                .filter(lower::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElse(name);
    }

    static Input open(Path file) throws IOException {
        // Of a pipe, Files' stream is asked where in it it stands (JDK 17), which no pipe can tell.
        InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : new FileInputStream(file.toFile());
        try {
            return decompressed(new Input(
                    new BufferedInputStream(in, BUFFER), file.toString(), String.valueOf(file.getFileName())));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The input decompressed where its name says that it is compressed, and without that ending; else as it is. */
    static Input decompressed(Input input) throws IOException {
        String lower = input.name().toLowerCase(Locale.ROOT);
        CountingStream packed = new CountingStream(input.stream());
        InputStream plain;
        if (lower.endsWith(".gz") || lower.endsWith(".tgz")) {
            plain = new GZIPInputStream(packed, BUFFER);
        } else if (lower.endsWith(".bz2")) {
            plain = new BZip2CompressorInputStream(new BufferedInputStream(packed, BUFFER), true);
        } else {
            return input;
        }
        UnfoldedStream unfolded = new UnfoldedStream(plain, packed, input.unfolded());
        return new Input(
                new BufferedInputStream(unfolded, BUFFER),
                input.where(),
                plainName(input.name()),
                input.depth(),
                unfolded);
    }
}
