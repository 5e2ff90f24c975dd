package org.rapporteur.source.web;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** WACZ: a ZIP with archives of the web in its folder {@code archive/}, which are read one after the other. */
public final class WaczFiles implements InputFormat {
    private final WarcFiles archives;

    public WaczFiles(ReadLimits limits, ArticleCheck check) {
        this.archives = new WarcFiles(limits, check);
    }

    @Override
    public String title() {
        return "WACZ";
    }

    @Override
    public List<String> endings() {
        return List.of(".wacz");
    }

    /** Its first bytes are those of any ZIP. */
    @Override
    public boolean beginsLike(byte[] head) {
        return false;
    }

    @Override
    public ItemSource open(Input input) {
        return new Members(input);
    }

    private final class Members implements ItemSource {
        private final Input input;
        private final ZipInputStream zip;
        private @Nullable ItemSource open;
        private boolean any;
        private boolean damaged;

        Members(Input input) {
            this.input = input;
            this.zip = new ZipInputStream(input.stream());
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            try {
                while (true) {
                    SourceItem item = open == null ? null : open.next();
                    if (item != null) {
                        return item;
                    }
                    ZipEntry entry = damaged ? null : zip.getNextEntry();
                    if (entry == null) {
                        return any ? null : nothing();
                    }
                    open = open(entry.getName());
                }
            } catch (ZipException | IllegalArgumentException e) {
                // the latter where the name of a member is not UTF-8
                any = true;
                damaged = true;
                open = null;
                return new Rejected(
                        input.where(),
                        ErrorCode.INPUT_MALFORMED,
                        input.where() + " is damaged: " + e.getMessage() + ". What stands before it is read.");
            }
        }

        private @Nullable ItemSource open(String member) throws IOException {
            String lower = member.toLowerCase(Locale.ROOT);
            if (!lower.endsWith(".warc") && !lower.endsWith(".warc.gz")) {
                return null;
            }
            any = true;
            InputStream bytes = new FilterInputStream(zip) {
                @Override
                public void close() {} // the next member is still to be read
            };
            InputStream plain = lower.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return archives.open(new Input(new BufferedInputStream(plain), input.where() + "!" + member, input.name()));
        }

        private Rejected nothing() {
            any = true;
            return new Rejected(
                    input.where(), ErrorCode.INPUT_EMPTY, input.where() + " holds no archive (.warc, .warc.gz).");
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
