package org.rapporteur.export;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.RAP;

/** Passes subjects on under another base than {@link Iris#BASE}, so that the data of two houses can be put together. */
final class Rebased implements SubjectWriter {
    /** What linking compares, texts in which IRIs of the data stand. */
    private static final Set<Node> KEYS = Set.of(RAP.profile, RAP.block);

    private final SubjectWriter out;
    private final UnaryOperator<String> base;

    Rebased(SubjectWriter out, UnaryOperator<String> base) {
        this.out = out;
        this.base = base;
    }

    /**
     * What becomes of IRIs of the data where they begin with {@code base} instead.
     *
     * @throws RapporteurException {@code USAGE} where that is no absolute IRI that ends in {@code /}
     */
    static UnaryOperator<String> on(String base) {
        if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`#?]*/")) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "A base is an IRI that ends in /, such as https://news.example/data/, not " + base + ".");
        }
        return iri -> iri.startsWith(Iris.BASE) ? base + iri.substring(Iris.BASE.length()) : iri;
    }

    @Override
    public void begin() throws IOException {
        out.begin();
    }

    @Override
    public void beginGraph(Node name) throws IOException {
        out.beginGraph(rebased(name));
    }

    @Override
    public void subject(Node subject, List<Triple> triples) throws IOException {
        out.subject(rebased(subject), triples.stream().map(this::rebased).collect(Collectors.toList()));
    }

    @Override
    public void endGraph() throws IOException {
        out.endGraph();
    }

    @Override
    public void end() throws IOException {
        out.end();
    }

    private Triple rebased(Triple triple) {
        Node value = triple.getObject();
        if (KEYS.contains(triple.getPredicate())) {
            String key = value.getLiteralLexicalForm().replace(Iris.BASE, base.apply(Iris.BASE));
            value = NodeFactory.createLiteralString(key);
        }
        return Triple.create(rebased(triple.getSubject()), triple.getPredicate(), rebased(value));
    }

    private Node rebased(Node node) {
        return node.isURI() ? NodeFactory.createURI(base.apply(node.getURI())) : node;
    }
}
