package org.rapporteur.link.issue;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/**
 * Profiles with one label; where the label alone names nothing, only those with the same parties.
 *
 * @param form the label as most of them write it, taken apart
 * @param parties the parties of all of them
 * @param profiles at least one
 * @param weight how many articles have one, roughly
 */
record Item(IssueForm form, SortedSet<String> parties, List<IssueProfile> profiles, int weight) {
    /** What most articles call it comes first; of equally common ones the shortest. */
    static final Comparator<Item> COMMONEST = Comparator.comparingInt(Item::weight)
            .reversed()
            .thenComparing(item -> item.form().label().length())
            .thenComparing(item -> item.form().label())
            .thenComparing(item -> String.join("\n", item.parties()));
}
