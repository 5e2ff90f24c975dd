package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;

/**
 * A sentence by its tokens: its noun groups, and which tokens tell a time.
 *
 * <p>The parser attaches titles and members of long lists wrongly so often that lists of names are read from the order
 * of the tokens; the graph says which list is meant.
 */
final class SentenceView {
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii");
    private static final Set<String> PREPOSITIONS_IN_ING =
            Set.of("including", "following", "regarding", "concerning", "starting", "citing", "according", "involving");
    /** The time tagger passes over them in "for an hour on Friday". */
    static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final Set<String> ELECTED = Set.of("elect", "designate");
    private static final Set<String> OPENERS = Set.of("DT", "PDT", "PRP$", "WP$");

    private final AnnotatedArticle article;
    private final Sentence sentence;
    private final List<TimeExpression> times;
    private final BitSet timed = new BitSet();
    private final List<NounGroup> groups = new ArrayList<>();

    SentenceView(AnnotatedArticle article, Sentence sentence) {
        this.article = article;
        this.sentence = sentence;
        List<TimeExpression> given = article.times().stream()
                .filter(time -> time.sentence() == sentence.index())
                .toList();
        for (TimeExpression time : given) {
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(time.span())) {
                    timed.set(token.position());
                }
            }
        }
        this.times = new ArrayList<>(given);
        for (Token token : sentence.tokens()) {
            if (WEEKDAYS.contains(token.text()) && !timed.get(token.position())) {
                times.add(new TimeExpression(sentence.index(), token.span(), "DATE", "P1D"));
                timed.set(token.position());
            }
        }
        chunk();
    }

    AnnotatedArticle article() {
        return article;
    }

    Sentence sentence() {
        return sentence;
    }

    List<TimeExpression> times() {
        return times;
    }

    List<NounGroup> groups() {
        return groups;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int position) {
        return sentence.tokens().get(position - 1);
    }

    /** The tag, or the empty string outside the sentence. */
    String tag(int position) {
        return position < 1 || position > size() ? "" : token(position).tag();
    }

    /** The lemma in lower case, or the empty string outside the sentence. */
    String lemma(int position) {
        return position < 1 || position > size() ? "" : token(position).lemma().toLowerCase(Locale.ROOT);
    }

    /** The word in lower case, or the empty string outside the sentence. */
    String word(int position) {
        return position < 1 || position > size() ? "" : token(position).text().toLowerCase(Locale.ROOT);
    }

    boolean isTime(int position) {
        return timed.get(Math.max(position, 0));
    }

    boolean isFiniteVerb(int position) {
        String tag = tag(position);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    /** The positions of the first and the last token that overlap a time expression. */
    int[] positions(TimeExpression time) {
        int first = 0;
        int last = 0;
        for (Token token : sentence.tokens()) {
            if (token.span().overlaps(time.span())) {
                first = first == 0 ? token.position() : first;
                last = token.position();
            }
        }
        return new int[] {first, last};
    }

    Optional<NounGroup> groupAt(int position) {
        return groups.stream().filter(group -> group.covers(position)).findFirst();
    }

    Optional<NounGroup> groupStarting(int position) {
        return groups.stream().filter(group -> group.first() == position).findFirst();
    }

    /** Whether the noun group that begins there is the name of a place. */
    boolean isPlace(int position) {
        return groupStarting(position)
                .filter(group -> token(group.head()).ner().equals("LOCATION"))
                .isPresent();
    }

    Mention mention(int first, int last, int head) {
        int offset = sentence.firstToken() - 1;
        return article.mention(offset + first, offset + last, offset + head);
    }

    private void chunk() {
        int at = 1;
        while (at <= size()) {
            int end = groupEnd(at);
            if (end < at) {
                at++;
                continue;
            }
            add(at, end);
            at = end + 1;
        }
    }

    private int groupEnd(int start) {
        if (tag(start).equals("PRP")) {
            return start;
        }
        int at = start;
        boolean hasNoun = false;
        while (at <= size() && belongs(at, hasNoun, at == start)) {
            hasNoun |= tag(at).startsWith("NN") || token(at).ner().equals("PERSON");
            at++;
        }
        return at - 1;
    }

    private boolean belongs(int at, boolean hasNoun, boolean starts) {
        String tag = tag(at);
        if (isTime(at) || (!starts && opensReducedClause(at))) {
            return false;
        }
        if (token(at).ner().equals("PERSON") && !tag.equals(",")) {
            return true;
        }
        if (OPENERS.contains(tag)) {
            return !hasNoun;
        }
        if (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("FW")) {
            return true;
        }
        if (tag.equals("POS")) {
            return hasNoun && !starts;
        }
        if (ELECTED.contains(word(at)) && word(at - 1).equals("-")) {
            return true; // "President-elect", which the tagger takes for a verb
        }
        if (tag.equals("VBG") || tag.equals("VBN")) {
            String before = tag(at - 1);
            return !hasNoun
                    && !PREPOSITIONS_IN_ING.contains(word(at))
                    && (before.equals("DT") || before.startsWith("PRP") || before.equals("IN") || before.equals("POS"))
                    && (tag(at + 1).startsWith("NN") || tag(at + 1).startsWith("JJ"));
        }
        if (tag.equals("CC")) {
            return isOrganization(at - 1)
                    && isOrganization(at + 1)
                    && token(at + 1).isNoun()
                    && tag(at + 2).equals("NNS");
        }
        if (tag.equals("HYPH") || word(at).equals("-") || word(at).equals("&")) {
            return !starts
                    && word(at).length() == 1
                    && "-&\u2011".contains(word(at))
                    && belongs(at + 1, hasNoun, false);
        }
        return tag.equals(",") && hasNoun && SUFFIXES.contains(word(at + 1));
    }

    /** "Allies" in "the steps Allies are taking": a subject right behind a common noun. */
    private boolean opensReducedClause(int at) {
        if (!tag(at - 1).equals("NNS") || !tag(at).startsWith("NNP")) {
            return false;
        }
        int end = at;
        while (tag(end).startsWith("NNP")) {
            end++;
        }
        return isFiniteVerb(end);
    }

    /** For "House and Senate members", which is one group. */
    private boolean isOrganization(int at) {
        return at >= 1 && at <= size() && token(at).ner().equals("ORGANIZATION");
    }

    private void add(int first, int last) {
        int end = last;
        while (end > first && (tag(end).equals("POS") || tag(end).equals("HYPH"))) {
            end--;
        }
        int head = 0;
        for (int at = end; at >= first && head == 0; at--) {
            boolean candidate = tag(at).startsWith("NN") || token(at).ner().equals("PERSON") || tag(at).equals("PRP");
            if (candidate && !tag(at).equals(",") && !(at > first && SUFFIXES.contains(word(at)))) {
                head = at;
            }
        }
        if (head == 0) {
            head = tag(end).equals("CD") || word(end).equals("both") || tag(end).startsWith("JJ") ? end : 0;
        }
        if (head > 0) {
            groups.add(new NounGroup(
                    first, Math.max(head, end), head, token(head).ner().equals("PERSON")));
        }
    }
}
