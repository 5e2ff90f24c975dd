package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.link.Form;

/**
 * Tells which persons of one family name are one.
 *
 * <p>Full names that agree are one person, unless a name agrees with two that contradict each other ("Paul Reed" with
 * "George W. Bush" and "George H. W. Bush"). Such a name, and a family name alone, joins a full name only where the
 * office fits, where that person is named by far the most, or where the same people are named at the same time; else it
 * stays apart, for a wrong merger is worse than a missing one. A function of the set of the forms and of their
 * articles.
 */
final class PersonClusters {
    /** So many nodes make a person known enough that the family name alone may mean this one. */
    private static final int KNOWN = 4;

    /** So many times more nodes than anybody else of the family name, or of the office. */
    private static final int BY_FAR = 8;

    /** Within so many days an article that names two of the same people speaks of the same affair. */
    private static final int SAME_AFFAIR = 60;

    /** Within so many days an office is most likely in the same hands. */
    private static final int SAME_TERM = 365;

    /** So many of the same people and organizations are no chance. */
    private static final int SHARED = 2;

    private final Function<Form<ActorProfile>, List<Sighting>> sightings;
    private final Map<Form<ActorProfile>, List<Sighting>> seen = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Named> unsure = new ArrayList<>();

    private record Named(Form<ActorProfile> form, PersonName name) {
        int weight() {
            return 1 << (form.magnitude() - 1);
        }

        Set<String> offices() {
            return form.profile().offices();
        }
    }

    private record Person(List<Named> named, Map<Form<ActorProfile>, String> reasons) {
        int weight() {
            return named.stream().mapToInt(Named::weight).sum();
        }

        boolean holds(Named other) {
            return named.stream()
                    .anyMatch(one -> one.offices().stream()
                            .anyMatch(office -> other.offices().stream().anyMatch(also -> isOneOffice(office, also))));
        }

        boolean fits(Named other) {
            return named.stream()
                    .anyMatch(one -> other.name().agrees(one.name())
                            || other.name().isShortFor(one.name())
                            || (other.name().ends(one.name())
                                    && one.form()
                                            .profile()
                                            .names()
                                            .aliases()
                                            .contains(other.form()
                                                    .profile()
                                                    .names()
                                                    .label())));
        }
    }

    private PersonClusters(Function<Form<ActorProfile>, List<Sighting>> sightings) {
        this.sightings = sightings;
    }

    /**
     * The persons of one family name.
     *
     * @param sightings gives the articles that speak of the actors of a form; asked only where names and offices leave
     *     open who is meant
     */
    static List<ActorCluster> of(
            List<Form<ActorProfile>> forms, ActorNames names, Function<Form<ActorProfile>, List<Sighting>> sightings) {
        PersonClusters clusters = new PersonClusters(sightings);
        clusters.gather(forms.stream()
                .map(form -> new Named(form, names.person(form.profile().names().label())))
                .sorted(Comparator.comparing(
                                (Named named) -> named.form().profile().names().label())
                        .thenComparing(named -> named.form().profile().toString()))
                .toList());
        return clusters.finish();
    }

    /** Whether some name among these leaves open who is meant, so that their articles count and not the names alone. */
    static boolean isUnsure(List<ActorProfile> profiles, ActorNames names) {
        List<Named> all = profiles.stream()
                .map(profile -> new Named(
                        new Form<>(profile, 1), names.person(profile.names().label())))
                .toList();
        return all.stream().anyMatch(one -> !isSure(one, all));
    }

    private void gather(List<Named> all) {
        List<Named> sure = new ArrayList<>();
        for (Named one : all) {
            (isSure(one, all) ? sure : unsure).add(one);
        }
        Set<Named> left = new HashSet<>(sure);
        for (Named one : sure) {
            if (left.remove(one)) {
                Person person = new Person(new ArrayList<>(List.of(one)), new LinkedHashMap<>());
                for (int at = 0; at < person.named().size(); at++) {
                    Named member = person.named().get(at);
                    sure.stream()
                            .filter(other -> member.name().agrees(other.name()))
                            .filter(left::remove)
                            .forEach(person.named()::add);
                }
                person.named().forEach(member -> person.reasons().put(member.form(), "the same full name"));
                persons.add(person);
            }
        }
    }

    private static boolean isSure(Named one, List<Named> all) {
        return one.name().isFull()
                && one.form().profile().alone() == null
                && !isLastPart(one, all)
                && !isBetweenTwo(one, all);
    }

    private static boolean isLastPart(Named one, List<Named> all) {
        return all.stream()
                .anyMatch(other -> one.name().ends(other.name())
                        && other.form()
                                .profile()
                                .names()
                                .aliases()
                                .contains(one.form().profile().names().label()));
    }

    private static boolean isBetweenTwo(Named one, List<Named> all) {
        List<PersonName> others = all.stream()
                .map(Named::name)
                .filter(one.name()::agrees)
                .distinct()
                .toList();
        return others.stream().anyMatch(a -> others.stream().anyMatch(b -> !a.agrees(b)));
    }

