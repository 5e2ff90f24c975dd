package org.rapporteur.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.source.Span;

/**
 * A piece of a text of which every code point belongs to the same findings. Pieces never overlap and never nest, so
 * that findings that cross each other can all be shown.
 *
 * @param text the piece
 * @param marks to what it belongs; none where to nothing
 * @param begins the names of what begins here: the first piece of each finding
 */
public record Segment(String text, List<Mark> marks, List<String> begins) {
    public Segment {
        marks = List.copyOf(marks);
        begins = List.copyOf(begins);
    }

    /**
     * The pieces of the text in order: together they are the text. A piece also ends where a paragraph does.
     *
     * @param spans in code points; each within the text and not empty
     */
    static List<Segment> cut(String text, List<MarkedSpan> spans) {
        int[] points = text.codePoints().toArray();
        NavigableSet<Integer> edges = new TreeSet<>(List.of(0, points.length));
        for (MarkedSpan marked : spans) {
            edges.add(marked.span().begin());
            edges.add(marked.span().end());
        }
        for (int i = 2; i < points.length; i++) {
            if (points[i] != '\n' && points[i - 1] == '\n' && points[i - 2] == '\n') {
                edges.add(i);
            }
        }
        List<MarkedSpan> open = new ArrayList<>(spans);
        open.sort(Comparator.comparingInt(marked -> marked.span().begin()));
        Set<String> begun = new LinkedHashSet<>();
        List<Segment> segments = new ArrayList<>();
        List<Integer> all = List.copyOf(edges);
        for (int i = 0; i + 1 < all.size(); i++) {
            int begin = all.get(i);
            int end = all.get(i + 1);
            Span piece = new Span(begin, end);
            List<Mark> marks = open.stream()
                    .filter(marked -> marked.span().contains(piece))
                    .map(MarkedSpan::mark)
                    .distinct()
                    .toList();
            List<String> begins = new ArrayList<>();
            for (Mark mark : marks) {
                if (begun.add(mark.finding())) {
                    begins.add(mark.finding());
                }
            }
            segments.add(new Segment(new String(points, begin, end - begin), marks, begins));
        }
        return segments;
    }

    /** The pieces paragraph by paragraph. */
    static List<List<Segment>> paragraphs(List<Segment> segments) {
        List<List<Segment>> paragraphs = new ArrayList<>();
        List<Segment> current = new ArrayList<>();
        for (Segment segment : segments) {
            current.add(segment);
            if (segment.text().endsWith("\n\n")) {
                paragraphs.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return paragraphs;
    }

    /** Whether it belongs to that finding. */
    public boolean belongsTo(String finding) {
        return marks.stream().anyMatch(mark -> mark.finding().equals(finding));
    }

    /** Its classes in HTML: the kinds, and how sure the surest finding is. */
    public String classes() {
        String kinds = marks.stream().map(Mark::kind).distinct().collect(Collectors.joining(" "));
        double sure = marks.stream().mapToDouble(Mark::confidence).max().orElse(0);
        return kinds + (sure >= 0.8 ? " sure" : sure >= 0.5 ? " likely" : " unsure");
    }

    /** The part that it has in that finding, such as {@code cue}; the closest of several. */
    public String part(String finding) {
        List<String> order = List.of("cue", "source", "content", "position", "outcome", "mention");
        return marks.stream()
                .filter(mark -> mark.finding().equals(finding))
                .map(Mark::part)
                .min(Comparator.comparingInt(part -> order.contains(part) ? order.indexOf(part) : order.size()))
                .orElse("");
    }
}
