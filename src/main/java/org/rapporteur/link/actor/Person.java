package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.link.Form;
import org.rapporteur.link.actor.FamilyNames.Named;

/** One person of a block: the forms whose names say so, and those that join. */
final class Person {
    private final List<Named> named = new ArrayList<>();
    private final Set<String> offices = new TreeSet<>();
    private final Map<Form<ActorProfile>, String> reasons = new LinkedHashMap<>();
    private int weight;

    void name(Named one, String because) {
        named.add(one);
        offices.addAll(one.offices());
        weight += one.weight();
        reasons.put(one.form(), because);
    }

    /** Takes a form in that leaves open who is meant: it adds nothing to how often the person is named in full. */
    void join(Named one, String because) {
        reasons.put(one.form(), because);
    }

    List<Named> named() {
        return named;
    }

    int weight() {
        return weight;
    }

    boolean holds(Set<String> some) {
        return Office.isAnyOf(some, offices);
    }

    ActorCluster cluster() {
        String name = named.stream()
                .map(one -> one.name().plain())
                .min(Comparator.comparingInt((String plain) -> plain.split(" ").length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new ActorCluster(
                name, Labels.fullestCommon(named.stream().map(Named::form).toList()), reasons);
    }
}
