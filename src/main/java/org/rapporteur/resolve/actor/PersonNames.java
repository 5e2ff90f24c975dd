package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Gender;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.People;
import org.rapporteur.resolve.ActorType;

/**
 * Gathers the personal names of an article into persons: full names first, then single names with the person whose
 * family name, or else given name, they are.
 */
final class PersonNames {
    private static final Pattern ENDING = Pattern.compile("[.'’]s?$");
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|i{2,3}|iv");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");
    private static final Pattern PART_OF_NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.'’\\-]*");

    private final AnnotatedArticle article;
    private final List<Name> names;
    private final Offices offices;
    private final Kinship kinship;
    private final People people;
    private final List<Person> persons = new ArrayList<>();

    private record Person(Entity entity, List<String> parts) {
        String family() {
            return parts.get(parts.size() - 1);
        }

        String given() {
            return parts.get(0);
        }
    }

    private record Occurrence(Mention mention, List<String> parts, Gender honorific) {}

    private PersonNames(AnnotatedArticle article, List<Name> names, English english) {
        this.article = article;
        this.offices = english.offices();
        this.people = english.people();
        this.names = names;
        this.kinship = new Kinship(article, english.actors());
    }

    static List<Entity> in(AnnotatedArticle article, List<Name> names, English english) {
        return new PersonNames(article, names, english).gather();
    }

    private List<Entity> gather() {
        List<Occurrence> occurrences = names.stream()
                .filter(name -> name.type().equals("PERSON"))
                .map(this::occurrence)
                .filter(o -> o != null)
                .toList();
        occurrences.stream().filter(o -> o.parts().size() > 1).forEach(o -> add(o, findFull(o)));
        occurrences.stream().filter(o -> o.parts().size() == 1).forEach(o -> add(o, findSingle(o)));
        for (Person person : persons) {
            person.entity().mentions.sort(Comparator.naturalOrder());
            spellAsUsual(person);
        }
        return persons.stream().map(Person::entity).toList();
    }

    /**
     * A family name spelt in two ways (with and without its accent) is spelt in the label as the article mostly does.
     */
    private void spellAsUsual(Person person) {
        Map<String, Integer> spellings = new TreeMap<>();
        for (Mention mention : person.entity().mentions) {
            String last = mention.lastToken().text();
            if (same(last, person.family())) {
                spellings.merge(last, 1, Integer::sum);
            }
        }
        spellings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(usual -> usual.getValue() > spellings.getOrDefault(person.family(), 0))
                .filter(usual -> !isCapitals(usual.getKey()))
                .ifPresent(usual ->
                        person.entity().label = person.entity().label.replace(person.family(), usual.getKey()));
    }

    private @Nullable Occurrence occurrence(Name name) {
        int first = name.first();
        int last = name.last();
        while (first < last && Gender.ofHonorific(article.token(first).text()) != Gender.UNKNOWN) {
            first++;
        }
        while (last > first && !PART_OF_NAME.matcher(article.token(last).text()).matches()) {
            last--;
        }
        first = withMissedGivenName(first);
        List<String> parts = new ArrayList<>();
        for (int at = first; at <= last; at++) {
            String word = article.token(at).text();
            if (PART_OF_NAME.matcher(word).matches()
                    && !SUFFIX.matcher(word).matches()
                    && !INITIAL.matcher(word).matches()
                    && !article.token(at).isPronoun()) {
                parts.add(word);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        Gender honorific = first == 0
                ? Gender.UNKNOWN
                : Gender.ofHonorific(article.token(first - 1).text());
        return new Occurrence(article.mention(first, last, last), parts, honorific);
    }

    /** "President [Juan] Carlos Ortiz": what stands in capitals between a title and the name belongs to the name. */
    private int withMissedGivenName(int first) {
        if (first < 2) {
            return first;
        }
        Token before = article.token(first - 1);
        boolean missed = before.isProperNoun()
                && before.ner().equals("O")
                && before.sentence() == article.token(first).sentence()
                && PART_OF_NAME.matcher(before.text()).matches()
                && !offices.isOffice(before.lemma())
                && !offices.isRankModifier(before.lemma())
                && !offices.isHonorific(before.lemma())
                && offices.isOffice(article.token(first - 2).lemma());
        return missed ? first - 1 : first;
    }

    private void add(Occurrence occurrence, Optional<Person> known) {
        String text = surface(occurrence.mention());
        Person person = known.orElseGet(() -> {
            Person fresh = new Person(new Entity(ActorType.PERSON, text), occurrence.parts());
            if (occurrence.parts().size() > 1) {
                fresh.entity().gender = people.genderOf(occurrence.parts().get(0));
            }
            persons.add(fresh);
            return fresh;
        });
        Entity entity = person.entity();
        entity.aliases.add(text);
        entity.mentions.add(occurrence.mention());
        if (occurrence.honorific() != Gender.UNKNOWN) {
            entity.gender = occurrence.honorific();
        }
        boolean fuller = text.length() > entity.label.length() || isCapitals(entity.label);
        if (occurrence.parts().size() > 1 && fuller && !isCapitals(text)) {
            entity.label = text;
        }
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The name as one line, with single spaces and without a possessive ending. */
    private static String surface(Mention mention) {
        return mention.words().replaceFirst("['’]s?$", "").strip();
    }

    private Optional<Person> findFull(Occurrence occurrence) {
        String given = occurrence.parts().get(0);
        String family = occurrence.parts().get(occurrence.parts().size() - 1);
        return persons.stream()
                .filter(p -> p.parts().size() > 1
                        && same(p.family(), family)
                        && (same(p.given(), given)
                                || endsWith(p.parts(), occurrence.parts())
                                || endsWith(occurrence.parts(), p.parts())))
                .findFirst();
    }

    /** "Vega Marín" for "Luis Vega Marín". */
    private static boolean endsWith(List<String> full, List<String> end) {
        int more = full.size() - end.size();
        for (int at = 0; more > 0 && at < end.size(); at++) {
            if (!same(full.get(more + at), end.get(at))) {
                return false;
            }
        }
        return more > 0;
    }

    private Optional<Person> findSingle(Occurrence occurrence) {
        String name = occurrence.parts().get(0);
        List<Person> byFamily = persons.stream()
                .filter(p -> same(p.family(), name))
                .filter(p -> p.entity().gender.agrees(occurrence.honorific()))
                .toList();
        List<Person> candidates = !byFamily.isEmpty()
                ? withoutRelatives(byFamily)
                : persons.stream()
                        .filter(p -> p.parts().size() > 1 && p.parts().stream().anyMatch(part -> same(part, name)))
                        .filter(p -> p.entity().gender.agrees(occurrence.honorific()))
                        .toList();
        return candidates.isEmpty()
                ? misspelt(name)
                : nearest(candidates, occurrence.mention().first());
    }

    /**
     * Of a family the bare name is not the one whom the article brings in as somebody's wife or son: news calls such a
     * person by the full name or the given name.
     */
    private List<Person> withoutRelatives(List<Person> family) {
        if (family.size() < 2) {
            return family;
        }
        int first = family.stream().mapToInt(p -> p.entity().firstToken()).min().orElseThrow();
        List<Person> others = family.stream()
                .filter(p -> p.entity().mentions.stream()
                        .noneMatch(m ->
                                kinship.isBeside(m) || (p.entity().firstToken() > first && kinship.isInSentenceOf(m))))
                .filter(p -> names.stream()
                        .noneMatch(name -> isGivenName(name, p) && kinship.isBeside(article.mention(name))))
                .toList();
        return others.isEmpty() ? family : others;
    }

    private boolean isGivenName(Name name, Person person) {
        return person.parts().size() > 1
                && name.first() == name.last()
                && same(article.token(name.first()).text(), person.given());
    }

    /** A long name that differs in one letter from the family name of the one person it can be. */
    private Optional<Person> misspelt(String name) {
        List<Person> meant = persons.stream()
                .filter(p -> p.parts().size() > 1 && Misspelling.isOf(fold(name), fold(p.family())))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The one mentioned last before {@code token}, or else the one mentioned first after it. */
    private static Optional<Person> nearest(List<Person> candidates, int token) {
        return candidates.stream()
                .max(Comparator.comparingInt((Person p) -> p.entity().mentions.stream()
                                .mapToInt(m -> m.first() < token ? m.first() : -1)
                                .max()
                                .orElse(-1))
                        .thenComparingInt(p -> -p.entity().firstToken()));
    }

    private static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    private static String fold(String name) {
        return ENDING.matcher(StringUtils.stripAccents(name).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
