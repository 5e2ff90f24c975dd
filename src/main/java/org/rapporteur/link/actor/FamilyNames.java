package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.link.Form;

/** The names of a block of persons, found by their parts: those that may be one without a look at all. */
final class FamilyNames {
    private final Map<String, Set<PersonName>> byGiven = new HashMap<>();
    private final Map<String, List<Named>> byAlias = new HashMap<>();
    private final Map<PersonName, Boolean> betweenTwo = new HashMap<>();
    private final Map<String, List<Named>> longer = new HashMap<>();

    /**
     * A form with its name in parts.
     *
     * @param at its place among the forms of the block
     */
    record Named(int at, Form<ActorProfile> form, PersonName name) {
        int weight() {
            return 1 << (form.magnitude() - 1);
        }

        String label() {
            return form.profile().names().label();
        }

        Set<String> offices() {
            return form.profile().offices();
        }

        boolean isAlone() {
            return form.profile().alone() != null;
        }
    }

    FamilyNames(Collection<Named> all) {
        for (Named one : all) {
            one.name()
                    .fullForms()
                    .forEach(given -> byGiven.computeIfAbsent(given, key -> new LinkedHashSet<>())
                            .add(one.name()));
            one.form()
                    .profile()
                    .names()
                    .aliases()
                    .forEach(alias -> byAlias.computeIfAbsent(alias, key -> new ArrayList<>())
                            .add(one));
        }
    }

    /** The names that agree with that one, itself among them if it is a full name. */
    List<PersonName> agreeing(PersonName name) {
        Set<PersonName> agreeing = new LinkedHashSet<>();
        for (String given : name.fullForms()) {
            byGiven.getOrDefault(given, Set.of()).stream().filter(name::agrees).forEach(agreeing::add);
        }
        return List.copyOf(agreeing);
    }

    /**
     * The forms whose articles call the actor by the name of {@code one} as well, which is the end of a longer name.
     */
    List<Named> longer(Named one) {
        return longer.computeIfAbsent(
                one.label(),
                label -> byAlias.getOrDefault(label, List.of()).stream()
                        .filter(other -> one.name().ends(other.name()))
                        .toList());
    }

    /** Whether the name tells who is meant: a full one that no two others contend for, and that ends no longer one. */
    boolean isSure(Named one) {
        return one.name().isFull()
                && !one.isAlone()
                && longer(one).isEmpty()
                && !betweenTwo.computeIfAbsent(one.name(), this::isBetweenTwo);
    }

    private boolean isBetweenTwo(PersonName name) {
        List<PersonName> others = agreeing(name);
        return others.stream().anyMatch(a -> others.stream().anyMatch(b -> !a.agrees(b)));
    }
}
