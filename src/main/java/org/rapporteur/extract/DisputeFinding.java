package org.rapporteur.extract;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;

/**
 * One mention of a subject on which parties stand against each other.
 *
 * @param evidence the words that tell of it
 * @param cue the words that carry it: "accused", "at odds"
 * @param stance where those who are named first stand: for, against, or in a quarrel other
 * @param objectors who objects, in a quarrel any side; possibly none
 * @param opponents against whom; possibly none
 * @param implied who stands on either side by the name that another sentence gives
 * @param issue the words for the subject, or null where this mention does not say it
 * @param status how the dispute stands, as far as this mention says
 */
public record DisputeFinding(
        Evidence evidence,
        Mention cue,
        Stance stance,
        List<Mention> objectors,
        List<Mention> opponents,
        Implied implied,
        @Nullable Mention issue,
        DisputeStatus status)
        implements MentionFinding {

    /**
     * Names in other sentences.
     *
     * @param objectors of those who object
     * @param opponents of those against whom
     */
    public record Implied(List<Mention> objectors, List<Mention> opponents) {
        public Implied {
            objectors = List.copyOf(objectors);
            opponents = List.copyOf(opponents);
        }
    }

    public DisputeFinding {
        objectors = List.copyOf(objectors);
        opponents = List.copyOf(opponents);
    }

    /** All who are named on either side. */
    public List<Mention> parties() {
        return Stream.concat(objectors.stream(), opponents.stream()).distinct().toList();
    }
}
