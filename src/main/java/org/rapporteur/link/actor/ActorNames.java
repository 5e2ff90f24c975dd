package org.rapporteur.link.actor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.Parties;
import org.rapporteur.resolve.ActorType;

/**
 * Reads the names of persons and organizations into their parts.
 *
 * <pre>{@code
 * ActorNames names = ActorNames.load(english);
 * names.person("Xi Jinping").family();                          // xi
 * names.isNamed(ActorType.ORGANIZATION, "Foreign Ministry");    // false: another one in each country
 * }</pre>
 *
 * <p>Safe for any number of threads. The parts of the names that were read last are kept.
 */
final class ActorNames {
    /**
     * A name takes about half a kilobyte: those of persons, and those of bodies, take at most a thirty-second of the
     * heap.
     */
    private static final long KEPT = Runtime.getRuntime().maxMemory() / 32 / 512;

    private static final String FOLDER = "/org/rapporteur/link/";
    private static final Set<String> BETWEEN = Set.of("the", "of", "for", "and");

    private final Lexicon givenNames = Lexicon.read(FOLDER + "given-names.tsv");
    private final Lexicon familyNames = Lexicon.read(FOLDER + "family-names.lexicon");
    private final Lexicon organizations = Lexicon.read(FOLDER + "organizations.lexicon");
    private final Lexicon letters = Lexicon.read(FOLDER + "organization-letters.tsv");
    private final Parties parties;
    private final Offices offices;
    private final LoadingCache<String, PersonName> persons;
    private final LoadingCache<String, OrganizationName> bodies;

    private ActorNames(Parties parties, Offices offices) {
        this.parties = parties;
        this.offices = offices;
        this.persons =
                Caffeine.newBuilder().maximumSize(KEPT).build(name -> PersonName.of(name, givenNames, familyNames));
        this.bodies = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .build(name -> OrganizationName.of(name, parties, organizations));
    }

    /** Reads the tables of names from the class path; throws a {@code LexiconException} where one is not sound. */
    static ActorNames load(English english) {
        return new ActorNames(english.parties(), english.offices());
    }

    PersonName person(String name) {
        return persons.get(name);
    }

    OrganizationName organization(String name) {
        return bodies.get(name);
    }

    /** Whether the label means the same actor in any article. */
    boolean isNamed(ActorType type, String label) {
        return switch (type) {
            case COUNTRY -> true;
            case ORGANIZATION -> isOneOrganization(label);
            case PERSON -> person(label).isFull() && !isOffice(label);
            case GROUP -> false;
        };
    }

    /** "Harbour Council", not "agency" nor "Foreign Ministry", which other countries or towns have too. */
    private boolean isOneOrganization(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase)
                && !organization(name).words().stream().allMatch(word -> organizations.has("COMMON", word));
    }

    /** "Prime Minister", "the Secretary of State": whoever holds it, in each country and year another one. */
    boolean isOffice(String label) {
        List<String> words = List.of(label.toLowerCase(Locale.ROOT).split("\\s+"));
        return words.stream().anyMatch(offices::isOffice)
                && words.stream()
                        .allMatch(word -> offices.isOffice(word)
                                || offices.isRankModifier(word)
                                || BETWEEN.contains(word)
                                || words.stream().anyMatch(office -> offices.isOfField(office, word)));
    }

    /** Whether {@code name} is one word of letters that everybody knows {@code full} by. */
    boolean areLettersOf(OrganizationName name, OrganizationName full) {
        String whole = String.join(" ", full.words());
        return name.words().size() == 1
                && letters.classes().contains(whole)
                && letters.has(whole, name.words().get(0));
    }
}
