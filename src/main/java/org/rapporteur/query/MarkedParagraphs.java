package org.rapporteur.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.resolve.Dispute;
import org.rapporteur.resolve.Meeting;
import org.rapporteur.resolve.Role;
import org.rapporteur.resolve.Statement;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * The paragraphs in which the evidence of a record's findings stands, with the evidence between {@code [[} and
 * {@code ]]}.
 *
 * <pre>{@code
 * MarkedParagraphs.of(record).texts();   // [[Ann Lee met Bo Chen]] in Geneva on Tuesday. They agreed …
 * }</pre>
 */
public final class MarkedParagraphs {
    private static final String BEGIN = "[[";
    private static final String END = "]]";

    private final Article article;
    private final List<Evidence> evidence;

    private MarkedParagraphs(Article article, List<Evidence> evidence) {
        this.article = article;
        this.evidence = evidence;
    }

    /** Those of all findings of a record. */
    public static MarkedParagraphs of(ArticleRecord record) {
        return new MarkedParagraphs(
                record.article(),
                Stream.of(
                                record.meetings().stream()
                                        .map(Meeting::evidence)
                                        .flatMap(List::stream),
                                record.statements().stream().map(Statement::evidence),
                                record.disputes().stream()
                                        .map(Dispute::evidence)
                                        .flatMap(List::stream),
                                record.roles().stream().map(Role::evidence))
                        .flatMap(found -> found)
                        .toList());
    }

    /** The evidence, each piece once, that of meetings first. */
    public List<Evidence> evidence() {
        return List.copyOf(new LinkedHashSet<>(evidence));
    }

    /** The paragraphs in the order of the text. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        paragraphs().forEach((paragraph, words) -> texts.add(marked(paragraph, words)));
        return texts;
    }

    /** Each paragraph with the words in it that are evidence, in the order of the text. */
    private Map<Span, Set<Span>> paragraphs() {
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

    private String marked(Span paragraph, Set<Span> words) {
        StringBuilder text = new StringBuilder();
        int at = paragraph.begin();
        Span open = null;
        for (Span span : words) {
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
