package org.rapporteur.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.table.FieldMap;
import org.rapporteur.source.web.SavedPages;

/**
 * Reads articles from files, folders and streams, lazily.
 *
 * <pre>{@code
 * try (Stream<SourceItem> items = new ArticleReader().read(List.of(Path.of("examples")))) {
 *     items.forEach(item -> System.out.println(item.where()));
 * }
 * }</pre>
 *
 * <p>A text file is one article: its name is the identifier, a leading ISO date of the name the date of publication,
 * the file as decoded the body. {@code .jsonl}, {@code .ndjson} and {@code .json} hold schema.org {@code NewsArticle}
 * objects; mails, documents, tables, archives and what agencies deliver are read too. Each may be compressed
 * ({@code .gz}, {@code .bz2}). A folder is read with all below it, in the order of the names; a file of a kind that is
 * not read is a {@link Skipped} item there, and a {@link Rejected} one where it is named itself.
 *
 * <p>What cannot be read is a {@link Rejected} item; no method throws for a bad input. The reader may be shared by
 * threads, a stream of it may not.
 */
public final class ArticleReader {
    private static final int BUFFER = 1 << 16;

    private final Formats formats;

    /** A reader with {@link ReadLimits#DEFAULT}. */
    public ArticleReader() {
        this(ReadLimits.DEFAULT);
    }

    public ArticleReader(ReadLimits limits) {
        this(limits, FieldMap.NONE);
    }

    /** @param map which columns and keys hold what, in tables and JSON whose layout is not known */
    public ArticleReader(ReadLimits limits, FieldMap map) {
        this.formats = new Formats(limits, map);
    }

    /** The items of all inputs, in order. Close the stream when you leave it early. */
    public Stream<SourceItem> read(List<Path> inputs) {
        Walk walk = new Walk(inputs);
        return StreamSupport.stream(walk, false).onClose(walk::close);
    }

    /**
     * The items of a stream that holds JSON (of whatever layout that {@code .jsonl} files have) or the text of one
     * article; which, is told from its first character. The caller closes it.
     *
     * @param name stands in messages, and is the identifier of an article without one
     */
    public Stream<SourceItem> read(InputStream in, String name) {
        try {
            Walk walk = new Walk(List.of());
            walk.open = formats.open(new Input(new BufferedInputStream(in, BUFFER), name, name));
            return StreamSupport.stream(walk, false);
        } catch (IOException e) {
            return Stream.of(unreadable(name, e));
        }
    }

    /**
     * The items of a file of another file system, met in a folder there: read as a file on disk of that name,
     * compressed or not. The caller closes the stream of bytes.
     *
     * @param where stands in messages
     * @param name the name of the file, by which its format is known
     */
    public Stream<SourceItem> read(InputStream in, String where, String name) {
        try {
            Input input = new Input(new BufferedInputStream(in, BUFFER), where, name);
            Walk walk = new Walk(List.of());
            walk.open = formats.isKnown(InputFile.plainName(name))
                    ? formats.openMet(InputFile.decompressed(input))
                    : ItemSource.of(List.of(Formats.skipped(where, name)));
            walk.openName = where;
            return StreamSupport.stream(walk, false);
        } catch (IOException e) {
            return Stream.of(unreadable(where, e));
        }
    }

    /**
     * The items of an object that is no line of a file but a row of something else, read as a line of JSON Lines is.
     *
     * @param json one object
     * @param name the identifier of an article without one
     */
    public List<SourceItem> readRecord(String json, String where, String name) {
        return formats.record(json, where, name);
    }

    /**
     * How many articles {@link #read(List)} will give at most, for a display of progress: lines of JSON Lines, and one
     * for each other file; -1 where there are files of which only reading tells. Reads JSON Lines through once.
     */
    public long count(List<Path> inputs) {
        long count = 0;
        Deque<Path> pending = new ArrayDeque<>(inputs);
        while (!pending.isEmpty()) {
            Path path = pending.pop();
            try {
                if (Files.isDirectory(path)) {
                    children(path).forEach(pending::push);
                } else if (inputs.contains(path) && isSpecial(path)) {
                    return InputFormat.UNKNOWN; // a pipe can be read once only
                } else if (inputs.contains(path) || isRead(path)) {
                    try (Input input = InputFile.open(path)) {
                        long ofFile = formats.count(input);
                        if (ofFile == InputFormat.UNKNOWN) {
                            return InputFormat.UNKNOWN;
                        }
                        count += ofFile;
                    }
                }
            } catch (IOException e) {
                count++;
            }
        }
        return count;
    }

