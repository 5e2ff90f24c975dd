package org.rapporteur.resolve.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.People;

/**
 * Says what an actor without a name is called: the words of the phrase that stands for it, without determiners before
 * and what hangs on behind.
 *
 * <pre>{@code
 * unnamed.label(mention);   // "cybersecurity experts", "dozens of members"; empty for "many", "in an interview", "34"
 * }</pre>
 *
 * <p>A pronoun, a title that leaves open whose it is, and a phrase whose head can neither act nor speak are no actor:
 * the finding then has no actor there, and its evidence still shows the words.
 */
final class UnnamedActors {
    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "some", "his", "her", "its", "their", "our", "my");
    private static final Set<String> RECIPROCAL = Set.of("other", "another", "each");

    private static final Pattern PRONOUN =
            Pattern.compile("(any|every|some|no)(one|body|thing)|he|she|they|we|i|you|it|who|others?");

    /** Adverbs that belong to the sentence: "so thousands of them"; "nearly" and "only" belong to the number. */
    private static final Set<String> ADVERBS = Set.of("so", "then", "also", "just", "even", "again", "still", "now");

    /** Before whoever does or says something: "by a number of experts", "from the poll", "so thousands". */
    private static final Set<String> LEADING_IN = Set.of("by", "of", "from", "among", "so", "than", "that");

    private final AnnotatedArticle article;
    private final Lexicon lexicon;
    private final Offices offices;
    private final People people;

    UnnamedActors(AnnotatedArticle article, English english) {
        this.article = article;
        this.lexicon = english.actors();
        this.offices = english.offices();
        this.people = english.people();
    }

    /** The phrase up to its head and a short "of" phrase; empty where it stands for no actor. */
    Optional<String> label(Mention mention) {
        int first = mention.first();
        while (first < mention.head() && isLeftOut(article.token(first))) {
            if (article.token(first).tag().equals("IN") && !LEADING_IN.contains(word(article.token(first)))) {
                return Optional.empty(); // "in a televised interview" says where and not who
            }
            first++;
        }
        int last = withComplement(mention);
        if (!isActor(first, mention.head(), last)) {
            return Optional.empty();
        }
        return Optional.of(article.text(article.span(first, last)).replaceAll("\\s+", " "));
    }

    /**
     * The whole phrase, without determiners before it.
     *
     * @param owners the family name of the person behind a possessive pronoun
     */
    String phrase(Mention mention, Function<Token, Optional<String>> owners) {
        int first = mention.first();
        String owner = "";
        while (first < mention.head() && isLeftOut(article.token(first))) {
            Token token = article.token(first);
            owner = token.tag().equals("PRP$")
                    ? owners.apply(token).map(name -> name + " ").orElse("")
                    : owner;
            first++;
        }
        return owner + article.text(article.span(first, mention.last())).replaceAll("\\s+", " ");
    }

    private static String word(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private static boolean isLeftOut(Token token) {
        return DETERMINERS.contains(word(token))
                || ADVERBS.contains(word(token))
                || word(token).equals("according")
                || token.tag().matches("IN|CC|TO|DT|PRP\\$?|W.*|MD|UH|EX")
                || !Character.isLetterOrDigit(token.text().codePointAt(0));
    }

    /** The last token of "the head of the short phrase", or the head. */
    private int withComplement(Mention mention) {
        int last = mention.head();
        if (last + 2 <= mention.last() && article.token(last + 1).lemma().equals("of")) {
            int end = last + 2;
            while (end < mention.last()
                    && article.token(end).tag().matches("DT|JJ|CD|NNP?S?|PRP\\$|POS")
                    && article.token(end + 1).tag().matches("NNP?S?|JJ|CD|POS")) {
                end++;
            }
            if (article.token(end).isNoun()) {
                last = end;
            }
        }
        return last;
    }

    private boolean isActor(int first, int headAt, int last) {
        Token head = article.token(headAt);
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        if (PRONOUN.matcher(word(head)).matches()
                || RECIPROCAL.contains(lemma)
                || offices.isHonorific(lemma.replace(".", ""))) {
            return false;
        }
        boolean isPartitive = lexicon.has("PARTITIVE", lemma) || head.tag().matches("CD|JJ|DT");
        if (isPartitive) {
            return last > headAt && canAct(article.token(last));
        }
        return canAct(head) && !isTitleAlone(first, head);
    }

    private boolean canAct(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        if (noun.isProperNoun()) {
            return !lexicon.has("LAW", lemma)
                    && Character.isUpperCase(noun.text().codePointAt(0))
                    && noun.text().length() > 1;
        }
        return noun.isNoun()
                && (people.isAnimate(noun.text(), noun.lemma())
                        || offices.isOffice(lemma)
                        || lexicon.has("BODY", lemma)
                        || lexicon.has("GOVERNMENT", lemma)
                        || lexicon.has("DELEGATE", lemma)
                        || lexicon.has("DOCUMENT", lemma)
                        || lexicon.has("PEOPLE", lemma));
    }

    /** "Vice President", "former chairman": whose office it is stands nowhere. */
    private boolean isTitleAlone(int first, Token head) {
        if (!offices.isOffice(head.lemma()) || head.tag().endsWith("S")) {
            return false;
        }
        for (int at = first; at < head.index(); at++) {
            if (!offices.isRankModifier(article.token(at).text())) {
                return false;
            }
        }
        return true;
    }
}
