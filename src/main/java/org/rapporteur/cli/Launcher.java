package org.rapporteur.cli;

/** How to type a command that the reader may paste. */
final class Launcher {
    private static final String PLAIN = "[\\w./:@%+,=][\\w./:@%+,=~-]*";

    private Launcher() {}

    /** The launcher as it was called, such as {@code ./rapporteur}, ready to be pasted. */
    static String asCalled() {
        return quoted(System.getProperty("rapporteur.launcher", "rapporteur"));
    }

    /** The word as a shell takes it for one: {@code news}, {@code 'my news'}. */
    static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
