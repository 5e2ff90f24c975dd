package org.rapporteur.resolve.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;

/**
 * Says whether two actors are the same to a meeting: "the farmers" are "a dozen farmers", and so are the "House
 * Democrats" the "Democrats".
 */
final class Sameness {
    private Sameness() {}

    static boolean same(Actor one, Actor other) {
        if (one.equals(other)) {
            return true;
        }
        boolean unnamed = one.type() == ActorType.GROUP || other.type() == ActorType.GROUP;
        if (!unnamed || !isManyPeople(one) || !isManyPeople(other)) {
            return false;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.containsAll(others) || others.containsAll(words);
    }

    private static boolean isManyPeople(Actor actor) {
        return actor.type() == ActorType.GROUP || actor.type() == ActorType.ORGANIZATION;
    }

    private static Set<String> words(Actor actor) {
        return new HashSet<>(
                Arrays.asList(actor.label().toLowerCase(Locale.ROOT).split("\\W+")));
    }
}
