package org.rapporteur.index;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;

/** An {@link ArticleSummary} as it stands in the index: JSON, deflated, for its IRIs begin alike. */
final class WrittenSummary {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();
    private static final ObjectWriter WRITER = JSON.writerFor(ArticleSummary.class);
    private static final ObjectReader READER = JSON.readerFor(ArticleSummary.class);

    private WrittenSummary() {}

    static BytesRef of(ArticleSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            WRITER.writeValue(deflated, summary);
        } catch (IOException e) {
            throw new UncheckedIOException("a summary that cannot be written: " + summary.iri(), e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static ArticleSummary read(BytesRef written) throws IOException {
        return READER.readValue(
                new InflaterInputStream(new ByteArrayInputStream(written.bytes, written.offset, written.length)));
    }
}
