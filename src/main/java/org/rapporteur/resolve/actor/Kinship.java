package org.rapporteur.resolve.actor;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Lexicon;

/** Says where an article brings somebody in as a member of another's family: "his wife, Ann Lee". */
final class Kinship {
    private static final int WORDS_BEFORE = 2;

    private final AnnotatedArticle article;
    private final Lexicon lexicon;

    Kinship(AnnotatedArticle article, Lexicon lexicon) {
        this.article = article;
        this.lexicon = lexicon;
    }

    /** "wife Ann Lee", "his son, Bo Lee", "the first lady, Ann Lee". */
    boolean isBeside(Mention mention) {
        int sentence = mention.firstToken().sentence();
        int nearest = Math.max(0, mention.first() - WORDS_BEFORE);
        for (int at = mention.first() - 1; at >= nearest; at--) {
            Token token = article.token(at);
            if (token.sentence() != sentence) {
                return false;
            }
            if (isRelative(token) || isFirstLady(token)) {
                return true;
            }
            if (!token.text().equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** Somewhere in the sentence a member of a family is named as such. */
    boolean isInSentenceOf(Mention mention) {
        List<Token> tokens =
                article.sentences().get(mention.firstToken().sentence()).tokens();
        return tokens.stream().anyMatch(this::isRelative);
    }

    private boolean isRelative(Token token) {
        return lexicon.has("RELATIVE", token.lemma());
    }

    private boolean isFirstLady(Token token) {
        return token.lemma().equalsIgnoreCase("lady")
                && token.index() > 0
                && article.token(token.index() - 1).text().equalsIgnoreCase("first");
    }
}
