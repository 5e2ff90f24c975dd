package org.rapporteur.store;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.Ontology;

/**
 * Holds graphs to the shapes of the ontology. They are parsed when the first graph is held to them: a store that is
 * only asked needs none. Safe for any number of threads.
 */
public final class ShapeGate {
    private static final int SHOWN = 20;

    private @Nullable Shapes shapes;

    /** What is wrong with the graph, sorted; nothing if it is sound. A long list ends with how many more there are. */
    public List<String> violations(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes(), graph);
        if (report.conforms()) {
            return List.of();
        }
        List<String> all = report.getEntries().stream()
                .map(ShapeGate::line)
                .distinct()
                .sorted()
                .toList();
        if (all.size() <= SHOWN) {
            return all;
        }
        return Stream.concat(all.stream().limit(SHOWN), Stream.of("and " + (all.size() - SHOWN) + " more"))
                .toList();
    }

    private synchronized Shapes shapes() {
        if (shapes == null) {
            shapes = Shapes.parse(Ontology.shapes());
        }
        return shapes;
    }

    private static String line(ReportEntry entry) {
        StringBuilder line = new StringBuilder(show(entry.focusNode()));
        if (entry.resultPath() != null) {
            line.append(' ').append(entry.resultPath());
        }
        if (entry.value() != null) {
            line.append(' ').append(show(entry.value()));
        }
        return line.append(": ").append(entry.message()).toString();
    }

    private static String show(Node node) {
        return FmtUtils.stringForNode(node);
    }
}
