package org.rapporteur.resolve.issue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;

/**
 * How an issue is called, and which words of it count when two issues are compared.
 *
 * @param text the label: the words without determiners, and of a long phrase its beginning
 * @param head the lemma of its head word
 * @param clause whether it is the heart of a clause, its head a verb
 * @param words the stems of its content words; none where no noun and no verb is among them: "own"
 */
record IssueLabel(String text, String head, boolean clause, Set<String> words) {
    private static final int LONGEST = 8;
    private static final int ENOUGH = 4;
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "ion");

    IssueLabel {
        words = Set.copyOf(words);
    }

    static IssueLabel of(AnnotatedArticle article, Mention mention) {
        int first = mention.first();
        while (first < mention.last() && isLeftOut(article.token(first))) {
            first++;
        }
        int last = mention.last();
        if (contents(article, first, last).size() > LONGEST) {
            last = end(article, first, last);
        }
        while (last > first
                && !isContent(article.token(last))
                && !article.token(last).isPronoun()) {
            last--;
        }
        String text = inSentence(
                article.token(first),
                article.text(article.span(first, last)).replaceAll("\\s+", " ").replaceAll("[“”\"]", ""));
        Token head = article.token(Math.max(first, Math.min(last, mention.head())));
        boolean telling =
                article.tokens().subList(first, last + 1).stream().anyMatch(token -> token.isNoun() || token.isVerb());
        return new IssueLabel(text, head.lemma(), head.isVerb(), telling ? contents(article, first, last) : Set.of());
    }

    /** "The", "its": what says nothing of the subject. */
    private static boolean isLeftOut(Token token) {
        return token.tag().matches("DT|PRP\\$|POS|IN|TO|MD|``|''|:|,|CC");
    }

    /** Where a long phrase can end: before a preposition or a comma that stands behind enough of it. */
    private static int end(AnnotatedArticle article, int first, int last) {
        for (int at = first + 1; at <= last; at++) {
            boolean border = article.token(at).tag().matches("IN|TO|,|CC|W.*|:");
            int size = contents(article, first, at - 1).size();
            if (border && size >= ENOUGH || size >= LONGEST) {
                return at - 1;
            }
        }
        return last;
    }

    /** "Tariffs on steel" at the beginning of a sentence as within one: a capital letter would make a name of it. */
    private static String inSentence(Token first, String text) {
        boolean name = first.tag().startsWith("NNP") || !first.ner().equals("O");
        boolean capital = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return first.position() > 1 || name || !capital
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** From 0, nothing in common, to 1, the same words: Dice's coefficient. */
    double similarity(IssueLabel other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        long common = words.stream().filter(other.words::contains).count();
        return 2.0 * common / (words.size() + other.words.size());
    }

    /** Whether one label is the other with fewer words: "the fees" and "port fees". */
    boolean shortens(IssueLabel other) {
        return !words.isEmpty()
                && clause == other.clause
                && other.words.containsAll(words)
                && head.equalsIgnoreCase(other.head);
    }

    private static Set<String> contents(AnnotatedArticle article, int first, int last) {
        List<Token> tokens = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            tokens.add(article.token(i));
        }
        return tokens.stream()
                .filter(IssueLabel::isContent)
                .map(token -> stem(token.lemma().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isContent(Token token) {
        String tag = token.tag();
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("VB") || tag.equals("CD");
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
