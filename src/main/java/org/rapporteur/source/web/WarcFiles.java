package org.rapporteur.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/**
 * Archives of the web, WARC, of any size: one page is held at a time.
 *
 * <p>Responses with status 200 that are HTML are read. A revisit record says that a page was captured again and was the
 * same; it holds no page, and is passed over, as are pictures, requests and what else an archive keeps.
 */
public final class WarcFiles implements InputFormat {
    private static final MediaType HTML = MediaType.parse("text/html");
    private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");
    private static final int OK = 200;

    private final ReadLimits limits;
    private final PageReader pages;

    public WarcFiles(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.pages = new PageReader(check);
    }

    @Override
    public String title() {
        return "WARC";
    }

    @Override
    public List<String> endings() {
        return List.of(".warc");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return new String(head, 0, Math.min(5, head.length), StandardCharsets.US_ASCII).equals("WARC/");
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        return new Captures(input);
    }

    private final class Captures implements ItemSource {
        private final Input input;
        private final Deque<SourceItem> ready = new ArrayDeque<>();
        private @Nullable WarcReader reader;
        private boolean any;
        private boolean end;

        Captures(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            while (ready.isEmpty() && !end) {
                readOn();
            }
            SourceItem item = ready.poll();
            if (item == null && !any) {
                any = true;
                return new Rejected(
                        input.where(),
                        ErrorCode.INPUT_EMPTY,
                        input.where() + " holds no page of HTML. Give an archive with pages.");
            }
            any = true;
            return item;
        }

        private void readOn() {
            try {
                if (reader == null) {
                    reader = new WarcReader(input.stream());
                }
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    end = true;
                } else if (record.get() instanceof WarcTargetRecord target) {
                    read(target);
                }
            } catch (IOException | RuntimeException e) {
                // jwarc throws whatever its parsers do; nobody knows where the next record begins
                end = true;
                ready.add(new Rejected(
                        input.where(),
                        ErrorCode.INPUT_MALFORMED,
                        input.where() + " is damaged: " + e.getMessage() + ". What stands before it is read."));
            }
        }

        private void read(WarcTargetRecord record) throws IOException {
            Optional<WarcPayload> payload = Optional.empty();
            String encoding = "";
            if (record instanceof WarcResponse response && isHttp(record)) {
                if (response.http().status() == OK && isHtml(response.payloadType())) {
                    payload = response.payload();
                    encoding =
                            response.http().headers().first("Content-Encoding").orElse("");
                }
            } else if (record instanceof WarcResource resource && isHtml(resource.payloadType())) {
                payload = resource.payload();
            }
            if (payload.isPresent()) {
                read(record, payload.get(), encoding);
            }
        }

        private void read(WarcTargetRecord record, WarcPayload payload, String encoding) {
            String address = record.target();
            String where = input.where() + "!" + address;
            byte[] bytes;
            try (InputStream body = payload.body().stream()) {
                bytes = plain(body, encoding).readNBytes(limits.wholeBytes() + 1);
            } catch (IOException e) {
                ready.add(new Rejected(
                        where,
                        ErrorCode.INPUT_MALFORMED,
                        where + " is damaged: " + e.getMessage() + ". Leave it out."));
                return;
            }
            if (bytes.length > limits.wholeBytes()) {
                ready.add(limits.tooLarge(where));
                return;
            }
            String charset = payload.type().parameters().get("charset");
            ready.addAll(pages.read(new RawPage(bytes, where, input.name(), address, charset, record.date())));
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }

    private static boolean isHttp(WarcTargetRecord record) {
        return record.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static boolean isHtml(MediaType type) {
        return type.base().equals(HTML) || type.base().equals(XHTML);
    }

    private static InputStream plain(InputStream body, String encoding) throws IOException {
        return encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")
                ? new GZIPInputStream(body)
                : body;
    }
}
