package org.rapporteur.map;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.Place;
import org.rapporteur.vocab.EventStatus;
import org.rapporteur.vocab.RAP;
import org.rapporteur.vocab.Time;

/** Maps who met whom. */
final class MeetingMapper {
    private MeetingMapper() {}

    static void map(List<Meeting> meetings, Scope scope) {
        meetings.forEach(meeting -> map(meeting, scope.node(meeting.key()), scope));
    }

    private static void map(Meeting meeting, Node node, Scope scope) {
        Set<Node> participants =
                meeting.participants().stream().map(scope::node).collect(Collectors.toSet());
        if (participants.size() < 2) {
            // Two names of one country are one node, and nobody meets himself.
            return;
        }
        scope.finding(node, RAP.Meeting);
        participants.forEach(participant -> scope.add(node, RAP.participant, participant));
        if (meeting.host() != null) {
            scope.add(node, RAP.host, scope.node(meeting.host()));
            scope.add(node, RAP.participant, scope.node(meeting.host()));
        }
        scope.add(node, RAP.kind, RAP.concept(meeting.kind().localName()));
        scope.add(node, RAP.status, RAP.concept(meeting.status().localName()));
        scope.add(node, SchemaDO.eventStatus.asNode(), EventStatus.of(meeting.status()));
        if (EventStatus.isEvent(meeting.status())) {
            scope.type(node, SchemaDO.Event.asNode());
        }
        if (meeting.date() != null) {
            date(Literals.onCalendar(meeting.date()), node, scope);
        }
        meeting.places().forEach(place -> place(place, node, scope));
        meeting.topics().forEach(topic -> scope.add(node, RAP.topic, Literals.string(topic)));
        if (meeting.accordingTo() != null) {
            scope.add(node, RAP.accordingTo, scope.node(meeting.accordingTo()));
        }
        details(meeting.details(), node, scope);
        EvidenceMapper.map(node, meeting.evidence(), scope);
    }

    private static void details(Meeting.Details details, Node meeting, Scope scope) {
        if (details.duration() != null) {
            scope.add(meeting, RAP.duration, Literals.duration(details.duration()));
        }
        if (details.period() != null) {
            period(details.period(), meeting, scope);
        }
        for (int i = 0; i < details.outcomes().size(); i++) {
            Meeting.Outcome outcome = details.outcomes().get(i);
            Node node = scope.iris().part(meeting, "outcome", i + 1);
            scope.add(meeting, RAP.outcome, node);
            scope.type(node, RAP.Outcome);
            scope.add(node, RAP.result, RAP.concept(outcome.result().localName()));
            EvidenceMapper.evidence(node, scope.iris().part(node, "evidence", 1), outcome.evidence(), scope);
        }
    }

    private static void period(Period period, Node meeting, Scope scope) {
        Node interval = scope.iris().part(meeting, "interval");
        scope.add(meeting, RAP.interval, interval);
        scope.type(interval, Time.Interval);
        scope.add(meeting, RAP.begins, Literals.date(period.begin()));
        scope.add(interval, Time.hasBeginning, instant(period.begin(), scope));
        if (period.end() != null) {
            scope.add(meeting, RAP.ends, Literals.date(period.end()));
            scope.add(interval, Time.hasEnd, instant(period.end(), scope));
        }
    }

    private static void date(PartialDate date, Node meeting, Scope scope) {
        scope.add(meeting, RAP.date, Literals.date(date));
        scope.add(meeting, RAP.time, instant(date, scope));
    }

    private static Node instant(PartialDate date, Scope scope) {
        Node instant = scope.iris().date(date);
        scope.type(instant, Time.Instant);
        scope.add(instant, position(date), Literals.date(date));
        return instant;
    }

    /** The property of an instant that holds a date as exact as this. */
    static Node position(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> Time.inXSDgYear;
            case 7 -> Time.inXSDgYearMonth;
            default -> Time.inXSDDate;
        };
    }

    private static void place(Place place, Node meeting, Scope scope) {
        Node node = scope.iris().place(place);
        scope.add(meeting, RAP.place, node);
        if (!scope.is(node, RAP.Place)) {
            // "the Capitol" of another meeting is this one, and has the name that the article gave it first.
            scope.type(node, RAP.Place);
            scope.label(node, place.label());
        }
        if (place.countryCode() != null) {
            scope.add(node, RAP.countryCode, Literals.string(place.countryCode()));
        }
    }
}
