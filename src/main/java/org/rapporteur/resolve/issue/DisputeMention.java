package org.rapporteur.resolve.issue;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.resolve.Actor;

/**
 * One finding with its actors known.
 *
 * @param finding what was found
 * @param sentence the number of its sentence
 * @param label how it calls the issue, or null where it does not
 * @param objectors who objects, in a quarrel every side
 * @param opponents against whom
 */
record DisputeMention(
        DisputeFinding finding, int sentence, @Nullable IssueLabel label, Set<Actor> objectors, Set<Actor> opponents) {

    /** Whom it names on either side. */
    Set<Actor> parties() {
        Set<Actor> parties = new LinkedHashSet<>(objectors);
        parties.addAll(opponents);
        return parties;
    }

    double confidence() {
        return finding.evidence().confidence();
    }
}
