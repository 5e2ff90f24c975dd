package org.rapporteur.link.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.rapporteur.link.Form;

/** Chooses the name of an actor across articles. */
final class Labels {
    private Labels() {}

    private static final Comparator<SortedSet<String>> BY_NAMES = Labels::compare;

    private static final Comparator<ActorProfile> BY_LABEL = Comparator.comparing(
                    (ActorProfile profile) -> profile.names().label())
            .thenComparing(ActorProfile::type)
            .thenComparing(profile -> profile.names().aliases(), BY_NAMES)
            .thenComparing(ActorProfile::countryCode, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ActorProfile::offices, BY_NAMES)
            .thenComparing(ActorProfile::alone, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The forms by their labels, and those of one label by what else their profiles say. */
    static List<Form<ActorProfile>> inOrder(Collection<Form<ActorProfile>> forms) {
        return forms.stream()
                .sorted(Comparator.comparing(Form::profile, BY_LABEL))
                .toList();
    }

    private static int compare(SortedSet<String> some, SortedSet<String> others) {
        Iterator<String> next = others.iterator();
        for (String one : some) {
            int order = next.hasNext() ? one.compareTo(next.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return next.hasNext() ? -1 : 0;
    }

    /** The shortest label, and of several the first in the alphabet. */
    static String shortest(Collection<Form<ActorProfile>> forms) {
        return forms.stream()
                .map(form -> form.profile().names().label())
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The longest of the labels that are at least half as frequent as the most frequent one; capitals only at need. */
    static String fullestCommon(Collection<Form<ActorProfile>> forms) {
        Map<String, Integer> weights = new TreeMap<>();
        forms.forEach(form -> weights.merge(form.profile().names().label(), 1 << (form.magnitude() - 1), Integer::sum));
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return weights.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .max(Comparator.comparing((String label) -> !label.equals(label.toUpperCase(Locale.ROOT)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
