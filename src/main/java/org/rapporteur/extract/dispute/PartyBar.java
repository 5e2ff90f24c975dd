package org.rapporteur.extract.dispute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/** Leaves out who or what stands beside a quarrel and can be no side of it: a victim, a relative, a court, a paper. */
final class PartyBar {
    private static final Set<String> BEFORE_A_COURT = Set.of("in", "at", "before", "to");

    private final Lexicon disputes;
    private final Lexicon actors;

    PartyBar(Lexicon disputes, Lexicon actors) {
        this.disputes = disputes;
        this.actors = actors;
    }

    List<Mention> parties(List<Mention> named) {
        return named.stream()
                .filter(party -> !has(disputes, "PAPER", party.headToken())) // "the motion cites the Constitution"
                .filter(party -> !isVenue(party))
                .filter(party -> !isSomebodyElses(party))
                .toList();
    }

    /** "Filed in the District Court", "argued before the Supreme Court". */
    private boolean isVenue(Mention party) {
        AnnotatedArticle article = party.article();
        int before = party.first() - 1;
        if (before > 0 && article.token(before).tag().equals("DT")) {
            before--;
        }
        return before >= 0
                && BEFORE_A_COURT.contains(article.token(before).text().toLowerCase(Locale.ROOT))
                && article.tokens(party.span()).stream().anyMatch(token -> has(disputes, "VENUE", token));
    }

    /**
     * Who suffered it, or belongs to one who is a party: "Lee, fiancée of the journalist Bo Chen, called for the
     * killers of Chen to be tried".
     */
    private boolean isSomebodyElses(Mention party) {
        AnnotatedArticle article = party.article();
        int of = party.first() - 1;
        while (of > 0 && isTitle(article.token(of))) {
            of--;
        }
        int own = party.last() + 1;
        boolean before = of > 0
                && article.token(of).lemma().equals("of")
                && (has(disputes, "VICTIM_NOUN", article.token(of - 1))
                        || has(actors, "RELATIVE", article.token(of - 1)));
        boolean behind = own + 1 < article.tokenCount()
                && article.token(own).tag().equals("POS")
                && has(disputes, "VICTIM_NOUN", article.token(own + 1));
        return before || behind;
    }

    private static boolean isTitle(Token token) {
        return token.isNoun() || token.tag().startsWith("JJ") || token.tag().equals("DT");
    }

    private static boolean has(Lexicon lexicon, String wordClass, Token token) {
        return token.isNoun() && lexicon.has(wordClass, token.lemma().toLowerCase(Locale.ROOT));
    }
}
