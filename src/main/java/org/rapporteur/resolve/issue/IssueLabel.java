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
 * @param text the label: no determiners, and no owner where enough is left to name the subject
 * @param head the lemma of its head word
 * @param clause whether it is the heart of a clause, its head a verb
 * @param words the stems of its content words
 */
record IssueLabel(String text, String head, boolean clause, Set<String> words) {
    private static final int LONGEST = 5;
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "ion");

    IssueLabel {
        words = Set.copyOf(words);
    }

    static IssueLabel of(AnnotatedArticle article, Mention mention) {
        int first = mention.first();
        int last = mention.last();
        for (int i = first; i < mention.head(); i++) {
            if (article.token(i).tag().equals("POS")) {
                boolean enough = contents(article, i + 1, last).size() >= 2;
                first = enough ? i + 1 : Math.max(first, i - 1); // "Senator Ann Lee's vote": "Lee's vote"
            }
        }
        Token head = article.token(mention.head());
        if (head.isVerb() && contents(article, first, last).size() > LONGEST) {
            return ofLongClause(article, mention);
        }
        while (first < mention.head() && contents(article, first, last).size() > LONGEST) {
            first++;
        }
        while (first < mention.head() && (!isContent(article.token(first)) || isNumber(article, first))) {
            first++;
        }
        while (last > mention.head() && contents(article, first, last).size() > LONGEST) {
            last--;
        }
        while (last > mention.head()
                && !article.token(last).isNoun()
                && !article.token(last).isVerb()) {
            last--;
        }
        String text = inSentence(
                article.token(first), article.text(article.span(first, last)).replaceAll("\\s+", " "));
        return new IssueLabel(text, head.lemma(), head.isVerb(), contents(article, first, last));
    }

    /** "Tariffs on steel" at the beginning of a sentence as within one: a capital letter would make a name of it. */
    private static String inSentence(Token first, String text) {
        boolean name = first.tag().startsWith("NNP") || !first.ner().equals("O");
        boolean capital = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return first.position() > 1 || name || !capital
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Of a long clause the verb with its particle and the end of its object: "shot down a surveillance balloon". */
    private static IssueLabel ofLongClause(AnnotatedArticle article, Mention clause) {
        int verb = clause.head();
        int last = clause.last();
        for (int i = last; i > verb + 2 && contents(article, verb, last).size() > LONGEST; i--) {
            last = article.token(i).tag().equals("IN") ? i - 1 : last;
        }
        int particle = verb;
        while (particle < last && article.token(particle + 1).tag().matches("RP|IN|TO")) {
            particle++;
        }
        int tail = particle + 1;
        while (tail < last && contents(article, tail, last).size() > LONGEST - 1) {
            tail++;
        }
        Set<String> words = new LinkedHashSet<>(contents(article, verb, particle));
        words.addAll(contents(article, Math.min(tail, last), last));
        String text = article.text(article.span(verb, particle)) + " "
                + article.text(article.span(Math.min(tail, last), last));
        return new IssueLabel(text.replaceAll("\\s+", " "), article.token(verb).lemma(), true, words);
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

    /** A number that is no part of a compound such as "twelve-hour". */
    private static boolean isNumber(AnnotatedArticle article, int index) {
        return article.token(index).tag().equals("CD")
                && !article.token(index + 1).text().equals("-");
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
