package org.rapporteur.link.issue;

import java.util.Set;
import java.util.TreeSet;

/**
 * An issue as one article tells of it.
 *
 * @param id the node of the issue in its article
 * @param label what the article calls it
 * @param aliases other phrases of the article for it
 * @param parties who the parties are, by a name that is the same in all articles
 */
public record IssueProfile(String id, String label, Set<String> aliases, Set<String> parties) {
    public IssueProfile {
        aliases = Set.copyOf(aliases);
        parties = Set.copyOf(parties);
    }

    /** Whether two articles tell of a dispute between the same: two parties in common. */
    static boolean sameParties(Set<String> parties, Set<String> others) {
        Set<String> shared = new TreeSet<>(parties);
        shared.retainAll(others);
        return shared.size() >= 2;
    }
}
