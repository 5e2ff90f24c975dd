package org.rapporteur.cli;

/** What the launcher found out about the terminal: Java itself cannot tell where standard error goes. */
final class Terminal {
    private Terminal() {}

    /** Whether a person looks at standard error. */
    static boolean isTerminal() {
        return Boolean.getBoolean("rapporteur.terminal");
    }
}
