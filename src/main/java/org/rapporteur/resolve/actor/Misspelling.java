package org.rapporteur.resolve.actor;

/** Tells a slip of the keyboard or of a scraper from another name. */
final class Misspelling {
    /** In shorter names one letter makes another name: Brown and Braun, Hansen and Jansen. */
    private static final int SHORTEST = 7;

    private Misspelling() {}

    /**
     * Whether {@code written} may be {@code meant} with one letter left out, added or exchanged. The first letter is
     * right in both, and neither is the other's plural.
     */
    static boolean isOf(String written, String meant) {
        int longer = Math.max(written.length(), meant.length());
        int shorter = Math.min(written.length(), meant.length());
        if (shorter < SHORTEST || longer - shorter > 1 || written.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int before = 0;
        while (before < shorter && written.charAt(before) == meant.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && written.charAt(written.length() - 1 - after) == meant.charAt(meant.length() - 1 - after)) {
            after++;
        }
        boolean onlyEnding = after == 0 && longer > shorter;
        return !onlyEnding && before + after >= longer - 1 && before + after >= shorter - 1;
    }
}
