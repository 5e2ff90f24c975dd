package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.IssueKey;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Period;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * Writes all that the record of one article holds, a line for each detail: the words with their offsets in code points,
 * who is meant by which mention, and what found it with which confidence.
 */
final class RecordDetails {
    private static final int SHOWN = 80;

    private final ArticleRecord record;
    private final Article article;
    private final PrintWriter out;
    private final Map<Actor, String> names = new HashMap<>();

    RecordDetails(ArticleRecord record, PrintWriter out) {
        this.record = record;
        this.article = record.article();
        this.out = out;
    }

    void print() {
        out.println(article.id());
        detail("url", article.url());
        detail("headline", article.headline());
        detail("published", article.published());
        detail("publisher", article.publisher());
        detail("authors", String.join("; ", article.authors()));
        detail("language", article.language());
        heading(record.actors().size(), "actor");
        record.actors().forEach(this::print);
        heading(record.meetings().size(), "meeting");
        record.meetings().forEach(this::print);
        heading(record.statements().size(), "statement");
        record.statements().forEach(this::print);
        heading(record.disputes().size(), "dispute");
        for (int i = 0; i < record.disputes().size(); i++) {
            print(i + 1, record.disputes().get(i));
        }
        heading(record.roles().size(), "role");
        for (int i = 0; i < record.roles().size(); i++) {
            print(i + 1, record.roles().get(i));
        }
        out.println();
    }

    private void heading(int number, String kind) {
        out.println();
        out.println(number == 0 ? "No " + kind : Wording.count(number, kind));
    }

    /** Two actors of one name are told apart by a number behind the second. */
    private void print(Actor actor) {
        String name = actor.label();
        for (int number = 2; names.containsValue(name); number++) {
            name = actor.label() + " (" + number + ")";
        }
        names.putIfAbsent(actor, name);
        out.println("  " + name);
        detail("type", actor.type().name().toLowerCase(Locale.ROOT));
        detail("country", actor.countryCode());
        detail("also", String.join("; ", actor.aliases()));
        detail("mentions", actor.mentions().stream().map(this::words).collect(Collectors.joining(", ")));
    }

    private void print(Meeting meeting) {
        out.println("  " + numbered(meeting.key()));
        detail("kind", meeting.kind().localName());
        detail("status", meeting.status().localName());
        detail("who", names(meeting.participants()));
        detail("host", name(meeting.host()));
        detail("date", iso(meeting.date()));
        detail("period", period(meeting.details().period()));
        detail("duration", meeting.details().duration());
        detail("places", meeting.places().stream().map(RecordDetails::place).collect(Collectors.joining("; ")));
        detail("topics", String.join("; ", meeting.topics()));
        detail("according to", name(meeting.accordingTo()));
        meeting.details()
                .outcomes()
                .forEach(outcome -> detail("outcome", outcome.result().localName() + ", " + found(outcome.evidence())));
        meeting.evidence().forEach(this::evidence);
    }

    private void print(Statement statement) {
        out.println("  " + numbered(statement.key()));
        detail(
                "who",
                names(Stream.concat(Stream.ofNullable(statement.speaker()), statement.others().stream())
                        .toList()));
        detail("source", statement.source() == null ? null : words(statement.source()));
        detail("cue", statement.cue() == null ? null : words(statement.cue()));
        detail("negated", statement.negated() ? "yes" : null);
        detail("act", statement.act().localName());
        detail("mode", statement.mode().localName());
        statement.contents().forEach(content -> detail("content", offsets(content) + quoted(article.text(content))));
        detail("to", names(statement.addressees()));
        detail("about", names(statement.about()));
        detail("issues", statement.issues().stream().map(IssueKey::label).collect(Collectors.joining("; ")));
        detail("said on", iso(statement.saidOn()));
        detail("said at", statement.saidAt() == null ? null : numbered(statement.saidAt()));
        detail("within", statement.within() == null ? null : numbered(statement.within()));
        evidence(statement.evidence());
    }

    private void print(int number, Dispute dispute) {
        out.println("  dispute " + number);
        detail("issue", dispute.issue());
        detail("also", String.join("; ", dispute.issueAliases()));
        detail("status", dispute.status().localName());
        detail("parties", names(dispute.parties()));
        for (Dispute.Position position : dispute.positions()) {
            StatementKey statement = position.statement();
            detail(
                    "position",
                    name(position.party()) + " " + position.stance().localName() + ", " + words(position.words())
                            + (statement == null ? "" : ", " + numbered(statement)));
        }
        detail("according to", name(dispute.accordingTo()));
        dispute.evidence().forEach(this::evidence);
    }

    private void print(int number, Role role) {
        out.println("  role " + number);
        detail("who", name(role.holder()));
        detail("office", role.name());
        detail("of", name(role.organization()));
        evidence(role.evidence());
    }

    private void evidence(Evidence evidence) {
        detail("evidence", found(evidence));
    }

    private String found(Evidence evidence) {
        return words(evidence.span()) + ", " + evidence.foundBy() + ", " + evidence.confidence();
    }

    /** {@code 12-54 “met Bo Chen in the Old Hall”}; of many words those in the middle are left out. */
    private String words(Span span) {
        String text = article.text(span);
        int length = text.codePointCount(0, text.length());
        if (length > SHOWN) {
            int half = SHOWN / 2;
            text = text.substring(0, text.offsetByCodePoints(0, half)) + " … "
                    + text.substring(text.offsetByCodePoints(0, length - half));
        }
        return offsets(span) + quoted(text);
    }

    private static String offsets(Span span) {
        return span.begin() + "-" + span.end() + " ";
    }

    private static String quoted(String text) {
        return "“" + text.strip().replaceAll("\\s+", " ") + "”";
    }

    private String numbered(StatementKey key) {
        boolean attitude = record.statements().get(key.place()).attitude();
        return (attitude ? "attitude " : "statement ") + (key.place() + 1);
    }

    private static String numbered(MeetingKey key) {
        return "meeting " + (key.place() + 1);
    }

    private String names(List<Actor> actors) {
        List<String> all = new ArrayList<>();
        actors.forEach(actor -> all.add(String.valueOf(name(actor))));
        return String.join("; ", all);
    }

    private @Nullable String name(@Nullable Actor actor) {
        return actor == null ? null : names.getOrDefault(actor, actor.label());
    }

    private static String place(Place place) {
        return place.label() + (place.countryCode() == null ? "" : " (" + place.countryCode() + ")");
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    private static @Nullable String period(@Nullable Period period) {
        return period == null
                ? null
                : period.begin().iso() + " to "
                        + (period.end() == null ? "?" : period.end().iso());
    }

    private void detail(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            out.println("    " + name + ": " + value.toString().strip().replaceAll("\\s+", " "));
        }
    }
}
