package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes RDF/XML, a {@code rdf:Description} for each subject. XML cannot hold most control characters, in whatever way
 * they are written: such a character of an article becomes U+FFFD.
 */
final class RdfXmlWriter implements SubjectWriter {
    private final Writer out;
    private final Map<String, String> prefixes;

    RdfXmlWriter(Writer out, Map<String, String> prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    @Override
    public void begin() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + escape(prefix.getValue()) + "\"");
        }
        out.write(">\n");
    }

    @Override
    public void beginGraph(Node name) {
        throw new IllegalStateException("RDF/XML has no named graphs");
    }

    @Override
    public void subject(Node subject, List<Triple> triples) throws IOException {
        out.write("  <rdf:Description rdf:about=\"" + escape(subject.getURI()) + "\">\n");
        for (Triple triple : triples) {
            property(triple.getPredicate().getURI(), triple.getObject());
        }
        out.write("  </rdf:Description>\n");
    }

    @Override
    public void endGraph() {}

    @Override
    public void end() throws IOException {
        out.write("</rdf:RDF>\n");
    }

    private void property(String iri, Node value) throws IOException {
        String namespace = SplitIRI.namespaceXML(iri);
        String local = SplitIRI.localnameXML(iri);
        String prefix = prefixes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("ns");
        String name = prefix + ":" + local;
        out.write("    <" + name);
        if (prefix.equals("ns")) {
            out.write(" xmlns:ns=\"" + escape(namespace) + "\"");
        }
        if (value.isURI()) {
            out.write(" rdf:resource=\"" + escape(value.getURI()) + "\"/>\n");
            return;
        }
        if (!value.getLiteralLanguage().isEmpty()) {
            out.write(" xml:lang=\"" + escape(value.getLiteralLanguage()) + "\"");
        } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            out.write(" rdf:datatype=\"" + escape(value.getLiteralDatatypeURI()) + "\"");
        }
        out.write(">" + escape(value.getLiteralLexicalForm()) + "</" + name + ">\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // A reader of XML turns a bare one into a line feed, or in an attribute into a space.
                case '\r' -> escaped.append("&#xD;");
                case '\n', '\t' -> escaped.append((char) c);
                default -> escaped.appendCodePoint(c < 0x20 || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
