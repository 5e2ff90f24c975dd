package org.rapporteur.resolve.issue;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.role.Offices;
import org.rapporteur.extract.rule.Lexicon;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;

/** Tells words for somebody, who can be a party, from words for something. */
final class Parties {
    private static final class Shared {
        static final Lexicon PEOPLE = Lexicon.read("/org/rapporteur/resolve/people.lexicon");
        static final Offices OFFICES = Offices.load();
    }

    private Parties() {}

    /** Whether a mention can be a party: a name, a pronoun, or a noun for persons or a body of persons. */
    static boolean canAct(AnnotatedArticle article, Mention mention) {
        Token head = article.token(mention.head());
        return !head.ner().equals("O") || head.isPronoun() || head.tag().startsWith("W") || isPeople(head);
    }

    /** Whether a common noun is one for persons or a body of persons. */
    static boolean isPeople(Token noun) {
        return noun.isNoun() && (Shared.PEOPLE.has("PEOPLE", noun.lemma()) || Shared.OFFICES.isOffice(noun.lemma()));
    }

    /** Whether an actor has a name of its own. A place that is no country is not taken for an actor. */
    static boolean isNamedActor(Actor actor) {
        return actor.type() == ActorType.PERSON
                || actor.type() == ActorType.COUNTRY
                || actor.type() == ActorType.ORGANIZATION
                        && Character.isUpperCase(actor.label().codePointAt(0));
    }
}
