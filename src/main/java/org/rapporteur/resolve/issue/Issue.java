package org.rapporteur.resolve.issue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.resolve.Actor;

/**
 * The mentions of one dispute.
 *
 * @param mentions in the order of the text, at least one
 */
record Issue(List<DisputeMention> mentions) {
    /** Who is named less than this, beside the party that is named most, is no party. */
    private static final double LEAST_SHARE = 0.2;

    /** Whom the mentions name, the one that most of them name first. */
    Set<Actor> parties() {
        Map<Actor, Double> weights = new LinkedHashMap<>();
        for (DisputeMention mention : mentions) {
            mention.parties().forEach(party -> weights.merge(party, mention.confidence(), Double::sum));
        }
        double most =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Set<Actor> parties = new LinkedHashSet<>();
        weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE * most)
                .sorted(Map.Entry.<Actor, Double>comparingByValue().reversed())
                .forEach(entry -> parties.add(entry.getKey()));
        return parties;
    }

    /** The label of the surest mention that has one, and of equally sure ones the first. */
    Optional<IssueLabel> label() {
        return mentions.stream()
                .filter(mention -> mention.label() != null)
                .max(Comparator.comparingDouble(DisputeMention::confidence)
                        .thenComparing(mention -> mention.finding().evidence().span(), Comparator.reverseOrder()))
                .map(DisputeMention::label);
    }

    /** The surest mention, and of equally sure ones the first. */
    DisputeMention best() {
        return mentions.stream()
                .max(Comparator.comparingDouble(DisputeMention::confidence)
                        .thenComparing(mention -> mention.finding().evidence().span(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Resolved where a mention says so, else easing where one does; past where all are of former times. */
    DisputeStatus status() {
        return mentions.stream()
                .map(mention -> mention.finding().status())
                .max(Comparator.naturalOrder())
                .orElse(DisputeStatus.OPEN);
    }
}
