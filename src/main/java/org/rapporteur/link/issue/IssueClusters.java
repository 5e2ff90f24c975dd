package org.rapporteur.link.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.link.Form;

/**
 * Finds which issues of different articles are one subject.
 *
 * <pre>{@code
 * IssueClusters clusters = new IssueClusters(IssueForms.load(english), new MeaningLikeness());
 * // "duties on steel" and "steel tariffs" of two articles are one concept
 * List<IssueConcept> concepts = clusters.of(forms);
 * }</pre>
 *
 * <p>Labels are one subject if they say the same words in any order and ending, if they have the same head noun and are
 * near in meaning, or if one is short for the other between the same parties. Each label of a concept fits each other
 * one: a chain of likely neighbours does not make one subject. A label such as "dam" names a subject only together with
 * the parties. The result depends on the set of forms alone, not on their order. Thread-safe if the likeness is.
 */
final class IssueClusters {
    private final LabelMatcher matcher;
    private final IssueForms forms;

    IssueClusters(IssueForms forms, Likeness likeness) {
        this.forms = forms;
        this.matcher = new LabelMatcher(likeness);
    }

    /** The subjects of these issues, in the order of their labels. Issues of different blocks may be given apart. */
    List<IssueConcept> of(Collection<Form<IssueProfile>> all) {
        SortedMap<String, List<Item>> groups = new TreeMap<>();
        for (Item item : items(all)) {
            groups.computeIfAbsent(forms.block(item.form().label()), block -> new ArrayList<>())
                    .add(item);
        }
        return groups.values().stream()
                .flatMap(group -> new ItemGroup(group, matcher).clusters().stream())
                .map(this::concept)
                .sorted(Comparator.comparing(IssueConcept::label)
                        .thenComparing(concept -> String.join("\n", concept.parties())))
                .toList();
    }

    private List<Item> items(Collection<Form<IssueProfile>> all) {
        SortedMap<String, List<Form<IssueProfile>>> groups = new TreeMap<>();
        for (Form<IssueProfile> form : all) {
            IssueProfile profile = form.profile();
            String parties = forms.of(profile.label()).definite() ? String.join("\n", profile.parties()) : "";
            groups.computeIfAbsent(profile.label().toLowerCase(Locale.ROOT) + "\n" + parties, key -> new ArrayList<>())
                    .add(form);
        }
        List<Item> items = new ArrayList<>();
        for (List<Form<IssueProfile>> group : groups.values()) {
            SortedSet<String> parties = new TreeSet<>();
            group.forEach(form -> parties.addAll(form.profile().parties()));
            List<IssueProfile> profiles = group.stream()
                    .map(Form::profile)
                    .sorted(Comparator.comparing(IssueProfile::toString))
                    .toList();
            int weight = group.stream().mapToInt(Form::magnitude).sum();
            items.add(new Item(forms.of(usual(group)), parties, profiles, weight));
        }
        items.sort(Item.COMMONEST);
        return items;
    }

    /** How most articles write it. */
    private static String usual(List<Form<IssueProfile>> group) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        group.forEach(form -> weights.merge(form.profile().label(), form.magnitude(), Integer::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private IssueConcept concept(List<Item> cluster) {
        Item first = cluster.get(0);
        SortedSet<String> aliases = new TreeSet<>();
        Map<IssueProfile, String> reasons = new LinkedHashMap<>();
        for (Item item : cluster) {
            String because = item == first
                    ? "the phrase \"" + first.form().label() + "\""
                    : matcher.match(first.form(), first.parties(), item.form(), item.parties())
                            .reason();
            for (IssueProfile profile : item.profiles()) {
                aliases.add(profile.label());
                aliases.addAll(profile.names().aliases());
                reasons.put(profile, because);
            }
        }
        aliases.remove(first.form().label());
        boolean definite = cluster.stream().allMatch(item -> item.form().definite());
        return new IssueConcept(first.form().label(), definite ? first.parties() : new TreeSet<>(), aliases, reasons);
    }
}
