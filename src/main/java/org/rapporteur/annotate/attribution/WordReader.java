package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into paragraphs (at line ends), sentences and words, and follows its quotation marks.
 *
 * <p>The sentences are rough: they serve as features and as places where a long paragraph may be cut. Thread-safe.
 */
public final class WordReader {

    /** Words after which a full stop ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col", "sgt", "capt", "adm",
            "st", "jr", "sr", "vs", "no", "rev", "prof", "hon", "atty", "dept", "jan", "feb", "aug", "sept", "oct",
            "nov", "dec", "ariz", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass",
            "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt",
            "wash", "wis");

    private final Vocabulary vocabulary;

    public WordReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the words of the text, in order. */
    public List<Word> read(String text) {
        List<CharSpan> spans = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        cut(text, spans, paragraphs);
        int[] sentences = sentences(text, spans, paragraphs);
        Word.Quotation[] quotations = QuotationFollower.scan(text, spans, paragraphs);
        List<Word> words = new ArrayList<>(spans.size());
        int region = 0;
        for (int i = 0; i < spans.size(); i++) {
            CharSpan span = spans.get(i);
            if (i > 0
                    && (quotations[i] == Word.Quotation.OPENING
                            || quotations[i - 1] == Word.Quotation.CLOSING
                            || quoted(quotations[i]) != quoted(quotations[i - 1]))) {
                region++;
            }
            String written = span.of(text);
            words.add(new Word(
                    span.begin(),
                    span.end(),
                    paragraphs.get(i),
                    sentences[i],
                    shape(written),
                    quotations[i],
                    region,
                    vocabulary.pieces(written.equals("''") || written.equals("``") ? "\"" : written)));
        }
        return words;
    }

    private static boolean quoted(Word.Quotation quotation) {
        return quotation != Word.Quotation.OUTSIDE;
    }

    private static void cut(String text, List<CharSpan> spans, List<Integer> paragraphs) {
        int paragraph = 0;
        boolean fresh = true;
        int begin = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : '\n';
            int width = Character.charCount(c);
            boolean space = isSpace(c);
            boolean mark = !space && isMark(c);
            if (begin >= 0 && (space || mark)) {
                spans.add(new CharSpan(begin, i));
                paragraphs.add(paragraph);
                begin = -1;
            }
            if (c == '\n' || c == '\u2029') {
                if (!fresh) {
                    paragraph++;
                }
                fresh = true;
            } else if (mark) {
                int end = i + width;
                if ((c == '\'' || c == '`') && end < text.length() && text.charAt(end) == c) {
                    end++; // '' and `` are one quotation mark
                }
                spans.add(new CharSpan(i, end));
                paragraphs.add(paragraph);
                fresh = false;
                width = end - i;
            } else if (!space) {
                fresh = false;
                if (begin < 0) {
                    begin = i;
                }
            }
            i += width;
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isMark(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static Word.Shape shape(String word) {
        int first = word.codePointAt(0);
        if (isMark(first)) {
            return Word.Shape.MARK;
        }
        if (Character.isDigit(first)) {
            return Word.Shape.DIGITS;
        }
        if (!Character.isUpperCase(first)) {
            return Word.Shape.LOWER;
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                ? Word.Shape.UPPER
                : Word.Shape.CAPITALIZED;
    }

    private static int[] sentences(String text, List<CharSpan> spans, List<Integer> paragraphs) {
        int[] sentences = new int[spans.size()];
        int sentence = 0;
        boolean ended = false;
        for (int i = 0; i < sentences.length; i++) {
            String word = spans.get(i).of(text);
            if (i > 0) {
                boolean newParagraph = !paragraphs.get(i).equals(paragraphs.get(i - 1));
                boolean gap = spans.get(i).begin() > spans.get(i - 1).end();
                if (newParagraph || (ended && gap && opensSentence(word))) {
                    sentence++;
                    ended = false;
                } else if (ended && !closes(word)) {
                    ended = false;
                }
            }
            if (endsSentence(word, i > 0 ? spans.get(i - 1).of(text) : "")) {
                ended = true;
            }
            sentences[i] = sentence;
        }
        return sentences;
    }

    private static boolean endsSentence(String word, String before) {
        return switch (word) {
            case "!", "?", "…" -> true;
            case "." ->
                !(before.length() == 1 && Character.isUpperCase(before.charAt(0)))
                        && !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean closes(String word) {
        return word.length() <= 2 && "\"”’'')]".contains(word);
    }

    private static boolean opensSentence(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || "\"“‘''``([—–-".indexOf(first) >= 0;
    }
}
