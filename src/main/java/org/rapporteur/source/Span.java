package org.rapporteur.source;

/**
 * A part of an article's body, in Unicode code points (not UTF-16 chars, not bytes).
 *
 * <pre>{@code
 * new Span(0, 7).length();                        // 7
 * new Span(0, 7).overlaps(new Span(7, 9));        // false: the end is exclusive
 * }</pre>
 *
 * @param begin the first code point, 0 or more
 * @param end the code point after the last one, not before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin <= end, not " + begin + ".." + end);
        }
    }

    /** The number of code points. */
    public int length() {
        return end - begin;
    }

    /** Whether the two share at least one code point. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Whether every code point of {@code other} is in this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
