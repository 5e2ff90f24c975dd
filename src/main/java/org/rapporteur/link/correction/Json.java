package org.rapporteur.link.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values of corrections that are records, as literals of JSON. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static Node write(Object value) {
        try {
            return NodeFactory.createLiteralString(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be written: " + value, e);
        }
    }

    static <T> T read(Node literal, TypeReference<T> type) {
        try {
            return MAPPER.readValue(literal.getLiteralLexicalForm(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a correction of another version: " + literal, e);
        }
    }
}
