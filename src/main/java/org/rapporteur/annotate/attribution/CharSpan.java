package org.rapporteur.annotate.attribution;

/**
 * A stretch of a text.
 *
 * @param begin offset of the first UTF-16 char
 * @param end offset after the last UTF-16 char
 */
public record CharSpan(int begin, int end) implements Comparable<CharSpan> {

    /** Rejects empty and negative stretches. */
    public CharSpan {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no such span: " + begin + " to " + end);
        }
    }

    /** Says whether the two share a char. */
    public boolean overlaps(CharSpan other) {
        return begin < other.end && other.begin < end;
    }

    /** Returns the stretch of the given text. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    @Override
    public int compareTo(CharSpan other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
