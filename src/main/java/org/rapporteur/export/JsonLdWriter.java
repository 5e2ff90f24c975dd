package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes JSON-LD 1.1: the prefixes as context, then the named graphs, each with its subjects. A library would hold the
 * whole graph in memory before it writes the first byte.
 */
final class JsonLdWriter implements SubjectWriter {
    private final JsonGenerator json;
    private final Map<String, String> prefixes;
    private final PrefixMap map;

    JsonLdWriter(Writer out, Map<String, String> prefixes, PrefixMap map) throws IOException {
        this.json = new JsonFactory()
                .createGenerator(out)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.prefixes = prefixes;
        this.map = map;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void beginGraph(Node name) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", compact(name.getURI()));
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void subject(Node subject, List<Triple> triples) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", compact(subject.getURI()));
        Node property = null;
        for (Triple triple : triples) {
            boolean type = triple.getPredicate().equals(RDF.Nodes.type);
            if (!triple.getPredicate().equals(property)) {
                if (property != null) {
                    json.writeEndArray();
                }
                property = triple.getPredicate();
                json.writeArrayFieldStart(type ? "@type" : compact(property.getURI()));
            }
            if (type) {
                json.writeString(compact(triple.getObject().getURI()));
            } else {
                value(triple.getObject());
            }
        }
        if (property != null) {
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    @Override
    public void endGraph() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void value(Node value) throws IOException {
        json.writeStartObject();
        if (value.isURI()) {
            json.writeStringField("@id", compact(value.getURI()));
        } else {
            json.writeStringField("@value", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", value.getLiteralLanguage());
            } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                json.writeStringField("@type", compact(value.getLiteralDatatypeURI()));
            }
        }
        json.writeEndObject();
    }

    private String compact(String iri) {
        String abbreviated = map.abbreviate(iri);
        return abbreviated == null ? iri : abbreviated;
    }
}
