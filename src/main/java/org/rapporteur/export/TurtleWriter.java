package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.vocabulary.RDF;

/** Writes Turtle and TriG: all prefixes at the head, a block for each subject. */
final class TurtleWriter implements SubjectWriter {
    private final Writer out;
    private final Map<String, String> prefixes;
    private final NodeFormatterTTL terms;
    private String indent = "";

    /** @param prefixes in the order in which they are written */
    TurtleWriter(Writer out, Map<String, String> prefixes, PrefixMap map) {
        this.out = out;
        this.prefixes = prefixes;
        this.terms = new NodeFormatterTTL(null, map);
    }

    @Override
    public void begin() throws IOException {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    @Override
    public void beginGraph(Node name) throws IOException {
        out.write("\n" + term(name) + " {");
        indent = "  ";
    }

    @Override
    public void subject(Node subject, List<Triple> triples) throws IOException {
        out.write("\n" + indent + term(subject));
        Node property = null;
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(property)) {
                out.write(" , ");
            } else {
                out.write(property == null ? " " : " ;\n" + indent + "    ");
                property = triple.getPredicate();
                out.write(property.equals(RDF.Nodes.type) ? "a " : term(property) + " ");
            }
            out.write(term(triple.getObject()));
        }
        out.write(" .\n");
    }

    @Override
    public void endGraph() throws IOException {
        out.write("}\n");
        indent = "";
    }

    @Override
    public void end() {}

    private String term(Node node) {
        StringWriterI text = new StringWriterI();
        terms.format(text, node);
        return text.toString();
    }
}
