package org.rapporteur.link.issue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One subject of all articles.
 *
 * @param label what most articles call it
 * @param aliases what else articles call it
 * @param reasons by the node of each article's issue that belongs to it, in the order of the nodes: why it does
 * @param definite whether the label, "the dam", names one of many, so that other articles' "dam" is another subject
 */
public record IssueConcept(
        String label, SortedSet<String> aliases, SortedMap<String, String> reasons, boolean definite) {
    public IssueConcept {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }
}
