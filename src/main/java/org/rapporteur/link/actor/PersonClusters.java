package org.rapporteur.link.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Form;
import org.rapporteur.link.actor.FamilyNames.Named;

/**
 * Tells which persons of one family name are one.
 *
 * <p>Full names that agree are one person, unless a name agrees with two that contradict each other ("Paul Reed" with
 * "George W. Bush" and "George H. W. Bush"). Such a name, and a family name alone, joins a full name only where the
 * office fits, where that person is named by far the most, or where the same people are named at the same time; else it
 * stays apart, for a wrong merger is worse than a missing one. A function of the set of the forms and of their
 * articles.
 *
 * <p>Names are found by their parts, and who is meant by a name is asked once for all forms that have it with the same
 * offices: a family name that thousands bear takes little more than to read it.
 */
final class PersonClusters {
    /** So many nodes make a person known enough that the family name alone may mean this one. */
    private static final int KNOWN = 4;

    /** So many times more nodes than anybody else of the family name, or of the office. */
    private static final int BY_FAR = 8;

    /** So many of the same people and organizations are no chance. */
    private static final int SHARED = 2;

    private final Company company;
    private final FamilyNames names;
    private final List<Person> persons = new ArrayList<>();
    private final Map<PersonName, Integer> personOf = new HashMap<>();
    private final Map<ActorProfile, Integer> personOfForm = new HashMap<>();
    private final List<Named> unsure = new ArrayList<>();
    private final Map<PersonName, SortedSet<Integer>> shortFor = new HashMap<>();
    private final Map<Asked, Answer> answers = new HashMap<>();
    /** Who is called by a label that is the end of a longer name. */
    private final Map<String, Set<Integer>> called = new HashMap<>();

    private PersonClusters(List<Named> all, Company company) {
        this.company = company;
        this.names = new FamilyNames(all);
        gather(all);
    }

    /** The persons of one family name. */
    static List<ActorCluster> of(List<Form<ActorProfile>> forms, ActorNames names, Company company) {
        return new PersonClusters(named(Labels.inOrder(forms), names), company).finish();
    }

    /**
     * The same, given the articles that speak of the actors of a form.
     *
     * @param sightings asked only where names and offices leave open who is meant
     */
    static List<ActorCluster> of(
            List<Form<ActorProfile>> forms, ActorNames names, Function<Form<ActorProfile>, List<Sighting>> sightings) {
        Map<ActorProfile, Form<ActorProfile>> byProfile =
                forms.stream().collect(Collectors.toMap(Form::profile, form -> form, (one, other) -> one));
        return of(forms, names, new SightedCompany(profile -> sightings.apply(byProfile.get(profile))));
    }

    /** Whether some name among these leaves open who is meant, so that their articles count and not the names alone. */
    static boolean isUnsure(List<ActorProfile> profiles, ActorNames names) {
        List<Named> all =
                named(profiles.stream().map(profile -> new Form<>(profile, 1)).toList(), names);
        FamilyNames family = new FamilyNames(all);
        return all.stream().anyMatch(one -> !family.isSure(one));
    }

    private static List<Named> named(List<Form<ActorProfile>> forms, ActorNames names) {
        List<Named> named = new ArrayList<>();
        for (Form<ActorProfile> form : forms) {
            named.add(new Named(
                    named.size(), form, names.person(form.profile().names().label())));
        }
        return named;
    }

    private void gather(List<Named> all) {
        Map<PersonName, List<Named>> sure = new LinkedHashMap<>();
        for (Named one : all) {
            if (names.isSure(one)) {
                sure.computeIfAbsent(one.name(), key -> new ArrayList<>()).add(one);
            } else {
                unsure.add(one);
            }
        }
        for (PersonName name : sure.keySet()) {
            if (!personOf.containsKey(name)) {
                gather(name, sure);
            }
        }
    }

