package org.rapporteur.resolve.issue;

import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.People;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;

/** Says which actors are named well enough to be parties. */
final class Parties {
    private Parties() {}

    /** Whether a phrase names whom and not what: "the court", but not "deportation force". */
    static boolean isPeople(People people, Mention phrase) {
        Token head = phrase.headToken();
        boolean thing = people.isBody(head.lemma())
                && phrase.head() > phrase.first()
                && phrase.article().token(phrase.head() - 1).tag().equals("NN");
        return head.isNoun() && people.isPeople(head.lemma()) && !thing;
    }

    /** Whether an actor has a name of its own, or a name in its name: "Republican senators". */
    static boolean isNamedActor(Actor actor) {
        return actor.type() == ActorType.PERSON
                || actor.type() == ActorType.COUNTRY
                || actor.label().codePoints().anyMatch(Character::isUpperCase);
    }
}
