package org.rapporteur.annotate.name;

/**
 * A run of characters as a number, so that the number of several runs in a row is known without writing them down (R.
 * Karp and M. Rabin, "Efficient randomized pattern-matching algorithms", 1987).
 *
 * <pre>{@code
 * Piece.of("Lee").then(Piece.of("-PW|C")).hash();    // the one of "Lee-PW|C"
 * }</pre>
 *
 * @param hash the number
 * @param power by which the number of what stands before is multiplied
 */
record Piece(long hash, long power) {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    static final Piece EMPTY = new Piece(0, 1);

    static Piece of(String text) {
        long hash = 0;
        long power = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new Piece(hash, power);
    }

    Piece then(Piece next) {
        return new Piece(hash * next.power + next.hash, power * next.power);
    }
}
