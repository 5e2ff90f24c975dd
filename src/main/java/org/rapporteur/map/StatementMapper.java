package org.rapporteur.map;

import java.util.List;
import org.apache.jena.graph.Node;
import org.rapporteur.resolve.Statement;
import org.rapporteur.vocab.RAP;

/** Maps who said what, and the beliefs and wishes that are reported but not said. */
final class StatementMapper {

    private StatementMapper() {}

    static void map(List<Statement> statements, Scope scope) {
        statements.forEach(statement -> map(statement, scope));
    }

    private static void map(Statement statement, Scope scope) {
        Node node = scope.node(statement.key());
        scope.finding(node, statement.attitude() ? RAP.Attitude : RAP.Statement);
        scope.type(node, RAP.Attribution);
        if (statement.speaker() != null) {
            scope.add(node, RAP.speaker, scope.node(statement.speaker()));
        }
        statement.others().forEach(actor -> scope.add(node, RAP.speaker, scope.node(actor)));
        statement.addressees().forEach(actor -> scope.add(node, RAP.addressee, scope.node(actor)));
        statement.about().forEach(actor -> scope.add(node, RAP.about, scope.node(actor)));
        statement.issues().stream()
                .map(issue -> scope.iris().issue(issue.label()))
                .filter(issue -> scope.is(issue, RAP.Issue))
                .forEach(issue -> scope.add(node, RAP.about, issue));
        scope.add(node, RAP.mode, RAP.concept(statement.mode().localName()));
        scope.add(node, RAP.act, RAP.concept(statement.act().localName()));
        scope.add(node, RAP.negated, Literals.bool(statement.negated()));
        if (statement.saidOn() != null) {
            scope.add(node, RAP.saidOn, Literals.date(Literals.onCalendar(statement.saidOn())));
        }
        if (statement.saidAt() != null) {
            Node meeting = scope.node(statement.saidAt());
            if (scope.is(meeting, RAP.Meeting)) {
                scope.add(node, RAP.saidAt, meeting);
            }
        }
        if (statement.within() != null) {
            scope.add(node, RAP.within, scope.node(statement.within()));
        }
        EvidenceMapper.map(node, List.of(statement.evidence()), scope);
        words(statement, node, scope);
    }

    private static void words(Statement statement, Node node, Scope scope) {
        for (int i = 0; i < statement.contents().size(); i++) {
            Node part = scope.iris().part(node, "content", i + 1);
            EvidenceMapper.passage(node, RAP.content, part, statement.contents().get(i), scope);
            scope.add(part, RAP.order, Literals.integer(i + 1));
        }
        scope.add(node, RAP.text, Literals.string(statement.text(scope.article())));
        if (statement.source() != null) {
            EvidenceMapper.passage(node, RAP.source, scope.iris().part(node, "source"), statement.source(), scope);
        }
        if (statement.cue() != null) {
            EvidenceMapper.passage(node, RAP.cue, scope.iris().part(node, "cue"), statement.cue(), scope);
        }
    }
}
