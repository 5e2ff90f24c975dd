package org.rapporteur.link.correction;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.rapporteur.map.FindingChange;
import org.rapporteur.map.FindingEditor;
import org.rapporteur.vocab.RAP;

/** What all decisions about one finding come to, the last verdict counting. */
final class Judgement {
    private final Graph graph;
    private final Node finding;
    private final SortedSet<Integer> by = new TreeSet<>();
    private boolean confirmed;
    private boolean rejected;
    private boolean changed;

    /** Of a finding in that graph, which changes with what is decided. */
    Judgement(Graph graph, Node finding) {
        this.graph = graph;
        this.finding = finding;
    }

    void reject(int number) {
        by.add(number);
        rejected = true;
        confirmed = false;
    }

    void confirm(int number) {
        by.add(number);
        rejected = false;
        confirmed = true;
    }

    void change(int number, List<FindingChange> changes) {
        List<Triple> before = graph.find().toList();
        FindingEditor editor = new FindingEditor(graph, finding);
        for (FindingChange change : changes) {
            if (!editor.apply(change)) {
                graph.clear();
                before.forEach(graph::add);
                return;
            }
        }
        by.add(number);
        changed = true;
        confirmed = false;
    }

    /** Takes the finding out where it was rejected. */
    void carryOut() {
        if (rejected) {
            new FindingEditor(graph, finding).withdraw();
        }
    }

    Node finding() {
        return finding;
    }

    /** The numbers of the corrections that apply; none where a change could not be made. */
    SortedSet<Integer> by() {
        return by;
    }

    /** A concept of {@code rap:Verdicts}. */
    Node verdict() {
        if (rejected) {
            return RAP.rejected;
        }
        return changed && !confirmed ? RAP.corrected : RAP.confirmed;
    }
}
