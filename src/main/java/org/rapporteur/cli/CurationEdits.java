package org.rapporteur.cli;

import java.util.List;
import java.util.Map;
import org.rapporteur.curate.Curation;
import org.rapporteur.curate.Wish;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.FindingChange;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.serve.Edits;

/** What readers of the pages change, made by the curation of a graph. */
final class CurationEdits implements Edits {
    private final Curation curation;

    CurationEdits(Curation curation) {
        this.curation = curation;
    }

    @Override
    public Correction confirm(String finding, Decision decision) {
        return curation.confirm(finding, decision);
    }

    @Override
    public Correction reject(String finding, Decision decision) {
        return curation.reject(finding, decision);
    }

    @Override
    public Correction merge(String from, String into, Decision decision) {
        return curation.merge(from, into, decision);
    }

    @Override
    public Correction distinct(String one, String other, Decision decision) {
        return curation.distinct(one, other, decision);
    }

    @Override
    public Correction split(String node, List<String> articles, String label, Decision decision) {
        return curation.split(node, articles, label, decision);
    }

    @Override
    public Correction correct(String finding, Map<FindingChange.Field, String> changes, Decision decision) {
        List<Wish> wishes = changes.entrySet().stream()
                .map(change -> new Wish(change.getKey(), change.getValue()))
                .toList();
        return curation.correct(finding, wishes, decision);
    }

    @Override
    public Correction retype(String actor, ActorType type, Decision decision) {
        return curation.retype(actor, type, decision);
    }

    @Override
    public Correction rename(String node, String label, Decision decision) {
        return curation.rename(node, label, decision);
    }

    @Override
    public Correction undo(int number, Decision decision) {
        return curation.undo(number, decision);
    }
}
