package org.rapporteur.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.extract.Evidence;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.vocab.RAP;

/** Maps which issue is disputed by whom. */
final class DisputeMapper {
    private final Scope scope;
    // An issue that two disputes of an article share has one label there: that of the first.
    private final Map<Node, String> labels = new HashMap<>();

    private DisputeMapper(Scope scope) {
        this.scope = scope;
    }

    static void map(List<Dispute> disputes, Scope scope) {
        DisputeMapper mapper = new DisputeMapper(scope);
        for (int i = 0; i < disputes.size(); i++) {
            mapper.map(disputes.get(i), scope.iris().part("dispute", i + 1));
        }
    }

    private void map(Dispute dispute, Node node) {
        Set<Node> parties = dispute.parties().stream().map(scope::node).collect(Collectors.toSet());
        if (parties.size() < 2) {
            // Two names of one country are one node, and nobody stands against himself.
            return;
        }
        scope.finding(node, RAP.Dispute);
        parties.forEach(party -> scope.add(node, RAP.party, party));
        scope.add(node, RAP.issue, issue(dispute));
        scope.add(node, RAP.status, RAP.concept(dispute.status().localName()));
        if (dispute.accordingTo() != null) {
            scope.add(node, RAP.accordingTo, scope.node(dispute.accordingTo()));
        }
        EvidenceMapper.map(node, dispute.evidence(), scope);
        for (int i = 0; i < dispute.positions().size(); i++) {
            position(
                    dispute.positions().get(i),
                    dispute.evidence().get(0),
                    node,
                    scope.iris().part(node, "position", i + 1));
        }
    }

    private Node issue(Dispute dispute) {
        Node issue = scope.iris().issue(dispute.issue());
        String label = labels.putIfAbsent(issue, dispute.issue());
        if (label == null) {
            label = dispute.issue();
            scope.type(issue, RAP.Issue);
            scope.label(issue, label);
            scope.add(issue, SKOS.prefLabel.asNode(), Literals.string(label));
        } else {
            alias(issue, label, dispute.issue());
        }
        for (String other : dispute.issueAliases()) {
            alias(issue, label, other);
        }
        return issue;
    }

    private void alias(Node issue, String label, String other) {
        if (!other.equals(label) && !other.isBlank()) {
            scope.add(issue, SKOS.altLabel.asNode(), Literals.string(other));
        }
    }

    private void position(Dispute.Position position, Evidence found, Node dispute, Node node) {
        scope.type(node, RAP.Position);
        scope.add(dispute, RAP.position, node);
        scope.add(node, RAP.party, scope.node(position.party()));
        scope.add(node, RAP.stance, RAP.concept(position.stance().localName()));
        if (position.statement() != null) {
            scope.add(node, RAP.statement, scope.node(position.statement()));
        }
        Evidence words = new Evidence(position.words(), found.foundBy(), found.confidence());
        EvidenceMapper.evidence(node, scope.iris().part(node, "evidence", 1), words, scope);
    }
}
