package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.Mention;
import org.rapporteur.source.Span;

/**
 * One mention of a subject on which parties stand against each other.
 *
 * @param evidence the words that tell of it
 * @param issue the shortest noun phrase that names the subject
 * @param parties who stands against whom; may be empty or one where the article names the others elsewhere
 * @param positions where each party stands, as far as this mention says
 * @param status how the dispute stands
 */
public record DisputeFinding(
        Evidence evidence, Mention issue, List<Mention> parties, List<Position> positions, DisputeStatus status)
        implements Finding {
    public DisputeFinding {
        parties = List.copyOf(parties);
        positions = List.copyOf(positions);
    }

    /**
     * Where a party stands.
     *
     * @param party whose position it is
     * @param stance for, against or other
     * @param words the words that show it
     */
    public record Position(Mention party, Stance stance, Span words) {}
}
