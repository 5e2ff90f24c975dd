package org.rapporteur.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.link.Member;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What the jobs write, and read again: lines of N-Quads and of JSON. */
final class Lines {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Lines() {}

    /** The triples as N-Quads of that graph, in the order of the lines, without a last line end. */
    static String quads(Node graph, Collection<Triple> triples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
        writer.start();
        triples.forEach(triple -> writer.quad(Quad.create(graph, triple)));
        writer.finish();
        return bytes.toString(StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n"));
    }

    static String json(Record record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written: " + record, e);
        }
    }

    /** @throws RapporteurException {@code INPUT_MALFORMED} where the line is no profile */
    static Member member(String line) {
        try {
            return JSON.readValue(line, Member.class);
        } catch (JsonProcessingException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_MALFORMED,
                    "A line of the profiles is none: " + e.getOriginalMessage()
                            + ". Give what the job extract of this version wrote.",
                    e);
        }
    }
}
