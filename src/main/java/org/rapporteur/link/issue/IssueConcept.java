package org.rapporteur.link.issue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One subject of all articles.
 *
 * @param label what most articles call it
 * @param parties whom it is between, where the label names nothing without them, as "dam" does; else nobody
 * @param aliases what else articles call it
 * @param reasons of each profile that belongs to it why it does; the commonest label first
 */
record IssueConcept(
        String label, SortedSet<String> parties, SortedSet<String> aliases, Map<IssueProfile, String> reasons) {
    IssueConcept {
        parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
}
