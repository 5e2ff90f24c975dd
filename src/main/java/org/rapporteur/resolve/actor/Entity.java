package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;
import org.rapporteur.lexicon.Gender;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;

/** An actor while its mentions are still being gathered. */
final class Entity {
    final ActorType type;
    String label;
    Gender gender = Gender.UNKNOWN;

    @Nullable
    String countryCode;

    final TreeSet<String> aliases = new TreeSet<>();
    final List<Mention> mentions = new ArrayList<>();

    /** Offices with which the article names this person, in lower case: "foreign minister". */
    final TreeSet<String> offices = new TreeSet<>();

    Entity(ActorType type, String label) {
        this.type = type;
        this.label = label;
    }

    boolean isPerson() {
        return type == ActorType.PERSON;
    }

    /** The first token at which the article speaks of it. */
    int firstToken() {
        return mentions.isEmpty() ? Integer.MAX_VALUE : mentions.get(0).first();
    }

    /** The actor as it is known when all mentions have been gathered. */
    Actor toActor() {
        aliases.remove(label);
        return new Actor(
                type,
                label,
                aliases,
                countryCode,
                mentions.stream().map(Mention::span).sorted().distinct().toList());
    }
}
