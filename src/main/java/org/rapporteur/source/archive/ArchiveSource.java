package org.rapporteur.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.LimitException;
import org.rapporteur.source.Members;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.SourceItem;

/** The articles of an archive's members. A member that cannot be read is a rejection, and the next one follows. */
final class ArchiveSource implements ItemSource {
    private static final int MOST_MEMBERS = 10_000_000;

    private final Input input;
    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final InputStream bytes;
    private final Members members;
    private @Nullable ItemSource open;
    private int count;

    /**
     * @param archive which goes from member to member
     * @param bytes the bytes of the member at which it stands
     */
    ArchiveSource(Input input, ArchiveInputStream<? extends ArchiveEntry> archive, InputStream bytes, Members members) {
        this.input = input;
        this.archive = archive;
        this.bytes = bytes;
        this.members = members;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        while (true) {
            SourceItem item = open == null ? null : open.next();
            if (item != null) {
                return item;
            }
            closeMember();
            ArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                if (count == 0) {
                    count++;
                    throw new RapporteurException(
                            ErrorCode.INPUT_EMPTY, input.where() + " is an archive without files, or is damaged.");
                }
                return null;
            }
            count++;
            if (count > MOST_MEMBERS) {
                throw new LimitException("has more than " + MOST_MEMBERS + " members.");
            }
            String path = safe(entry.getName());
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!entry.isDirectory() && !name.isEmpty() && !name.startsWith(".") && !path.startsWith("__MACOSX/")) {
                if (!archive.canReadEntryData(entry)) {
                    throw new RapporteurException(
                            ErrorCode.INPUT_UNREADABLE,
                            input.where() + "!" + path
                                    + " is encrypted, or packed in a way that is not read. Unpack it.");
                }
                open = members.open(input.member(new Unclosed(bytes), path, name));
            }
        }
    }

    /** A name without what could lead a terminal or a path astray; it stands in messages only. */
    private static String safe(String name) {
        String clean =
                name.replace('\\', '/').replaceAll("[\\p{Cntrl}\\p{Cf}]", "").replaceAll("(?:^|/)(?:\\.\\.?/)+", "/");
        String relative = clean.replaceFirst("^/+", "");
        return relative.length() > 500 ? relative.substring(relative.length() - 500) : relative;
    }

    private void closeMember() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeMember();
        archive.close();
        input.close();
    }

    /** The reader of a member closes it; the archive goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive closes it.
        }
    }
}
