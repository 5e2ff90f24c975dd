package org.rapporteur.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the quotations of a body by their marks: curly, straight, single and guillemets, nested, unbalanced, and
 * running over paragraphs.
 *
 * <p>A quotation that is open at the end of its paragraph goes on where the next paragraph opens with the same mark
 * (the newspaper habit of repeating it); elsewhere the missing mark is taken to stand at the paragraph's end. An
 * apostrophe is no mark.
 */
final class QuotationScanner {

    /** One kind of quotation marks. */
    private enum Mark {
        CURLY,
        STRAIGHT,
        GUILLEMET,
        SINGLE,
        SINGLE_STRAIGHT;

        boolean isSingle() {
            return this == SINGLE || this == SINGLE_STRAIGHT;
        }
    }

    private record Open(Mark mark, int at) {}

    private final String text;
    private final CodePoints codePoints;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Quotation> found = new ArrayList<>();

    private QuotationScanner(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    static List<Quotation> scan(String text) {
        QuotationScanner scanner = new QuotationScanner(text);
        scanner.run();
        scanner.found.sort(Comparator.comparing(Quotation::outer));
        return List.copyOf(scanner.found);
    }

    private void run() {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\n' -> paragraphEnds(at);
                case '\u201C' -> opens(Mark.CURLY, at);
                case '\u201D' -> closes(Mark.CURLY, at);
                case '\u00AB' -> opens(Mark.GUILLEMET, at);
                case '\u00BB' -> closes(Mark.GUILLEMET, at);
                case '"' -> straight(Mark.STRAIGHT, at);
                case '\u2018' -> {
                    if (opensWord(at)) {
                        opens(Mark.SINGLE, at);
                    }
                }
                case '\u2019' -> {
                    if (isOpen(Mark.SINGLE) && closesWord(at) && !isPossessive('\u2019', at)) {
                        closes(Mark.SINGLE, at);
                    }
                }
                case '\'' -> straight(Mark.SINGLE_STRAIGHT, at);
                default -> {}
            }
        }
        closeAll(text.length());
    }

    private void straight(Mark mark, int at) {
        if (isOpen(mark) && (closesWord(at) || !mark.isSingle())) {
            if (!(mark.isSingle() && isPossessive('\'', at))) {
                closes(mark, at);
            }
        } else if (opensWord(at) && hasPartner(mark, at)) {
            opens(mark, at);
        }
    }

    /** A single straight mark opens only where one closes in the same paragraph: it is mostly an apostrophe. */
    private boolean hasPartner(Mark mark, int at) {
        if (mark != Mark.SINGLE_STRAIGHT) {
            return true;
        }
        for (int next = at + 1; next < text.length() && text.charAt(next) != '\n'; next++) {
            if (text.charAt(next) == '\'' && closesWord(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWord(int at) {
        boolean afterGap = at == 0
                || Character.isWhitespace(text.charAt(at - 1))
                || Character.isSpaceChar(text.charAt(at - 1))
                || "([{\u2014\u2013-\u201C\u2018\u00AB\"/:>".indexOf(text.charAt(at - 1)) >= 0;
        return afterGap && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }

    private boolean closesWord(int at) {
        boolean beforeGap = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return beforeGap && at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    }

    /** "The workers' union": after an s, and a mark that closes better follows in the paragraph. */
    private boolean isPossessive(char mark, int at) {
        if (at == 0 || text.charAt(at - 1) != 's' || at + 1 >= text.length() || text.charAt(at + 1) != ' ') {
            return false;
        }
        for (int next = at + 1; next < text.length() && text.charAt(next) != '\n'; next++) {
            char c = text.charAt(next);
            if (c == '\u2018' || (c == '\'' && opensWord(next))) {
                return false;
            }
            if (c == mark && closesWord(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(Mark mark) {
        return open.stream().anyMatch(o -> o.mark() == mark);
    }

    private void opens(Mark mark, int at) {
        if (isOpen(mark)) {
            if (onlyWhiteSpaceSinceLineStart(at)) {
                return; // the mark repeated where a quotation goes on in a new paragraph
            }
            closes(mark, at); // the closing mark was lost
        }
        open.push(new Open(mark, at));
    }

    private void closes(Mark mark, int at) {
        if (!isOpen(mark)) {
            return; // a stray closing mark
        }
        while (true) {
            Open top = open.pop();
            if (top.mark() == mark) {
                boolean markStandsHere = text.charAt(at) != '\u201C' && text.charAt(at) != '\u00AB';
                add(top.at(), at, markStandsHere ? at + 1 : at);
                return;
            }
        }
    }

    private void paragraphEnds(int at) {
        if (open.isEmpty()) {
            return;
        }
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        Open outermost = open.peekLast();
        if (next < text.length() && reopens(outermost.mark(), next)) {
            while (open.size() > 1) {
                open.pop();
            }
            return;
        }
        closeAll(at);
    }

    private boolean reopens(Mark mark, int at) {
        char c = text.charAt(at);
        return switch (mark) {
            case CURLY -> c == '\u201C';
            case GUILLEMET -> c == '\u00AB';
            case SINGLE -> c == '\u2018';
            case STRAIGHT, SINGLE_STRAIGHT -> false; // handled where the straight mark is met
        };
    }

    private boolean onlyWhiteSpaceSinceLineStart(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private void closeAll(int at) {
        while (!open.isEmpty()) {
            add(open.pop().at(), at, at);
        }
    }

    private void add(int openAt, int innerEnd, int outerEnd) {
        int begin = openAt + 1;
        int end = innerEnd;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            found.add(new Quotation(
                    codePoints.span(openAt, Math.max(end, outerEnd)), codePoints.span(begin, end), open.size()));
        }
    }
}
