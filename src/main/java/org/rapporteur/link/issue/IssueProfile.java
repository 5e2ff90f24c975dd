package org.rapporteur.link.issue;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.link.Names;

/**
 * What is compared about an issue.
 *
 * @param names what the article calls it
 * @param parties who the parties are, by code or name; none where the label can never be in need of them
 */
record IssueProfile(Names names, SortedSet<String> parties) {
    IssueProfile {
        parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    }

    String label() {
        return names.label().strip();
    }

    /** Whether two articles tell of a dispute between the same: two parties in common. */
    static boolean sameParties(Set<String> parties, Set<String> others) {
        return parties.stream().filter(others::contains).limit(2).count() == 2;
    }
}
