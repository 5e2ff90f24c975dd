package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.lexicon.English;

/** The actors that an article names, and which token belongs to whose name. */
final class NamedActors {
    private final List<Entity> persons;
    private final List<Entity> organizations;
    private final List<Entity> countries;
    private final List<Entity> inHeadline;
    private final Map<Integer, Entity> byToken = new HashMap<>();

    /** Reads the names and titles of an article. */
    static NamedActors in(AnnotatedArticle article, English english) {
        List<Name> names = NameTypes.mended(article, english);
        List<Entity> organizations = OrganizationNames.in(article, names, english);
        NamedActors named = new NamedActors(
                PersonNames.in(article, names, english),
                organizations,
                Seats.withoutSeats(
                        english.seats(), organizations, CountryNames.in(article, names, english.countries())),
                HeadlineNames.in(article, english.offices(), english.actors()));
        Titles.gather(article, named, english);
        return named;
    }

    private NamedActors(
            List<Entity> persons, List<Entity> organizations, List<Entity> countries, List<Entity> inHeadline) {
        this.persons = persons;
        this.organizations = organizations;
        this.countries = countries;
        this.inHeadline = inHeadline.stream()
                .filter(titled -> persons.stream().noneMatch(person -> isFamilyName(person, titled)))
                .toList();
        for (List<Entity> kind : List.of(countries, organizations, persons)) {
            for (Entity entity : kind) {
                for (Mention mention : entity.mentions) {
                    for (int at = mention.first(); at <= mention.last(); at++) {
                        byToken.put(at, entity);
                    }
                }
            }
        }
    }

    List<Entity> persons() {
        return persons;
    }

    List<Entity> organizations() {
        return organizations;
    }

    List<Entity> countries() {
        return countries;
    }

    /** Persons whom the headline names by title and name, and the text never by name. */
    List<Entity> onlyInHeadline() {
        return inHeadline;
    }

    private static boolean isFamilyName(Entity person, Entity titled) {
        return familyName(person).equalsIgnoreCase(familyName(titled));
    }

    private static String familyName(Entity person) {
        return person.label.substring(person.label.lastIndexOf(' ') + 1);
    }

    /** Whose name each token of a name is a part of, by the token's index. */
    Map<Integer, Entity> byToken() {
        return Collections.unmodifiableMap(byToken);
    }

    /** Whose name the token is a part of. */
    Optional<Entity> at(int token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** The country named last before {@code token}, or the one that is named most. */
    Optional<Entity> latestCountry(int token) {
        List<Entity> latest = latestCountries(token, 1);
        return latest.isEmpty()
                ? countries.stream()
                        .filter(c -> c.countryCode != null)
                        .max(Comparator.comparingInt(c -> c.mentions.size()))
                : Optional.of(latest.get(0));
    }

    List<Entity> latestCountries(int token, int count) {
        List<Entity> states =
                countries.stream().filter(c -> c.countryCode != null).toList();
        return latest(states, token, count);
    }

    List<Entity> latestPersons(int token, int count) {
        return latest(persons, token, count);
    }

    /** The different entities named last before {@code token}, in the order of the text. */
    private static List<Entity> latest(List<Entity> entities, int token, int count) {
        record At(int token, Entity entity) {}
        List<At> latest = new ArrayList<>();
        for (Entity entity : entities) {
            entity.mentions.stream()
                    .mapToInt(Mention::last)
                    .filter(last -> last < token)
                    .max()
                    .ifPresent(last -> latest.add(new At(last, entity)));
        }
        latest.sort(Comparator.comparingInt(At::token).reversed());
        return latest.stream()
                .limit(count)
                .sorted(Comparator.comparingInt(At::token))
                .map(At::entity)
                .toList();
    }
}
