package org.rapporteur.link.actor;

import java.util.Set;

/** Compares offices as {@link ActorProfile} has them: {@code foreign minister|france}. */
final class Office {
    private Office() {}

    /** Whether one of these may be one of those. */
    static boolean isAnyOf(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> isOne(one, other)));
    }

    /** Whether both have one title, and no other body. */
    private static boolean isOne(String one, String other) {
        String[] a = one.split("\\|", 2);
        String[] b = other.split("\\|", 2);
        return a[0].equals(b[0]) && (a.length == 1 || b.length == 1 || a[1].equals(b[1]));
    }
}
