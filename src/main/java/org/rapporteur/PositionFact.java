package org.rapporteur;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Stance;

/**
 * Where a party of a dispute stands, as one article tells it.
 *
 * @param dispute the dispute, with its article, issue and whose claim it is
 * @param party the party
 * @param stance for, against or other; null where the article gives no position
 * @param words the words that show it, or null
 * @param quotation what the party says, where a statement carries the position, else null
 */
public record PositionFact(
        DisputeFact dispute,
        ActorRef party,
        @Nullable Stance stance,
        @Nullable String words,
        @Nullable String quotation) {

    /** Those of each party of a dispute; of one of which the article gives no position, one without. */
    static Stream<PositionFact> of(DisputeFact dispute) {
        return dispute.parties().stream().flatMap(party -> {
            List<PositionFact> stated = dispute.positions().stream()
                    .filter(position -> position.party().equals(party))
                    .map(position ->
                            new PositionFact(dispute, party, position.stance(), position.words(), position.quotation()))
                    .toList();
            return stated.isEmpty() ? Stream.of(new PositionFact(dispute, party, null, null, null)) : stated.stream();
        });
    }
}
