package org.rapporteur.resolve.actor;

import java.util.List;
import java.util.Optional;
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
 * Floor floor = new Floor(article, english.offices());       // MS. ROE: He met the mayor on Friday.
 * Optional<Mention> speaker = floor.holder(meeting.evidence().span());    // "MS. ROE"
 * }</pre>
 *
 * <p>Empty in any other article, and where a label may as well be a heading: it has to name a person, to begin as a
 * title does, or "THE PRESIDENT", or to be that of a question or an answer. Safe for any number of threads.
 */
public final class Floor {
    private static final String NOT_OF_A_NAME = "[:.]|[\\p{Ps}].*";
    private static final String NAMELESS = "Q|A|QUESTION|ANSWER";

    private final AnnotatedArticle article;
    private final Offices offices;
    private final Phrases phrases;
    private final Turns turns;

    public Floor(AnnotatedArticle article, Offices offices) {
        this.article = article;
        this.offices = offices;
        this.phrases = new Phrases(article);
        this.turns = Turns.of(article.article().body());
    }

    /** The words that name who speaks in the turn that holds those words. */
    public Optional<Mention> holder(Span words) {
        return turns.label(words.begin()).flatMap(this::named);
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
                || first.text().matches(NAMELESS)
                || (words.size() > 1 && (first.text().equals("THE") || isTitle(first)));
        return speaks
                ? phrases.mention(first.span().union(words.get(words.size() - 1).span()))
                : Optional.empty();
    }
}
