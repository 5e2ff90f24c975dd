package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One commit of a database, for a process that only asks: a folder of its own, with copies of the small files that say
 * which commit it is, and links to the large ones, to which a writer only ever adds.
 *
 * <p>It stays as it is whatever another process adds, takes back, or compacts: once the files are open, they are there
 * until they are closed, also when their folder is deleted. TDB2 writes to none of them where nothing is changed; the
 * journal and the lock are the view's own.
 */
final class ReaderView implements AutoCloseable {
    /** What must not be shared. */
    private static final Set<String> OWN = Set.of("tdb.lock", JournalFile.NAME);

    /** What it says never changes, and a folder that is deleted must not be missed. */
    private static final String CONFIGURATION = "tdb.cfg";

    private static final String PREFIX = "rapporteur-view-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    /** A process whose number says nothing here, for it runs in a container, has opened its files by then. */
    private static final Duration LEFT = Duration.ofHours(1);

    private static final AtomicBoolean TIDIED = new AtomicBoolean();

    private final Path folder;
    private final StoreState state;

    private ReaderView(Path folder, StoreState state) {
        this.folder = folder;
        this.state = state;
    }

    /**
     * A view of that state of a store; null where the system has no links, or no room for temporary files.
     *
     * @throws NoSuchFileException where a compaction has taken the database away
     */
    static @Nullable ReaderView of(StoreFolder store, StoreState state) throws NoSuchFileException {
        Path view = temporary();
        if (view == null) {
            return null;
        }
        try {
            Path into = Files.createDirectory(view.resolve(state.generation().getFileName()));
            link(store.database(), view);
            link(state.generation(), into);
            for (Map.Entry<String, ByteBuffer> file : state.files().entrySet()) {
                Files.write(into.resolve(file.getKey()), file.getValue().array());
            }
            return new ReaderView(view, state);
        } catch (NoSuchFileException e) {
            IO.deleteAll(view);
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            IO.deleteAll(view);
            LoggerFactory.getLogger(ReaderView.class).debug("no view of {}", store.path(), e);
            return null;
        }
    }

    private static @Nullable Path temporary() {
        try {
            Path view =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            if (!TIDIED.getAndSet(true)) {
                removeLeft(Objects.requireNonNull(view.getParent()));
            }
            return view;
        } catch (IOException e) {
            LoggerFactory.getLogger(ReaderView.class).debug("no folder for a view", e);
            return null;
        }
    }

    /** Removes the views of processes that were killed. */
    static void removeLeft(Path temporary) {
        try (Stream<Path> files = Files.list(temporary)) {
            files.filter(ReaderView::isLeft).forEach(ReaderView::remove);
        } catch (IOException | UncheckedIOException e) {
            LoggerFactory.getLogger(ReaderView.class).debug("{} cannot be looked through", temporary, e);
        }
    }

    private static boolean isLeft(Path view) {
        Matcher name = NAME.matcher(view.getFileName().toString());
        try {
            return name.matches()
                    && Files.getLastModifiedTime(view)
                            .toInstant()
                            .isBefore(Instant.now().minus(LEFT))
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static void remove(Path view) {
        try {
            IO.deleteAll(view); // the links, not what they lead to
        } catch (RuntimeIOException e) {
            // Whoever tidies the folder of temporary files may have been there before.
            LoggerFactory.getLogger(ReaderView.class).debug("could not remove the view {}", view, e);
        }
    }

    private static void link(Path from, Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !StoreState.isState(file))
                    .filter(file -> !OWN.contains(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : files) {
            Path here = into.resolve(file.getFileName());
            if (here.endsWith(CONFIGURATION)) {
                Files.copy(file, here);
            } else {
                Files.createSymbolicLink(here, file.toRealPath());
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether that is what the store holds now. */
    boolean isNewest(StoreFolder store) {
        try {
            return state.generation().equals(store.generation()) && state.equals(StoreState.read(state.generation()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the database is still there; one that was compacted is gone when nobody has it open. */
    boolean isThere() {
        return Files.exists(state.generation());
    }

    @Override
    public void close() {
        remove(folder);
    }
}