    /** One person of all names that agree with that one, that agree with these, and so on. */
    private void gather(PersonName first, Map<PersonName, List<Named>> sure) {
        Person person = new Person();
        int number = persons.size();
        persons.add(person);
        personOf.put(first, number);
        List<Named> named = new ArrayList<>(sure.getOrDefault(first, List.of()));
        Deque<PersonName> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            for (PersonName name : names.agreeing(open.remove())) {
                if (sure.containsKey(name) && personOf.putIfAbsent(name, number) == null) {
                    named.addAll(sure.getOrDefault(name, List.of()));
                    open.add(name);
                }
            }
        }
        named.sort(Comparator.comparingInt(Named::at));
        for (Named one : named) {
            person.name(one, "the same full name");
            personOfForm.put(one.form().profile(), number);
        }
    }

    private List<ActorCluster> finish() {
        List<ActorCluster> clusters = new ArrayList<>();
        Map<Named, Choice> choices = new LinkedHashMap<>();
        Map<PersonName, Person> ambiguous = new LinkedHashMap<>();
        for (Named one : unsure) {
            Optional<Choice> choice = choose(one);
            if (choice.isPresent()) {
                choices.put(one, choice.get());
            } else if (!one.isAlone()) {
                ambiguous
                        .computeIfAbsent(one.name(), key -> new Person())
                        .name(one, "the same full name; it could be short for several");
            } else {
                clusters.add(ActorCluster.alone(one.form(), "no full name that it is surely short for"));
            }
        }
        choices.forEach((one, choice) -> persons.get(choice.person()).join(one, choice.reason()));
        persons.forEach(person -> clusters.add(person.cluster()));
        ambiguous.values().forEach(person -> clusters.add(person.cluster()));
        return clusters;
    }

    /** @param person its number */
    private record Choice(int person, String reason) {}

    /** What is asked about a form; two that ask the same get the same answer, as far as names and offices tell. */
    private record Asked(PersonName name, Set<Integer> called, Set<String> offices) {}

    /**
     * What names and offices tell.
     *
     * @param choice empty where it is nobody, or still open
     * @param holders of an office at different times, of whom an article may tell one; else null
     * @param fitting those of whom company may tell one; else null
     */
    private record Answer(
            Optional<Choice> choice,
            @Nullable Holders holders,
            @Nullable SortedSet<Integer> fitting) {
        static Answer of(Optional<Integer> person, String reason) {
            return new Answer(person.map(known -> new Choice(known, reason)), null, null);
        }
    }

    private Optional<Choice> choose(Named one) {
        Set<Integer> calledSo = called.computeIfAbsent(
                one.label(),
                label -> names.longer(one).stream()
                        .map(longer -> personOfForm.get(longer.form().profile()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Answer answer = answers.computeIfAbsent(new Asked(one.name(), calledSo, one.offices()), this::answer);
        if (answer.holders() != null) {
            return answer.holders()
                    .only(company.days(one.form().profile()))
                    .map(person -> new Choice(person, "the family name and the office at that time"));
        }
        if (answer.fitting() != null) {
            return inCompany(one, answer.fitting())
                    .map(person -> new Choice(person, "the family name, with the same people at the same time"));
        }
        return answer.choice();
    }

    private Answer answer(Asked asked) {
        SortedSet<Integer> fitting = new TreeSet<>(shortFor.computeIfAbsent(asked.name(), this::fitting));
        fitting.addAll(asked.called());
        List<Integer> holders = fitting.stream()
                .filter(person -> persons.get(person).holds(asked.offices()))
                .toList();
        Optional<Integer> byOffice = foremost(holders, 1);
        if (byOffice.isPresent()) {
            return Answer.of(byOffice, "the family name and the office");
        }
        if (holders.size() > 1) {
            return new Answer(Optional.empty(), held(holders, asked.offices()), null);
        }
        boolean calledByPart = fitting.size() == 1 && asked.name().parts().size() > 1;
        if (calledByPart) {
            return Answer.of(Optional.of(fitting.first()), "the last parts of the only full name");
        }
        // An office that this person was never said to hold speaks against, but articles do not state all offices.
        int known = asked.offices().isEmpty() ? KNOWN : KNOWN * BY_FAR;
        Optional<Integer> byFar = foremost(fitting, known);
        // With an office that none of them was said to hold it is somebody else, whatever the company.
        return byFar.isPresent() || !asked.offices().isEmpty() || fitting.isEmpty()
                ? Answer.of(byFar, "the family name of the one who is named by far the most")
                : new Answer(Optional.empty(), null, fitting);
    }

    /** The persons for one of whose full names that name may stand. */
    private SortedSet<Integer> fitting(PersonName name) {
        SortedSet<Integer> fitting = new TreeSet<>();
        for (PersonName full : name.isFull() ? names.agreeing(name) : personOf.keySet()) {
            Integer person = personOf.get(full);
            if (person != null && (name.isFull() || name.isShortFor(full))) {
                fitting.add(person);
            }
        }
        return fitting;
    }

    /** When articles say of which of these that they hold one of the offices. */
    private Holders held(List<Integer> some, Set<String> offices) {
        Holders holders = new Holders();
        for (int person : some) {
            persons.get(person).named().stream()
                    .filter(member -> Office.isAnyOf(member.offices(), offices))
                    .forEach(member ->
                            holders.add(person, company.days(member.form().profile())));
        }
        return holders;
    }

    /**
     * The one who is named with several of the people and bodies with whom {@code one} is named at that time, and with
     * at least twice as many as anybody else.
     */
    private Optional<Integer> inCompany(Named one, Set<Integer> fitting) {
        Map<Integer, Set<String>> shared = new HashMap<>();
        company.shared(one.form().profile(), personOfForm.keySet()).forEach((other, companions) -> {
            Integer person = personOfForm.get(other);
            if (person != null && fitting.contains(person)) {
                shared.computeIfAbsent(person, key -> new HashSet<>()).addAll(companions);
            }
        });
        return only(shared.keySet().stream()
                .filter(person -> isMost(person, shared))
                .toList());
    }

    private static boolean isMost(int person, Map<Integer, Set<String>> shared) {
        int own = shared.getOrDefault(person, Set.of()).size();
        return own >= SHARED
                && shared.entrySet().stream()
                        .allMatch(other ->
                                other.getKey() == person || 2 * other.getValue().size() <= own);
    }

    private static Optional<Integer> only(List<Integer> persons) {
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    private Optional<Integer> foremost(Collection<Integer> some, int least) {
        List<Integer> inOrder = some.stream()
                .sorted(Comparator.comparingInt(
                                (Integer person) -> persons.get(person).weight())
                        .reversed())
                .limit(2)
                .toList();
        if (inOrder.isEmpty() || persons.get(inOrder.get(0)).weight() < least) {
            return Optional.empty();
        }
        boolean byFar = inOrder.size() == 1
                || persons.get(inOrder.get(0)).weight()
                        >= BY_FAR * persons.get(inOrder.get(1)).weight();
        return byFar ? Optional.of(inOrder.get(0)) : Optional.empty();
    }
}
