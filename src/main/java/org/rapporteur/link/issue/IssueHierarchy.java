package org.rapporteur.link.issue;

import java.util.Collection;
import java.util.List;

/**
 * Finds which subjects hold which: "Taiwan" is broader than "US military aid to Taiwan", for its words are among the
 * other's.
 *
 * <pre>{@code
 * IssueHierarchy hierarchy = new IssueHierarchy(IssueForms.load());
 * hierarchy.broader(militaryAid, concepts);   // "aid to Taiwan", but not "Taiwan", which is broader than that
 * }</pre>
 *
 * <p>The result depends on the labels alone. Thread-safe.
 */
public final class IssueHierarchy {
    private final IssueForms forms;

    public IssueHierarchy(IssueForms forms) {
        this.forms = forms;
    }

    /** Those of {@code others} that are broader than {@code concept}, with none between, in the order given. */
    public List<IssueConcept> broader(IssueConcept concept, Collection<IssueConcept> others) {
        List<IssueConcept> broader =
                others.stream().filter(other -> holds(other, concept)).toList();
        return broader.stream()
                .filter(one -> broader.stream().noneMatch(between -> holds(one, between)))
                .toList();
    }

    /** Whether {@code broad} is broader than {@code narrow}; "the dam" of other parties is not. */
    private boolean holds(IssueConcept broad, IssueConcept narrow) {
        return !broad.definite()
                && forms.of(broad.label()).holds(forms.of(narrow.label()))
                && !broad.reasons().keySet().equals(narrow.reasons().keySet());
    }
}
