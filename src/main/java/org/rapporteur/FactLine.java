package org.rapporteur;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;

/**
 * Writes a finding on one line for people to read.
 *
 * <pre>{@code
 * FactLine.of(meeting);      // Ann Lee, Bo Chen: talks, happened, 2024-03-05, Geneva
 * }</pre>
 *
 * <p>Do not parse it: the wording changes between versions. Programs read the graph.
 */
final class FactLine {
    private FactLine() {}

    /** Who met, in which way, whether it happened, when and where. */
    public static String of(Meeting meeting) {
        List<String> parts = new ArrayList<>();
        parts.add(meeting.kind().localName());
        parts.add(meeting.status().localName());
        addDate(parts, meeting.date());
        if (!meeting.places().isEmpty()) {
            parts.add(meeting.places().stream().map(Place::label).collect(Collectors.joining(", ")));
        }
        if (!meeting.topics().isEmpty()) {
            parts.add("about " + String.join("; ", meeting.topics()));
        }
        return names(meeting.participants()) + ": " + String.join(", ", parts) + according(meeting.accordingTo());
    }

    /** Who said what, to whom, as what act. */
    public static String of(Statement statement, Article article) {
        List<String> parts = new ArrayList<>();
        parts.add(statement.attitude() ? "attitude" : statement.act().localName());
        parts.add(statement.mode().localName());
        if (statement.negated()) {
            parts.add("not said");
        }
        if (!statement.addressees().isEmpty()) {
            parts.add("to " + names(statement.addressees()));
        }
        addDate(parts, statement.saidOn());
        String speaker = statement.speaker() == null
                ? "Someone unnamed"
                : statement.speaker().label();
        return speaker + ": " + oneLine(statement.text(article)) + " (" + String.join(", ", parts) + ")";
    }

    /** Which issue, between whom, and how it stands. */
    public static String of(Dispute dispute) {
        return dispute.issue() + ": " + names(dispute.parties()) + ", "
                + dispute.status().localName() + according(dispute.accordingTo());
    }

    private static void addDate(List<String> parts, @Nullable PartialDate date) {
        if (date != null) {
            parts.add(date.iso());
        }
    }

    private static String according(@Nullable Actor actor) {
        return actor == null ? "" : " (according to " + actor.label() + ")";
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::label).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
