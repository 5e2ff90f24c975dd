package org.rapporteur.link.actor;

import java.util.Set;

/** Compares offices as {@link ActorProfile} has them: {@code foreign minister|france}. */
final class Office {
    private Office() {}

    /** Whether one of these may be one of those. */
    static boolean isAnyOf(Set<String> some, Set<String> others) {
        for (String one : some) {
            for (String other : others) {
                if (isOne(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether both have one title, and no other body. */
    private static boolean isOne(String one, String other) {
        int body = one.indexOf('|');
        int otherBody = other.indexOf('|');
        int title = body < 0 ? one.length() : body;
        int otherTitle = otherBody < 0 ? other.length() : otherBody;
        return title == otherTitle
                && one.regionMatches(0, other, 0, title)
                && (body < 0 || otherBody < 0 || one.equals(other));
    }
}
