package org.rapporteur.link.occasion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.link.correction.CorrectedArticles;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.link.correction.OccasionCorrection;
import org.rapporteur.link.correction.Target;

/** Finds the meetings that people decided about in the articles of a store as these are now. */
final class DecidedMeetings {
    private final CorrectedArticles articles;
    private final List<OccasionCorrection> corrections;

    DecidedMeetings(DatasetGraph database, Corrections corrections) {
        this.articles = new CorrectedArticles(database);
        this.corrections = corrections.ofOccasions();
    }

    /** All meetings that a correction names, also one that was taken back. */
    Set<Node> named() {
        Set<Node> named = new TreeSet<>(Comparator.comparing(Node::getURI));
        corrections.forEach(correction -> named.addAll(found(correction, correction.targets())));
        return named;
    }

    /** What is decided about them by the corrections in force. */
    Decided decided() {
        Decided decided = new Decided();
        for (OccasionCorrection correction : corrections) {
            if (correction.undone() == null) {
                correction.decide(new OccasionCorrection.Deciding() {
                    @Override
                    public void join(List<Target> meetings) {
                        decided.join(iris(correction, meetings), because(correction));
                    }

                    @Override
                    public void part(List<Target> meetings, List<Target> others) {
                        decided.part(iris(correction, meetings), iris(correction, others));
                    }
                });
            }
        }
        return decided;
    }

    private List<String> iris(Correction correction, List<Target> meetings) {
        return found(correction, meetings).stream().map(Node::getURI).toList();
    }

    private List<Node> found(Correction correction, List<Target> meetings) {
        List<Node> found = new ArrayList<>();
        for (Target meeting : meetings) {
            Node node = articles.find(meeting, correction.about());
            if (node != null) {
                found.add(node);
            }
        }
        return found;
    }

    private static String because(Correction correction) {
        return correction.decision().by() + " decided so, correction " + correction.number();
    }
}
