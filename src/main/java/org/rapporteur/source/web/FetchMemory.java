package org.rapporteur.source.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * What was fetched before, kept in a file beside a store, so that what did not change is not fetched again.
 *
 * <p>What is noted counts only after {@link #save}, which is called when the articles are in the store: who is killed
 * before fetches once more, and the store skips what it holds.
 */
public final class FetchMemory {
    /** The name of the file in the folder of a store. */
    public static final String FILE = "fetched.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final @Nullable Path file;
    private final Map<String, Note> saved;
    private final Map<String, Noted> pending = new LinkedHashMap<>();

    /**
     * What is kept of an address.
     *
     * @param etag by which its server tells a change, or null
     * @param lastModified the same, or null
     * @param fingerprint of the entry of a feed by which it was found, or null
     */
    record Note(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String fingerprint) {}

    private record Noted(String where, Note note) {}

    private FetchMemory(@Nullable Path file, Map<String, Note> saved) {
        this.file = file;
        this.saved = saved;
    }

    /** Remembers nothing, and keeps nothing. */
    public static FetchMemory none() {
        return new FetchMemory(null, new TreeMap<>());
    }

    /**
     * What is kept beside that store; nothing where there is no store yet.
     *
     * @throws RapporteurException where the file is there and cannot be read
     */
    public static FetchMemory of(Path store) {
        Path file = store.resolve(FILE);
        try {
            return new FetchMemory(
                    file,
                    Files.exists(file)
                            ? MAPPER.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Note>>() {})
                            : new TreeMap<>());
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.STORE_UNREADABLE,
                    file + " cannot be read (" + e + "). Delete it: all addresses will be fetched once more.",
                    e);
        }
    }

    Fetched.Validators validators(String address) {
        Note note = saved.get(address);
        return note == null ? Fetched.Validators.NONE : new Fetched.Validators(note.etag(), note.lastModified());
    }

    boolean isKnown(String id, String fingerprint) {
        Note note = saved.get(id);
        return note != null && fingerprint.equals(note.fingerprint());
    }

    /**
     * Notes something that will have been dealt with when the item at that place is.
     *
     * @param where the place of the item that came of it
     */
    void note(String address, Fetched.Validators validators, @Nullable String fingerprint, String where) {
        synchronized (pending) {
            pending.put(address, new Noted(where, new Note(validators.etag(), validators.lastModified(), fingerprint)));
        }
    }

    /**
     * Keeps what was noted since the last time, but for the items at those places, whose work failed.
     *
     * @throws RapporteurException where the file cannot be written
     */
    public void save(Collection<String> failed) {
        synchronized (pending) {
            pending.forEach((address, noted) -> {
                if (!failed.contains(noted.where())) {
                    saved.put(address, noted.note());
                }
            });
            boolean any = !pending.isEmpty();
            pending.clear();
            if (file == null || !any) {
                return;
            }
        }
        try {
            Path draft = file.resolveSibling(FILE + ".new");
            Files.write(draft, MAPPER.writeValueAsBytes(saved));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.OUTPUT_FAILED, file + " could not be written: " + e + ". Is the disk full?", e);
        }
    }

    /** Forgets what was noted and not saved, as of a round that was broken off. */
    public void forget() {
        synchronized (pending) {
            pending.clear();
        }
    }
}
