package org.rapporteur.extract.dispute;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TimeExpression;
import org.rapporteur.annotate.Token;

/** Noun runs of an article, read off the tags: what names a subject is where the parser errs most. */
final class Chunks {
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’", "''", "``");
    private static final int LONGEST = 12;

    private final AnnotatedArticle article;
    private final BitSet inName = new BitSet();
    private final BitSet inTime = new BitSet();

    Chunks(AnnotatedArticle article) {
        this.article = article;
        article.names().forEach(name -> inName.set(name.first(), name.last() + 1));
        for (TimeExpression time : article.times()) {
            if (!time.type().equals("DURATION")) {
                article.tokens(time.span()).forEach(token -> inTime.set(token.index()));
            }
        }
    }

    /** From the first modifier to the last noun, determiners left out. */
    record Chunk(int first, int last) {}

    /** The noun run that begins at {@code start}, or null. */
    @Nullable
    Chunk at(int start) {
        int end = end(start);
        int first = start;
        while (first <= end && (isDeterminer(first) || isQuote(first))) {
            first++;
        }
        int noun = -1;
        for (int i = first; i <= end && i - first < LONGEST; i++) {
            if (token(i).isNoun() && !isDate(i)) {
                noun = i;
            } else if (!isModifier(i, noun) && !isQuote(i) && !isAdjectiveJoin(i)) {
                break;
            }
        }
        return noun < 0 ? null : new Chunk(first, noun);
    }

    /** The first token of the noun run to which {@code head} belongs, not before {@code limit}. */
    int startOf(int head, int limit) {
        int first = head;
        while (first > limit && (isNominal(first - 1) || isQuote(first - 1) && isNominalBefore(first - 1, limit))) {
            first--;
        }
        return first;
    }

    private boolean isNominalBefore(int index, int limit) {
        return index - 1 > limit && isNominal(index - 1);
    }

    private boolean isNominal(int index) {
        return token(index).isNoun() && !isDate(index) || isModifier(index, -1);
    }

    private boolean isModifier(int index, int noun) {
        Token token = token(index);
        String tag = token.tag();
        if (isDate(index)) {
            return false;
        }
        boolean beforeNoun =
                index < end(index) && isModifierOrNoun(token(index + 1).tag());
        boolean beforeHyphen = index < end(index) && token(index + 1).tag().equals("HYPH"); // "slow" in "slow-motion"
        return tag.startsWith("JJ")
                || beforeHyphen
                || tag.equals("POS")
                || tag.equals("CD")
                || tag.equals("HYPH")
                || tag.equals("$")
                || (tag.equals("VBN") || tag.equals("VBG")) && (beforeNoun && noun < 0 || isAfterHyphen(index))
                || tag.equals("RB")
                        && noun < 0
                        && index < end(index)
                        && token(index + 1).tag().startsWith("JJ")
                || tag.equals("IN") && inName.get(index);
    }

    private boolean isAfterHyphen(int index) {
        return index > 0 && token(index - 1).tag().equals("HYPH");
    }

    private static boolean isModifierOrNoun(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("HYPH") || tag.equals("CD");
    }

    private boolean isAdjectiveJoin(int index) {
        String tag = token(index).tag();
        return (tag.equals(",") || tag.equals("CC"))
                && index > 0
                && index < end(index)
                && token(index - 1).tag().startsWith("JJ")
                && token(index + 1).tag().startsWith("JJ");
    }

    boolean isDeterminer(int index) {
        String tag = token(index).tag();
        return tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT");
    }

    boolean isQuote(int index) {
        return QUOTES.contains(token(index).text()) && !token(index).tag().equals("POS");
    }

    boolean isName(int index) {
        return inName.get(index);
    }

    boolean isDate(int index) {
        return inTime.get(index);
    }

    /** The article index of the last token of the sentence that holds {@code index}. */
    int end(int index) {
        Sentence sentence = article.sentenceOfToken(index);
        return sentence.firstToken() + sentence.tokens().size() - 1;
    }

    Token token(int index) {
        return article.token(index);
    }

    Mention mention(int first, int last, int head) {
        return article.mention(first, last, head);
    }
}
