package org.rapporteur.resolve.issue;

import java.util.Set;
import org.rapporteur.extract.DisputeFinding;
import org.rapporteur.resolve.Actor;

/**
 * One finding with its actors known.
 *
 * @param finding what was found
 * @param label how it calls the issue
 * @param parties whom it names as parties
 * @param critics those of the parties that stand against it
 * @param supporters those of the parties that stand for it
 * @param owners whose the issue is, or whom its phrase names
 */
record IssueMention(
        DisputeFinding finding,
        IssueLabel label,
        Set<Actor> parties,
        Set<Actor> critics,
        Set<Actor> supporters,
        Set<Actor> owners) {
    double strength() {
        return finding.evidence().confidence();
    }
}
