package org.rapporteur.serve;

import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;

/**
 * What readers of the pages may change, where the server was told so: the same corrections that the commands make.
 * Actors go by IRI.
 */
public interface Edits {
    /** Says that a finding is right. */
    Correction confirm(String finding, Decision decision);

    /** Says that a finding is wrong. */
    Correction reject(String finding, Decision decision);

    /** Makes two actors one: {@code from} goes, {@code into} stays. */
    Correction merge(String from, String into, Decision decision);

    /** Gives an actor or issue another label. */
    Correction rename(String node, String label, Decision decision);

    /** Takes a correction back. */
    Correction undo(int number, Decision decision);
}
