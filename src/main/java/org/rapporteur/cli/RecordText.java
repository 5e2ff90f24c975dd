package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** Writes the record of one article for people to read, each finding with its sentence. */
final class RecordText {
    private final ArticleRecord record;
    private final Article article;
    private final Function<Span, String> sentences;

    /** Takes the sentence or sentences around a span from {@code sentences}; where that is empty, none is written. */
    RecordText(ArticleRecord record, Function<Span, String> sentences) {
        this.record = record;
        this.article = record.article();
        this.sentences = sentences;
    }

    void print(PrintWriter out) {
        printArticle(out);
        heading(out, record.meetings().size(), "meeting");
        record.meetings().forEach(meeting -> print(out, meeting));
        heading(out, record.statements().size(), "statement");
        printStatements(out);
        heading(out, record.disputes().size(), "dispute");
        record.disputes().forEach(dispute -> print(out, dispute));
        out.println();
    }

    /** Writes all findings, roles too, without headings. */
    void printFindings(PrintWriter out) {
        record.meetings().forEach(meeting -> print(out, meeting));
        printStatements(out);
        record.disputes().forEach(dispute -> print(out, dispute));
        record.roles().forEach(role -> print(out, role));
    }

    void printArticle(PrintWriter out) {
        out.println(article.id());
        List<String> known = new ArrayList<>();
        add(known, "", article.headline());
        add(known, "published ", article.published());
        add(known, "by ", article.publisher());
        if (!known.isEmpty()) {
            out.println(Wording.wrap(String.join(", ", known), 2));
        }
    }

    private void printStatements(PrintWriter out) {
        bySpeaker().forEach((speaker, statements) -> {
            out.println("  " + speaker);
            statements.forEach(statement -> print(out, statement));
        });
    }

    private static void heading(PrintWriter out, int number, String kind) {
        out.println();
        out.println(number == 0 ? "No " + kind : Wording.count(number, kind));
    }

    private void print(PrintWriter out, Meeting meeting) {
        List<String> parts = new ArrayList<>(List.of(meeting.status().localName()));
        add(parts, "on ", meeting.date() == null ? null : meeting.date().iso());
        add(parts, "in ", meeting.places().isEmpty() ? null : places(meeting));
        add(parts, "host ", meeting.host() == null ? null : meeting.host().label());
        add(
                parts,
                "according to ",
                meeting.accordingTo() == null ? null : meeting.accordingTo().label());
        out.println(Wording.wrap(names(meeting.participants()), 2));
        out.println(Wording.wrap(meeting.kind().localName() + ", " + String.join(", ", parts), 4));
        if (!meeting.topics().isEmpty()) {
            out.println(Wording.wrap("about " + String.join("; ", meeting.topics()), 4));
        }
        sentence(out, meeting.evidence().get(0).span());
    }

    private static String places(Meeting meeting) {
        return meeting.places().stream().map(Place::label).collect(Collectors.joining(", "));
    }

    private Map<String, List<Statement>> bySpeaker() {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement statement : record.statements()) {
            groups.computeIfAbsent(speaker(statement), key -> new ArrayList<>()).add(statement);
        }
        return groups;
    }

    private String speaker(Statement statement) {
        if (statement.speaker() != null) {
            return Stream.concat(Stream.of(statement.speaker()), statement.others().stream())
                    .map(Actor::label)
                    .collect(Collectors.joining(", "));
        }
        return statement.source() == null ? "(speaker left open)" : article.text(statement.source());
    }

    private void print(PrintWriter out, Statement statement) {
        List<String> parts = new ArrayList<>();
        parts.add(statement.attitude() ? "attitude" : statement.act().localName());
        parts.add(statement.mode().localName());
        add(parts, "", statement.negated() ? "not said" : null);
        add(parts, "to ", statement.addressees().isEmpty() ? null : names(statement.addressees()));
        add(parts, "on ", statement.saidOn() == null ? null : statement.saidOn().iso());
        String content = statement.contents().stream().map(article::text).collect(Collectors.joining(" … "));
        out.println(Wording.wrap(String.join(", ", parts) + ": " + content, 4));
        sentence(out, statement.evidence().span());
    }

    private void print(PrintWriter out, Dispute dispute) {
        out.println(Wording.wrap(dispute.issue(), 2));
        List<String> parts = new ArrayList<>(List.of(dispute.status().localName()));
        add(parts, "between ", names(dispute.parties()));
        add(
                parts,
                "according to ",
                dispute.accordingTo() == null ? null : dispute.accordingTo().label());
        out.println(Wording.wrap(String.join(", ", parts), 4));
        for (Dispute.Position position : dispute.positions()) {
            String stance = position.party().label() + " " + position.stance().localName() + ": ";
            out.println(Wording.wrap(stance + article.text(position.words()), 4));
        }
        sentence(out, dispute.evidence().get(0).span());
    }

    private void print(PrintWriter out, Role role) {
        out.println(Wording.wrap(role.holder().label(), 2));
        String organization = role.organization() == null
                ? ""
                : ", for " + role.organization().label();
        out.println(Wording.wrap(role.name() + organization, 4));
        sentence(out, role.evidence().span());
    }

    private void sentence(PrintWriter out, Span span) {
        String sentence = sentences.apply(span);
        if (!sentence.isEmpty()) {
            out.println(Wording.wrap("“" + sentence + "”", 6));
        }
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::label).collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, String prefix, @Nullable Object value) {
        if (value != null) {
            parts.add(prefix + value);
        }
    }
}
