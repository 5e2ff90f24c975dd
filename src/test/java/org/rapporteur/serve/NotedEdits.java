package org.rapporteur.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.link.correction.IdentityCorrection;
import org.rapporteur.map.FindingChange;
import org.rapporteur.resolve.ActorType;

/** Corrections for a test: nothing is corrected, and what was asked for is noted. */
final class NotedEdits implements Edits {
    private static final String ACTOR = "https://w3id.org/rapporteur/data/person/torgeir-hvamsvik";

    private final List<String> asked = new ArrayList<>();

    List<String> asked() {
        return asked;
    }

    private Correction note(String what, Decision decision) {
        asked.add(what + " by " + decision.by() + ": " + decision.why());
        return new IdentityCorrection.Rename(asked.size(), NodeFactory.createURI(ACTOR), "label", decision, null);
    }

    @Override
    public Correction confirm(String finding, Decision decision) {
        return note("confirm " + finding, decision);
    }

    @Override
    public Correction reject(String finding, Decision decision) {
        return note("reject " + finding, decision);
    }

    @Override
    public Correction merge(String from, String into, Decision decision) {
        return note("merge " + from + " into " + into, decision);
    }

    @Override
    public Correction rename(String node, String label, Decision decision) {
        return note("rename " + node + " to " + label, decision);
    }

    @Override
    public Correction distinct(String one, String other, Decision decision) {
        return note("distinct " + one + " from " + other, decision);
    }

    @Override
    public Correction split(String node, List<String> articles, String label, Decision decision) {
        return note("split " + node + " in " + articles + " as " + label, decision);
    }

    @Override
    public Correction correct(String finding, Map<FindingChange.Field, String> changes, Decision decision) {
        return note("correct " + finding + " " + changes, decision);
    }

    @Override
    public Correction retype(String actor, ActorType type, Decision decision) {
        return note("retype " + actor + " as " + type, decision);
    }

    @Override
    public Correction undo(int number, Decision decision) {
        return note("undo " + number, decision);
    }
}
