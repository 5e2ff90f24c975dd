package org.rapporteur.source.archive;

import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.Members;

/** A tar archive of whatever else is read; {@code .tar.gz}, {@code .tgz} and {@code .tar.bz2} as well. */
public final class TarArchive implements InputFormat {
    private static final int MAGIC = 257;

    private final Members members;

    public TarArchive(Members members) {
        this.members = members;
    }

    @Override
    public String title() {
        return "a tar archive";
    }

    @Override
    public List<String> endings() {
        return List.of(".tar");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return head.length > MAGIC + 5 && Bytes.ascii(head).startsWith("ustar", MAGIC);
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) {
        TarArchiveInputStream tar = new TarArchiveInputStream(input.stream(), "UTF-8");
        return new ArchiveSource(input, tar, tar, members);
    }
}
