package org.rapporteur.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;

/**
 * The page of an article: its text with what is found in it, and a list of that.
 *
 * @param source the article
 * @param section of the outlet, or null
 * @param body the text, to which positions refer in code points
 * @param findings what it tells, in the order of the text
 * @param names whom it names
 * @param copies other articles with nearly the same text
 * @param selected the name of the finding that is looked at, or null
 * @param paragraphs the text in pieces
 */
public record ArticlePage(
        Source source,
        @Nullable String section,
        String body,
        List<ArticleFinding> findings,
        List<NamedHere> names,
        List<Named> copies,
        @Nullable String selected,
        @JsonIgnore List<List<Segment>> paragraphs)
        implements ExplorerPage {
    private static final String POSITION = "#char=";

    /**
     * An actor as the article names it.
     *
     * @param name its name on the page: {@code person-ann-lee}
     * @param actor across articles
     * @param mentions how often it is named
     */
    public record NamedHere(String name, Named actor, int mentions) {}

    /**
     * The article of that identifier; {@code at} chooses a finding by its name.
     *
     * @throws RapporteurException {@code ARTICLE_UNKNOWN}, {@code QUERY_PARAMETER} without an identifier
     */
    public static ArticlePage of(Reading reading, Choices choices) {
        String id = choices.get("id");
        if (id == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_PARAMETER, "The parameter id is missing: the identifier of an article.");
        }
        String iri = Iris.article(id);
        List<Row> head = reading.rows("article-head", iri);
        if (head.isEmpty()) {
            throw new RapporteurException(ErrorCode.ARTICLE_UNKNOWN, "The store holds no article “" + id + "”.");
        }
        Row row = head.get(0);
        String body = row.needed("body");
        int[] points = body.codePoints().toArray();
        Map<String, List<Row>> rows = Rows.by("finding", reading.rows("article-findings", iri));
        Map<String, List<Row>> parts = Rows.by("finding", reading.rows("article-parts", iri));
        List<MarkedSpan> spans = new ArrayList<>();
        List<ArticleFinding> findings = new ArrayList<>();
        rows.forEach((finding, of) ->
                findings.add(placed(finding, of, parts.getOrDefault(finding, List.of()), points, spans)));
        findings.sort(Comparator.comparingInt(ArticleFinding::begin)
                .thenComparing(ArticleFinding::type)
                .thenComparing(ArticleFinding::name));
        List<NamedHere> names = names(reading.rows("article-names", iri), points.length, spans);
        String at = choices.get("at");
        return new ArticlePage(
                Source.of(row),
                row.get("section"),
                body,
                findings,
                names,
                Rows.named(head, "copy").stream()
                        .map(copy -> new Named(copy.iri(), copy.label().replaceFirst("^.*/article/", "")))
                        .toList(),
                at == null ? null : named(at, findings),
                Segment.paragraphs(Segment.cut(body, spans)));
    }

    /** A part of a finding, as {@code statement-3-content-1}, stands for the finding. */
    private static @Nullable String named(String at, List<ArticleFinding> findings) {
        Set<String> names = new HashSet<>();
        findings.forEach(finding -> names.add(finding.name()));
        for (String part = at; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('-')))) {
            if (names.contains(part)) {
                return part;
            }
        }
        return null;
    }

    private static ArticleFinding placed(
            String iri, List<Row> rows, List<Row> parts, int[] points, List<MarkedSpan> spans) {
        int begin = points.length;
        int end = points.length;
        String kind = ArticleFinding.kind(rows.get(0).local("class").toLowerCase(Locale.ROOT));
        double confidence = rows.get(0).decimal("confidence");
        for (Row part : parts) {
            int from = part.number("begin");
            int to = part.number("end");
            // Words of another version of the text are not looked for elsewhere: that would be a guess.
            if (from >= to || to > points.length || !new String(points, from, to - from).equals(part.text("words"))) {
                continue;
            }
            String name = part.local("part");
            String which = name.equals("bestEvidence") ? "evidence" : name;
            spans.add(new MarkedSpan(new Span(from, to), new Mark(Rows.local(iri), kind, which, confidence)));
            if (name.equals("bestEvidence")) {
                begin = from;
                end = to;
            }
        }
        return ArticleFinding.of(iri, rows, begin, end);
    }

    private static List<NamedHere> names(List<Row> rows, int length, List<MarkedSpan> spans) {
        Map<String, NamedHere> names = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            String name = Rows.local(row.needed("told"));
            String mention = row.needed("mention");
            String[] ends = mention.substring(mention.indexOf(POSITION) + POSITION.length())
                    .split(",");
            int begin = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (begin < end && end <= length) {
                spans.add(new MarkedSpan(new Span(begin, end), new Mark(name, "name", "mention", 1)));
            }
            counts.merge(name, 1, Integer::sum);
            names.put(
                    name,
                    new NamedHere(
                            name,
                            new Named(row.needed("actor"), row.text("actorLabel")),
                            counts.getOrDefault(name, 1)));
        }
        return List.copyOf(names.values());
    }

    @Override
    public String title() {
        return source.title();
    }

    /** The finding that is looked at, or null. */
    public @Nullable ArticleFinding chosen() {
        return findings.stream()
                .filter(finding -> finding.name().equals(selected))
                .findFirst()
                .orElse(null);
    }

    /** The finding so many places after the chosen one, or null where there is none. */
    public @Nullable ArticleFinding next(int step) {
        ArticleFinding chosen = chosen();
        int place = chosen == null ? -1 : findings.indexOf(chosen) + step;
        return place < 0 || place >= findings.size() ? null : findings.get(place);
    }

    /** The kinds of which there is something, in a fixed order. */
    public Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String kind : List.of("met", "said", "disputed", "role")) {
            if (findings.stream().anyMatch(finding -> finding.kind().equals(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Where the publisher's page is and opens at the words of that finding, or null without an address. */
    public @Nullable String publishersPage(ArticleFinding finding) {
        String url = source.url();
        return url == null || !url.matches("https?://\\S+")
                ? null
                : url.replaceFirst("#.*", "") + TextFragment.of(body, finding);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                "findings",
                "What is found in this article",
                List.of(
                        "kind",
                        "reading",
                        "who",
                        "issue",
                        "whose claim",
                        "words",
                        "begin",
                        "end",
                        "found by",
                        "confidence"),
                findings.stream().map(ArticlePage::cells).toList()));
    }

    private static List<Cell> cells(ArticleFinding finding) {
        Named issue = finding.issue();
        return List.of(
                Cell.of(finding.type()),
                Cell.link(finding.reading(), finding.across()),
                Cell.names(finding.actors().stream()
                        .map(part -> new Named(
                                part.actor().iri(),
                                part.role() + ": " + part.actor().label()))
                        .toList()),
                issue == null ? Cell.EMPTY : Cell.link(issue.label(), issue.iri()),
                Cell.names(finding.accordingTo()).as(Cell.Style.CLAIM),
                Cell.link("“" + finding.words() + "”", finding.iri(), Cell.Style.WORDS),
                Cell.of(finding.begin()),
                Cell.of(finding.end()),
                Cell.of(finding.foundBy()),
                Cell.of(Rows.decimal(finding.confidence()), Cell.Style.NUMBER));
    }
}
