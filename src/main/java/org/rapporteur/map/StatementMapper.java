package org.rapporteur.map;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rapporteur.resolve.Statement;
import org.rapporteur.vocab.RAP;

/** Maps who said what, and the beliefs and wishes that are reported but not said. */
final class StatementMapper {
    private static final String BETWEEN_PARTS = " … ";

    private StatementMapper() {}

    static void map(List<Statement> statements, Scope scope) {
        for (int i = 0; i < statements.size(); i++) {
            map(statements, i, scope);
        }
    }

    /** The node of the statement at that place of the article's statements. */
    static Node node(List<Statement> statements, int place, Scope scope) {
        return scope.iris().part(statements.get(place).attitude() ? "attitude" : "statement", place + 1);
    }

    private static void map(List<Statement> statements, int place, Scope scope) {
        Statement statement = statements.get(place);
        Node node = node(statements, place, scope);
        scope.finding(node, statement.attitude() ? RAP.Attitude : RAP.Statement);
        if (statement.speaker() != null) {
            scope.add(node, RAP.speaker, scope.node(statement.speaker()));
        }
        statement.others().forEach(actor -> scope.add(node, RAP.speaker, scope.node(actor)));
        statement.addressees().forEach(actor -> scope.add(node, RAP.addressee, scope.node(actor)));
        statement.about().forEach(actor -> scope.add(node, RAP.about, scope.node(actor)));
        statement.issues().stream()
                .map(scope.iris()::issue)
                .filter(issue -> scope.is(issue, RAP.Issue))
                .forEach(issue -> scope.add(node, RAP.about, issue));
        scope.add(node, RAP.mode, RAP.concept(statement.mode().localName()));
        scope.add(node, RAP.act, RAP.concept(statement.act().localName()));
        scope.add(node, RAP.negated, Literals.bool(statement.negated()));
        if (statement.saidOn() != null) {
            scope.add(node, RAP.saidOn, Literals.date(Literals.onCalendar(statement.saidOn())));
        }
        if (statement.saidAt() != null) {
            Node meeting = MeetingMapper.node(statement.saidAt(), scope);
            if (scope.is(meeting, RAP.Meeting)) {
                scope.add(node, RAP.saidAt, meeting);
            }
        }
        if (statement.within() != null) {
            scope.add(node, RAP.within, node(statements, statement.within(), scope));
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
        String text =
                statement.contents().stream().map(scope.article()::text).collect(Collectors.joining(BETWEEN_PARTS));
        scope.add(node, RAP.text, Literals.string(text));
        if (statement.source() != null) {
            EvidenceMapper.passage(node, RAP.source, scope.iris().part(node, "source"), statement.source(), scope);
        }
        if (statement.cue() != null) {
            EvidenceMapper.passage(node, RAP.cue, scope.iris().part(node, "cue"), statement.cue(), scope);
        }
    }
}
