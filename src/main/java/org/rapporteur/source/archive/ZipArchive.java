package org.rapporteur.source.archive;

import java.io.BufferedInputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.Members;
import org.rapporteur.source.UnfoldedStream;
import org.rapporteur.source.UnfoldedStream.CountingStream;

/** A ZIP archive of whatever else is read. */
public final class ZipArchive implements InputFormat {
    private final Members members;

    public ZipArchive(Members members) {
        this.members = members;
    }

    @Override
    public String title() {
        return "a ZIP archive";
    }

    @Override
    public List<String> endings() {
        return List.of(".zip");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "PK\u0003\u0004") || Bytes.begin(head, "PK\u0005\u0006");
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) {
        CountingStream packed = new CountingStream(input.stream());
        ZipArchiveInputStream zip = new ZipArchiveInputStream(new BufferedInputStream(packed), "UTF-8", true, true);
        UnfoldedStream unfolded = new UnfoldedStream(zip, packed, input.unfolded());
        return new ArchiveSource(input.within(unfolded), zip, unfolded, members);
    }
}
