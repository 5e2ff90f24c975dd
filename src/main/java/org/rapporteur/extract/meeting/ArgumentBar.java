package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/** Leaves out what the words around a meeting cannot tell of it. */
final class ArgumentBar {
    private static final Set<String> WHERE = Set.of("at", "in", "inside", "outside");

    private final Lexicon lexicon;

    ArgumentBar(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Without where the others met ("met at the Foreign Ministry"), and without who brings them together: "Lee helped
     * arrange a meeting between Chen and Doe".
     */
    List<Mention> participants(Mention trigger, List<Mention> named) {
        AnnotatedArticle article = trigger.article();
        List<Mention> given = named.stream()
                .filter(mention -> mention.first() < trigger.first() || !isWhere(mention))
                .toList();
        int next = trigger.last() + 1;
        boolean between =
                next < article.tokenCount() && article.token(next).lemma().equalsIgnoreCase("between");
        return between && arranging(trigger.sentence().tokens(), trigger) >= 0
                ? given.stream().filter(mention -> mention.first() > next).toList()
                : given;
    }

    /** "In Oslo", "at the ministry"; who stands before the meeting owns it: "not present at the Cabinet meeting". */
    private static boolean isWhere(Mention mention) {
        AnnotatedArticle article = mention.article();
        int before = mention.first() - 1;
        boolean determined = before > 0 && article.token(before).tag().equals("DT");
        int preposition = determined ? before - 1 : before;
        boolean owns = mention.last() + 1 < article.tokenCount()
                && article.token(mention.last() + 1).tag().equals("POS");
        return !owns
                && preposition >= mention.sentence().firstToken()
                && WHERE.contains(article.token(preposition).text().toLowerCase(Locale.ROOT));
    }

    /** Without what is part of a person's name, and where somebody was born. A country may be visited and take part. */
    List<Mention> places(List<Mention> participants, List<Mention> given) {
        return given.stream()
                .filter(place -> participants.stream()
                        .filter(participant -> participant.headToken().ner().equals("PERSON"))
                        .noneMatch(participant -> participant.span().overlaps(place.span())))
                .filter(place ->
                        !isOfALife(place.sentence().tokens(), place.headToken().position() - 1))
                .toList();
    }

    /** Whether the nearest verb before it tells when or where a life began or ended: "born in Bern on 23 June 1941". */
    boolean isOfALife(List<Token> tokens, int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (tokens.get(before).isVerb()) {
                return lexicon.has("LIFE_VERB", lemma(tokens.get(before)));
            }
        }
        return false;
    }

    /** The place in the sentence, from 0, of the verb of which the meeting is what is arranged, or -1. */
    int arranging(List<Token> tokens, Mention trigger) {
        for (int at = trigger.first() - trigger.sentence().firstToken() - 1; at >= 0; at--) {
            if (tokens.get(at).isVerb()) {
                return lexicon.has("ARRANGE_VERB", lemma(tokens.get(at))) ? at : -1;
            }
        }
        return -1;
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
