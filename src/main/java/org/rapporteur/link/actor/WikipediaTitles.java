package org.rapporteur.link.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.Table;
import org.rapporteur.resolve.ActorType;

/**
 * The titles of English Wikipedia's articles on persons and organizations that a name surely means.
 *
 * <pre>{@code
 * WikipediaTitles titles = WikipediaTitles.load(names, english.offices());
 * titles.person(List.of("Angela Merkel"), List.of("chancellor|germany"));   // Angela_Merkel
 * titles.person(List.of("George Best"), List.of("adviser"));                // empty: not surely the footballer
 * titles.organization(List.of("U.S. Environmental Protection Agency"));                 // United_States_Environmental_Protection_Agency
 * }</pre>
 *
 * <p>A full name is no proof of who its bearer is. A person is linked only where the article states an office by which
 * that Wikipedia article is linked too, or is one of the few whom news need not introduce. Docs:
 * {@code docs/decisions/0008-links-to-wikipedia.md}.
 *
 * <p>Immutable, safe for any number of threads.
 */
final class WikipediaTitles {
    static final String TABLE = "/org/rapporteur/link/wikipedia.tsv.gz";

    private static final Map<String, String> FULL = Map.of(
            "sen", "senator",
            "rep", "representative",
            "congressman", "representative",
            "congresswoman", "representative",
            "gov", "governor",
            "amb", "ambassador",
            "pm", "premier");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern UNITED_STATES = Pattern.compile("\\b(?:usa?|u s)\\b");

    private final Map<String, Entry> persons = new HashMap<>();
    private final Map<String, Entry> organizations = new HashMap<>();

    /**
     * @param title as in the address of the article
     * @param offices what the person is called in links to it
     * @param fame how little an article need say
     */
    private record Entry(String title, Set<String> offices, Fame fame) {}

    /** How well known somebody or something is, by how many texts link to it with how many wordings. */
    enum Fame {
        /** Only together with a stated office. */
        OFFICE,
        /** Where the article states no office at all: one that does, and another one, means a namesake. */
        KNOWN,
        /** Whatever the article states. */
        FAMOUS
    }

    private final ActorNames names;
    private final Offices words;

    private WikipediaTitles(ActorNames names, Offices words) {
        this.names = names;
        this.words = words;
    }

    /** Reads the table; takes some tenths of a second. */
    public static WikipediaTitles load(ActorNames names, Offices words) {
        WikipediaTitles titles = new WikipediaTitles(names, words);
        for (Table.Row row :
                Table.read(TABLE, "kind", "name", "title", "fame", "offices").rows()) {
            String offices = row.text("offices");
            Entry entry = new Entry(
                    row.text("title"),
                    offices.isEmpty() ? Set.of() : Set.of(offices.split(" ")),
                    row.value("fame", Fame::valueOf, "OFFICE, KNOWN or FAMOUS"));
            (row.text("kind").equals("person") ? titles.persons : titles.organizations).put(row.text("name"), entry);
        }
        return titles;
    }

    /** The title of the article on an actor, from all that articles say of it. */
    Optional<String> title(ActorType type, Collection<ActorProfile> profiles) {
        List<String> labels =
                profiles.stream().map(profile -> profile.names().label()).toList();
        return switch (type) {
            case PERSON ->
                person(
                        labels,
                        profiles.stream()
                                .flatMap(profile -> profile.offices().stream())
                                .toList());
            case ORGANIZATION -> organization(labels);
            case COUNTRY, GROUP -> Optional.empty();
        };
    }

    /**
     * The title of the article on the person with these names.
     *
     * @param called family names alone are passed over
     * @param offices as the profile of an actor has them: {@code foreign minister|france}
     */
    public Optional<String> person(Collection<String> called, Collection<String> offices) {
        Set<String> stated = new TreeSet<>();
        offices.forEach(office -> stated.addAll(officesIn(office.split("\\|", 2)[0], words)));
        List<Entry> found = new ArrayList<>();
        List<PersonName> all = called.stream().map(names::person).toList();
        boolean suffixed = all.stream().anyMatch(name -> name.suffix() != null);
        for (PersonName person : all) {
            // Of a "Jr." the name without it is the father's as well.
            boolean clear = person.isFull() && (person.suffix() != null || !suffixed);
            Entry entry = clear ? persons.get(key(person)) : null;
            if (entry != null) {
                found.add(entry);
            }
        }
        return one(found)
                .filter(entry -> switch (entry.fame()) {
                    case FAMOUS -> true;
                    case KNOWN -> offices.isEmpty() || isOf(entry, stated);
                    case OFFICE -> isOf(entry, stated);
                })
                .map(Entry::title);
    }

    private static boolean isOf(Entry entry, Set<String> stated) {
        return stated.stream().anyMatch(entry.offices()::contains);
    }

    /** The title of the article on the organization with these names. */
    public Optional<String> organization(Collection<String> called) {
        return one(called.stream()
                        .map(name -> organizations.get(key(names.organization(name))))
                        .filter(entry -> entry != null)
                        .toList())
                .map(Entry::title);
    }

    private static Optional<Entry> one(List<Entry> found) {
        boolean agree = found.stream().map(Entry::title).distinct().count() == 1;
        return agree ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All parts of the name with the suffix: of the two presidents Bush each has a key of his own. */
    static String key(PersonName name) {
        String parts = String.join(" ", name.parts());
        return name.suffix() == null ? parts : parts + " " + name.suffix();
    }

    static String key(OrganizationName name) {
        return UNITED_STATES.matcher(String.join(" ", name.words())).replaceAll("united states");
    }

    /** The words for offices of state among these, in full. */
    static Set<String> officesIn(String text, Offices words) {
        Set<String> offices = new TreeSet<>();
        for (String word : OTHERS.split(text.toLowerCase(Locale.ROOT))) {
            if (words.actsForState(word) || FULL.containsKey(word)) {
                offices.add(FULL.getOrDefault(word, word));
            }
        }
        return offices;
    }
}
