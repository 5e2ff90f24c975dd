package org.rapporteur.serve;

import java.util.List;
import java.util.Map;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.FindingChange;
import org.rapporteur.resolve.ActorType;

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

    /** Keeps two actors apart, whatever is found later. */
    Correction distinct(String one, String other, Decision decision);

    /** Makes two of one actor, issue or occasion: what the articles with these identifiers tell is of another one. */
    Correction split(String node, List<String> articles, String label, Decision decision);

    /** Changes something of a finding; actors in the values go by name, alias or IRI. */
    Correction correct(String finding, Map<FindingChange.Field, String> changes, Decision decision);

    /** Makes an actor one of another type. */
    Correction retype(String actor, ActorType type, Decision decision);

    /** Gives an actor or issue another label. */
    Correction rename(String node, String label, Decision decision);

    /** Takes a correction back. */
    Correction undo(int number, Decision decision);
}
