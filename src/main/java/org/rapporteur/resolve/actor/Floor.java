package org.rapporteur.resolve.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.annotate.Turns;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.source.Span;

/**
 * Who has the floor in a transcript. What is told in a turn is told by whoever its label names, and not by the article:
 *
 * <pre>{@code
 * Floor floor = new Floor(article, english.offices());       // MS. ROE: I can say that he met the mayor.
 * Optional<Mention> speaker = floor.holder(meeting.evidence().span());    // "MS. ROE"
 * }</pre>
 *
 * <p>Empty in any other article: in a transcript somebody says "I" or "you" in two turns at least, and not within
 * quotation marks, as nobody does under headings. Empty where a label may as well be a heading too: it has to name a
 * person, to begin as a title does ("MR.", "THE PRESIDENT"), or to be that of a question or an answer. Safe for any
 * number of threads.
 */
final class Floor {
    private static final String NOT_OF_A_NAME = "[:.]|\\p{Ps}.*";
    private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours", "yourself");
    private static final int FEWEST = 2;

    private final AnnotatedArticle article;
    private final Offices offices;
    private final Phrases phrases;
    private final Turns turns;
    private final boolean isTranscript;

    Floor(AnnotatedArticle article, Offices offices) {
        this.article = article;
        this.offices = offices;
        this.phrases = new Phrases(article);
        this.turns = Turns.of(article.article().body());
        this.isTranscript = !turns.isEmpty()
                && article.tokens().stream()
                                .filter(Floor::isSpoken)
                                .filter(token -> !isQuoted(token))
                                .flatMap(token -> turns.label(token.span().begin()).stream())
                                .distinct()
                                .limit(FEWEST)
                                .count()
                        == FEWEST;
    }

    private static boolean isSpoken(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return Coreference.FIRST_PERSON.contains(word) || SECOND_PERSON.contains(word);
    }

    private boolean isQuoted(Token token) {
        return article.quotations().stream()
                .anyMatch(quotation -> quotation.inner().contains(token.span()));
    }

    /** Whether that article is a transcript. */
    boolean isTranscript() {
        return isTranscript;
    }

    /** The label of the turn that holds that code point; empty where nobody has the floor. */
    Optional<Span> label(int codePoint) {
        return isTranscript ? turns.label(codePoint) : Optional.empty();
    }

    /** The words that name who speaks in the turn that holds those words. */
    Optional<Mention> holder(Span words) {
        return label(words.begin()).flatMap(this::named);
    }

    private boolean isTitle(Token word) {
        return offices.isHonorific(word.text()) || offices.isOffice(word.text());
    }

    private Optional<Mention> named(Span label) {
        List<Token> words = article.tokens(label).stream()
                .takeWhile(token ->
                        !token.text().matches(NOT_OF_A_NAME) && !token.tag().equals("-LRB-"))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Token first = words.get(0);
        boolean speaks = words.stream().anyMatch(word -> word.ner().equals("PERSON"))
                || Turns.isNameless(first.text())
                || (words.size() > 1 && isTitle(first.text().equals("THE") ? words.get(1) : first));
        return speaks
                ? phrases.mention(first.span().union(words.get(words.size() - 1).span()))
                : Optional.empty();
    }
}
