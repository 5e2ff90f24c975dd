package org.rapporteur.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.source.ErrorCode;

/**
 * A backup: a zip with all graphs in N-Quads, what was noted beside them, and a list of both with their SHA-256.
 *
 * <p>The list comes last, so that a backup that was cut off has none.
 */
final class Backup {
    static final String GRAPHS = "graphs.nq";
    private static final String MANIFEST = "backup.json";
    private static final int FORMAT = 1;

    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What stands beside the database and is worth keeping: what servers said of pages that were fetched. */
    private static final String NOTES = "fetched.json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Backup() {}

    /**
     * What is in a backup.
     *
     * @param format of the backup
     * @param storeFormat of the store
     * @param mapping the version of what read the articles last
     * @param articles how many there are
     * @param quads how many there are in all graphs
     * @param sha256 of each file, by its name
     */
    record Manifest(int format, int storeFormat, int mapping, long articles, long quads, Map<String, String> sha256) {}

    /** Writes one, inside a transaction of the caller; {@code out} stays open. */
    static Manifest write(DatasetGraph database, @Nullable Path folder, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Map<String, String> digests = new LinkedHashMap<>();
        zip.putNextEntry(entry(GRAPHS));
        MessageDigest digest = DigestUtils.getSha256Digest();
        long quads = 0;
        try (OutputStream lines = new DigestOutputStream(new Kept(zip), digest)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(lines, Lang.NQUADS);
            writer.start();
            // Only named graphs: the default graph holds the store's own stamp.
            for (Iterator<Quad> all = database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); all.hasNext(); quads++) {
                writer.quad(all.next());
            }
            writer.finish();
        }
        zip.closeEntry();
        digests.put(GRAPHS, HexFormat.of().formatHex(digest.digest()));
        Path notes = folder == null ? null : folder.resolve(NOTES);
        if (notes != null && Files.isRegularFile(notes)) {
            byte[] bytes = Files.readAllBytes(notes);
            zip.putNextEntry(entry(NOTES));
            zip.write(bytes);
            zip.closeEntry();
            digests.put(NOTES, DigestUtils.sha256Hex(bytes));
        }
        Manifest manifest = new Manifest(
                FORMAT,
                StoreFolder.FORMAT,
                ArticleMapper.VERSION,
                Contents.articles(database).size(),
                quads,
                digests);
        zip.putNextEntry(entry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        out.flush();
        return manifest;
    }

    /** Of no day, so that what did not change gives the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        return entry;
    }

    /** Leaves the zip open when an entry of it is closed. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Reads all of a backup and holds it to its digests.
     *
     * @throws StoreException {@code BACKUP_UNSOUND}
     */
    static Manifest verify(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry(MANIFEST);
            if (list == null) {
                throw unsound(file, "it holds no " + MANIFEST);
            }
            Manifest manifest = JSON.readValue(zip.getInputStream(list), Manifest.class);
            if (manifest.format() != FORMAT || manifest.storeFormat() > StoreFolder.FORMAT) {
                throw new StoreException(
                        ErrorCode.STORE_VERSION,
                        "The backup " + file + " is of format " + manifest.format() + " of a store of format "
                                + manifest.storeFormat() + "; this version of Rapporteur reads formats " + FORMAT
                                + " and " + StoreFolder.FORMAT + ". Use the version that wrote it.");
            }
            if (!manifest.sha256().containsKey(GRAPHS)) {
                throw unsound(file, "it lists no graphs");
            }
            for (Map.Entry<String, String> each : manifest.sha256().entrySet()) {
                ZipEntry entry = zip.getEntry(each.getKey());
                if (entry == null) {
                    throw unsound(file, "it lacks " + each.getKey());
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    if (!DigestUtils.sha256Hex(in).equals(each.getValue())) {
                        throw unsound(file, each.getKey() + " has another SHA-256 than when it was written");
                    }
                }
            }
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw unsound(file, String.valueOf(e.getMessage()));
        } catch (EOFException e) {
            throw unsound(file, "it is cut off");
        } catch (IOException e) {
            throw new StoreException(
                    ErrorCode.INPUT_UNREADABLE, "The backup " + file + " cannot be read: " + e + ".", e);
        }
    }

    /** Puts what a sound backup holds beside the database into the folder. */
    static void copyNotes(Path file, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry notes = zip.getEntry(NOTES);
            if (notes != null) {
                try (InputStream in = zip.getInputStream(notes)) {
                    Files.copy(in, folder.resolve(NOTES));
                }
            }
        }
    }

    /** The graphs of a sound backup; closing it closes the file. */
    static InputStream graphs(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        return new FilterInputStream(zip.getInputStream(zip.getEntry(GRAPHS))) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private static StoreException unsound(Path file, String why) {
        return new StoreException(
                ErrorCode.BACKUP_UNSOUND,
                file + " is no sound backup: " + why + ". Nothing was restored; use another one.");
    }
}