    private List<ActorCluster> finish() {
        List<Person> candidates = List.copyOf(persons);
        List<ActorCluster> clusters = new ArrayList<>();
        Map<Person, Map<Form<ActorProfile>, String>> joined = new LinkedHashMap<>();
        Map<PersonName, Person> ambiguous = new LinkedHashMap<>();
        for (Named one : unsure) {
            Optional<Choice> choice = choose(one, candidates);
            if (choice.isPresent()) {
                joined.computeIfAbsent(choice.get().person(), key -> new LinkedHashMap<>())
                        .put(one.form(), choice.get().reason());
            } else if (one.form().profile().alone() == null) {
                Person person = ambiguous.computeIfAbsent(
                        one.name(), key -> new Person(new ArrayList<>(), new LinkedHashMap<>()));
                person.named().add(one);
                person.reasons().put(one.form(), "the same full name; it could be short for several");
            } else {
                clusters.add(ActorCluster.alone(one.form(), "no full name that it is surely short for"));
            }
        }
        for (Person person : candidates) {
            person.reasons().putAll(joined.getOrDefault(person, Map.of()));
        }
        persons.addAll(ambiguous.values());
        persons.forEach(person -> clusters.add(new ActorCluster(name(person), label(person), person.reasons())));
        return clusters;
    }

    private record Choice(Person person, String reason) {}

    private Optional<Choice> choose(Named one, List<Person> all) {
        List<Person> fitting = all.stream().filter(person -> person.fits(one)).toList();
        List<Person> holders =
                fitting.stream().filter(person -> person.holds(one)).toList();
        Optional<Person> byOffice = foremost(holders, 1);
        if (byOffice.isPresent()) {
            return byOffice.map(person -> new Choice(person, "the family name and the office"));
        }
        if (holders.size() > 1) {
            return only(holders.stream().filter(person -> heldThen(person, one)).toList())
                    .map(person -> new Choice(person, "the family name and the office at that time"));
        }
        boolean calledByPart = fitting.size() == 1 && one.name().parts().size() > 1;
        if (calledByPart) {
            return Optional.of(new Choice(fitting.get(0), "the last parts of the only full name"));
        }
        // An office that this person was never said to hold speaks against, but articles do not state all offices.
        int known = one.offices().isEmpty() ? KNOWN : KNOWN * BY_FAR;
        return foremost(fitting, known)
                .map(person -> new Choice(person, "the family name of the one who is named by far the most"))
                .or(() -> inCompany(one, fitting)
                        .map(person -> new Choice(person, "the family name, with the same people at the same time")));
    }

    /** Whether an article of about the same time says that the person holds an office of {@code one}. */
    private boolean heldThen(Person person, Named one) {
        List<Sighting> own = seen(one);
        return person.named().stream()
                .flatMap(member -> seen(member).stream())
                .anyMatch(sighting -> sighting.offices().stream()
                                .anyMatch(office -> one.offices().stream().anyMatch(also -> isOneOffice(office, also)))
                        && own.stream().anyMatch(mine -> mine.isWithin(SAME_TERM, sighting)));
    }

    /**
     * The one who is named with several of the people and bodies with whom {@code one} is named at that time, and with
     * at least twice as many as anybody else.
     */
    private Optional<Person> inCompany(Named one, List<Person> fitting) {
        if (!one.offices().isEmpty()) {
            return Optional.empty(); // an office that none of them was said to hold: somebody else
        }
        List<Sighting> own = seen(one);
        Map<Person, Integer> shared = new LinkedHashMap<>();
        for (Person person : fitting) {
            Set<String> with = new HashSet<>();
            for (Named member : person.named()) {
                for (Sighting sighting : seen(member)) {
                    own.stream()
                            .filter(mine -> mine.isWithin(SAME_AFFAIR, sighting))
                            .flatMap(mine -> mine.company().stream())
                            .filter(sighting.company()::contains)
                            .forEach(with::add);
                }
            }
            shared.put(person, with.size());
        }
        return only(fitting.stream()
                .filter(person -> shared.getOrDefault(person, 0) >= SHARED)
                .filter(person -> shared.entrySet().stream()
                        .allMatch(other -> other.getKey().equals(person)
                                || 2 * other.getValue() <= shared.getOrDefault(person, 0)))
                .toList());
    }

    private List<Sighting> seen(Named one) {
        return seen.computeIfAbsent(one.form(), sightings);
    }

    private static Optional<Person> only(List<Person> persons) {
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    private static Optional<Person> foremost(List<Person> persons, int least) {
        List<Person> inOrder = persons.stream()
                .sorted(Collections.reverseOrder(Comparator.comparingInt(Person::weight)))
                .toList();
        if (inOrder.isEmpty() || inOrder.get(0).weight() < least) {
            return Optional.empty();
        }
        boolean byFar = inOrder.size() == 1
                || inOrder.get(0).weight() >= BY_FAR * inOrder.get(1).weight();
        return byFar ? Optional.of(inOrder.get(0)) : Optional.empty();
    }

    private static boolean isOneOffice(String one, String other) {
        String[] a = one.split("\\|", 2);
        String[] b = other.split("\\|", 2);
        return a[0].equals(b[0]) && (a.length == 1 || b.length == 1 || a[1].equals(b[1]));
    }

    private static String name(Person person) {
        return person.named().stream()
                .map(one -> one.name().plain())
                .min(Comparator.comparingInt((String name) -> name.split(" ").length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static String label(Person person) {
        return Labels.fullestCommon(person.named().stream().map(Named::form).toList());
    }
}