    /** Whether a file that was met in a folder is read. A pipe or device is not: reading it might never end. */
    private boolean isRead(Path path) {
        return formats.isKnown(InputFile.plainName(path)) && !isSpecial(path);
    }

    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    private List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .filter(path -> !Files.isDirectory(path) || !isLoop(path))
                    .sorted()
                    .toList();
        }
    }

    /** A link to a folder that it stands in would be read for ever. */
    private static boolean isLoop(Path folder) {
        try {
            Path parent = folder.toAbsolutePath().getParent();
            return Files.isSymbolicLink(folder)
                    && parent != null
                    && parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private static Rejected unreadable(String where, IOException e) {
        return new Rejected(
                where,
                ErrorCode.INPUT_UNREADABLE,
                where + " cannot be read (" + e + "). Check its permissions, and that it is whole.");
    }

    /** Goes through the inputs; pulled, and never more than one file open. */
    private final class Walk extends Spliterators.AbstractSpliterator<SourceItem> {
        private final Deque<Path> inputs;
        private final Deque<Path> pending = new ArrayDeque<>();
        private final Map<Path, List<Path>> furtherPages = new HashMap<>();
        private @Nullable Path input;
        private boolean inputGave;
        private @Nullable ItemSource open;
        private String openName = "";

        Walk(List<Path> inputs) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.inputs = new ArrayDeque<>(inputs);
        }

        @Override
        public boolean tryAdvance(Consumer<? super SourceItem> action) {
            while (true) {
                SourceItem item = open == null ? null : nextOfOpen(open);
                if (item == null && open == null) {
                    if (!pending.isEmpty()) {
                        item = enter(pending.pop());
                    } else if (input != null && !inputGave) {
                        item = nothingIn(input);
                    } else if (!inputs.isEmpty()) {
                        input = inputs.pop();
                        inputGave = false;
                        pending.push(input);
                    } else {
                        return false;
                    }
                }
                if (item != null) {
                    inputGave |= !(item instanceof Skipped);
                    action.accept(item);
                    return true;
                }
            }
        }

        private @Nullable SourceItem nextOfOpen(ItemSource source) {
            try {
                SourceItem item = source.next();
                if (item == null) {
                    close();
                }
                return item;
            } catch (IOException e) {
                close();
                return unreadable(openName, e);
            }
        }

        /** Opens a file or unfolds a folder; gives an item only where that fails. */
        private @Nullable SourceItem enter(Path path) {
            try {
                if (Files.notExists(path)) {
                    return new Rejected(
                            path.toString(),
                            ErrorCode.INPUT_MISSING,
                            "There is no file or folder " + path + ". Check the path.");
                }
                if (Files.isDirectory(path)) {
                    List<Path> children = new ArrayList<>(children(path));
                    Map<Path, List<Path>> further = SavedPages.of(children);
                    further.values().forEach(children::removeAll);
                    furtherPages.putAll(further);
                    for (int i = children.size() - 1; i >= 0; i--) {
                        pending.push(children.get(i));
                    }
                    return null;
                }
                if (!path.equals(input) && !isRead(path)) {
                    return isSpecial(path)
                            ? new Skipped(
                                    path.toString(), "pipe or device", "it may never end; name it to have it read")
                            : Formats.skipped(path.toString(), String.valueOf(path.getFileName()));
                }
                openName = path.toString();
                List<Path> further = furtherPages.remove(path);
                if (further != null) {
                    open = pages(path, further);
                    return null;
                }
                Input file = InputFile.open(path);
                open = path.equals(input) ? formats.open(file) : formats.openMet(file);
                return null;
            } catch (IOException e) {
                return unreadable(path.toString(), e);
            }
        }

        private ItemSource pages(Path first, List<Path> further) throws IOException {
            List<Input> inputs = new ArrayList<>();
            for (Path page : further) {
                inputs.add(InputFile.open(page));
            }
            return formats.openPages(InputFile.open(first), inputs);
        }

        private Rejected nothingIn(Path folder) {
            return new Rejected(
                    folder.toString(),
                    ErrorCode.INPUT_EMPTY,
                    "There is no article in " + folder + "; expected files named "
                            + formats.endings().collect(Collectors.joining(", ")) + ", each also with .gz or .bz2.");
        }

        void close() {
            ItemSource source = open;
            open = null;
            if (source != null) {
                try {
                    source.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
