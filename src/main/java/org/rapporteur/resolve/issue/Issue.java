package org.rapporteur.resolve.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.resolve.Actor;

/** The mentions of one issue while they are being gathered. */
final class Issue {
    private static final double SAME = 0.6;

    final List<IssueMention> mentions = new ArrayList<>();

    Issue(IssueMention first) {
        mentions.add(first);
    }

    boolean matches(IssueMention other) {
        return mentions.stream()
                .anyMatch(m -> isSameWar(m, other)
                        || m.label().similarity(other.label()) >= SAME
                        || m.label().shortens(other.label())
                        || other.label().shortens(m.label()));
    }

    /** "The invasion of B" and "the war in B" between the same two are one subject. */
    private static boolean isSameWar(IssueMention one, IssueMention other) {
        String rule = one.finding().evidence().foundBy();
        return rule.endsWith("/war")
                && rule.equals(other.finding().evidence().foundBy())
                && one.parties().equals(other.parties());
    }

    /** The surest mention, and of equally sure ones the first. */
    IssueMention best() {
        return mentions.stream()
                .max(Comparator.comparingDouble(IssueMention::strength)
                        .thenComparing(m -> m.label().words().size())
                        .thenComparing(m -> m.finding().evidence().span(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    Set<Actor> parties() {
        Set<Actor> parties = new LinkedHashSet<>();
        mentions.forEach(m -> parties.addAll(m.parties()));
        return parties;
    }

    /** Whether a party is known that no mention has among the critics. */
    boolean hasOtherSide() {
        Set<Actor> others = parties();
        mentions.forEach(m -> others.removeAll(m.critics()));
        boolean quarrel = mentions.stream()
                .anyMatch(m -> m.critics().isEmpty() && m.parties().size() >= 2);
        return quarrel || !others.isEmpty();
    }

    /** Whether one party stands for it and another against it. */
    boolean hasForAndAgainst() {
        Set<Actor> supporters = new LinkedHashSet<>();
        Set<Actor> critics = new LinkedHashSet<>();
        for (IssueMention mention : mentions) {
            supporters.addAll(mention.supporters());
            critics.addAll(mention.critics());
        }
        return supporters.stream().anyMatch(supporter -> !critics.contains(supporter))
                && critics.stream().anyMatch(critic -> !supporters.contains(critic));
    }

    Set<Actor> owners() {
        Set<Actor> owners = new LinkedHashSet<>();
        mentions.forEach(m -> owners.addAll(m.owners()));
        return owners;
    }

    /** Resolved where a mention says so, else easing where one does. */
    DisputeStatus status() {
        return mentions.stream()
                .map(mention -> mention.finding().status())
                .max(Comparator.naturalOrder())
                .orElse(DisputeStatus.OPEN);
    }
}
