package org.rapporteur.annotate;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Opens ONNX Runtime with its native libraries from one folder of the user's cache, to which they are unpacked once.
 * Left to itself it unpacks 22 MB into the temporary folder for each run, and a run that is killed leaves them there.
 *
 * <p>The folder is {@code $XDG_CACHE_HOME} or {@code ~/.cache}, in it {@code rapporteur}. Where nothing can be written
 * there, or the system property {@code onnxruntime.native.path} is set, ONNX Runtime does as it is used to.
 */
public final class OnnxEnvironment {
    private static final String PATH = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private OnnxEnvironment() {}

    /** The environment of this process. */
    public static synchronized OrtEnvironment get() {
        if (System.getProperty(PATH) == null) {
            try {
                Path folder = unpacked(cache());
                if (folder != null) {
                    System.setProperty(PATH, folder.toString());
                }
            } catch (IOException | RuntimeException e) {
                LoggerFactory.getLogger(OnnxEnvironment.class).debug("libraries are unpacked for this run only", e);
            }
        }
        return OrtEnvironment.getEnvironment();
    }

    private static Path cache() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return base.resolve("rapporteur");
    }

    /** The folder with the libraries of this platform below that one, or null where there are none for it. */
    static @Nullable Path unpacked(Path cache) throws IOException {
        String platform = platform();
        String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        Path folder = cache.resolve("onnxruntime-" + (version == null ? "any" : version) + "-" + platform);
        for (String name : LIBRARIES) {
            String file = System.mapLibraryName(name);
            URL library = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + file);
            if (library == null) {
                return null;
            }
            unpack(library, folder.resolve(file));
        }
        return folder;
    }

    // Under another name first: another process may load it at any time.
    private static void unpack(URL library, Path target) throws IOException {
        URLConnection connection = library.openConnection();
        connection.setUseCaches(false);
        if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
            connection.getInputStream().close();
            return;
        }
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), "unpacking", null);
        try (InputStream in = connection.getInputStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        boolean arm = processor.startsWith("aarch64") || processor.startsWith("arm");
        return os + "-" + (arm ? "aarch64" : "x64");
    }
}
