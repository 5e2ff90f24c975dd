package org.rapporteur.link.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.link.Form;

/** Chooses the name of an actor across articles. */
final class Labels {
    private Labels() {}

    private record Ordered(String label, String profile, Form<ActorProfile> form) {
        static final Comparator<Ordered> ORDER =
                Comparator.comparing(Ordered::label).thenComparing(Ordered::profile);
    }

    /** The forms by their labels, and those of one label by what else their profiles say. */
    static List<Form<ActorProfile>> inOrder(Collection<Form<ActorProfile>> forms) {
        return forms.stream()
                .map(form -> new Ordered(
                        form.profile().names().label(), form.profile().toString(), form))
                .sorted(Ordered.ORDER)
                .map(Ordered::form)
                .toList();
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
