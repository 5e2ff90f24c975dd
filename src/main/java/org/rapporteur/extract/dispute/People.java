package org.rapporteur.extract.dispute;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.role.Offices;
import org.rapporteur.extract.rule.Lexicon;

/**
 * Tells words for somebody, who can be a party, from words for something, which can be disputed.
 *
 * <pre>{@code
 * People people = People.load();
 * people.isPeople(token);           // true for "farmers", "company", "minister"; false for "tax"
 * people.canAct(article, mention);  // also true for names and personal pronouns
 * }</pre>
 *
 * <p>Immutable.
 */
public final class People {
    private final Lexicon lexicon;
    private final Offices offices;

    private People(Lexicon lexicon, Offices offices) {
        this.lexicon = lexicon;
        this.offices = offices;
    }

    /** Reads {@code dispute/people.lexicon} and the lexicon of offices from the class path. */
    public static People load() {
        return new People(Lexicon.read("dispute/people.lexicon"), Offices.load());
    }

    /** Whether a common noun is one for persons or a body of persons. */
    public boolean isPeople(Token noun) {
        return noun.isNoun()
                && (lexicon.has("PEOPLE", noun.lemma())
                        || lexicon.has("BODY", noun.lemma())
                        || offices.isOffice(noun.lemma()));
    }

    /** Whether it is a body of persons, which a noun before it can turn into a thing: "deportation force". */
    public boolean isBody(Token noun) {
        return noun.isNoun() && lexicon.has("BODY", noun.lemma());
    }

    /** Whether a mention can be a party: a name, a pronoun, or a noun for persons or a body of persons. */
    public boolean canAct(AnnotatedArticle article, Mention mention) {
        Token head = article.token(mention.head());
        if (article.token(mention.first()).text().equalsIgnoreCase("no")) {
            return false;
        }
        return !head.ner().equals("O") || isPersonal(head) || head.tag().startsWith("W") || isPeople(head);
    }

    /** "It" is left out: what the word stands for is open too often. */
    private static boolean isPersonal(Token head) {
        return head.isPronoun() && !head.text().equalsIgnoreCase("it");
    }
}
