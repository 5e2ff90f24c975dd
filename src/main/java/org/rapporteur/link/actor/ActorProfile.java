package org.rapporteur.link.actor;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Names;
import org.rapporteur.resolve.ActorType;

/**
 * What is compared about an actor.
 *
 * @param type person, organization, country or group
 * @param names what the article calls it
 * @param countryCode of a country its code, else null
 * @param offices of a person the offices that the article states, in lower case, with the body after a bar where it is
 *     named: {@code foreign minister|france}
 * @param alone the IRI of the node where its name does not identify it beyond its article, else null
 */
record ActorProfile(
        ActorType type,
        Names names,
        @Nullable String countryCode,
        SortedSet<String> offices,
        @Nullable String alone) {
    ActorProfile {
        offices = Collections.unmodifiableSortedSet(new TreeSet<>(offices));
    }

    /** Of the ends of the sets alone: a block of thousands is looked up by this many times over. */
    @Override
    public int hashCode() {
        return Objects.hash(names.label(), ends(names.aliases()), ends(offices), alone);
    }

    private static int ends(SortedSet<String> names) {
        return names.isEmpty() ? 0 : Objects.hash(names.first(), names.last(), names.size());
    }
}
