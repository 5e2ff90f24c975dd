package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.query.Sentences;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/** Writes one finding for people to check: its paragraph or paragraphs with the evidence marked, and what found it. */
final class FindingText {
    private static final String BEGIN = "[[";
    private static final String END = "]]";

    private final ArticleRecord record;
    private final Article article;
    private final String iri;

    /** Writes the only finding of that record; {@code iri} is its IRI. */
    FindingText(ArticleRecord record, String iri) {
        this.record = record;
        this.article = record.article();
        this.iri = iri;
    }

    void print(PrintWriter out) {
        RecordText text = new RecordText(record, span -> "");
        text.printArticle(out);
        if (article.url() != null) {
            out.println("  " + article.url());
        }
        out.println();
        out.println(iri.substring(iri.indexOf('#') + 1).replace('-', ' '));
        text.printFindings(out);
        List<Evidence> evidence = evidence();
        paragraphs(evidence).forEach((paragraph, words) -> {
            out.println();
            out.println(Wording.wrap(marked(paragraph, words), 4));
        });
        out.println();
        for (Evidence found : new LinkedHashSet<>(evidence)) {
            out.println(Wording.wrap(
                    found.span().begin() + "-" + found.span().end() + " “" + article.text(found.span()) + "”, "
                            + found.foundBy() + ", " + found.confidence(),
                    4));
        }
        out.println();
    }

    private List<Evidence> evidence() {
        return Stream.of(
                        record.meetings().stream().map(Meeting::evidence).flatMap(List::stream),
                        record.statements().stream().map(Statement::evidence),
                        record.disputes().stream().map(Dispute::evidence).flatMap(List::stream),
                        record.roles().stream().map(Role::evidence))
                .flatMap(found -> found)
                .toList();
    }

    /** Each paragraph with the words in it that are evidence, in the order of the text. */
    private Map<Span, Set<Span>> paragraphs(List<Evidence> evidence) {
        Sentences sentences = Sentences.of(article.body());
        Map<Span, Set<Span>> paragraphs = new LinkedHashMap<>();
        evidence.stream()
                .map(Evidence::span)
                .sorted()
                .forEach(span -> paragraphs
                        .computeIfAbsent(sentences.paragraph(span), key -> new TreeSet<>())
                        .add(span));
        return paragraphs;
    }

    private String marked(Span paragraph, Set<Span> evidence) {
        StringBuilder text = new StringBuilder();
        int at = paragraph.begin();
        Span open = null;
        for (Span span : evidence) {
            if (open != null && span.begin() < open.end()) {
                open = open.union(span);
                continue;
            }
            at = append(text, at, open);
            open = span;
        }
        at = append(text, at, open);
        return text.append(article.text(new Span(at, Math.max(at, paragraph.end()))))
                .toString();
    }

    /** Appends what stands before the span, and the span between marks. */
    private int append(StringBuilder text, int at, @Nullable Span span) {
        if (span == null) {
            return at;
        }
        text.append(article.text(new Span(at, Math.max(at, span.begin()))))
                .append(BEGIN)
                .append(article.text(span))
                .append(END);
        return span.end();
    }
}
