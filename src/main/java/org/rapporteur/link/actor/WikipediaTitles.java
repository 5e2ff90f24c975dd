package org.rapporteur.link.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.zip.GZIPInputStream;
import org.rapporteur.extract.rule.Lexicon;

/**
 * The titles of English Wikipedia's articles on persons and organizations that a name surely means.
 *
 * <pre>{@code
 * WikipediaTitles titles = WikipediaTitles.load();
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

    private static final Lexicon OFFICES = Lexicon.read("/org/rapporteur/extract/role/offices.lexicon");
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

    private WikipediaTitles() {}

    /** Reads the table; takes some tenths of a second. */
    public static WikipediaTitles load() {
        WikipediaTitles titles = new WikipediaTitles();
        try (InputStream in = WikipediaTitles.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    titles.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
        return titles;
    }

    private void add(String line) {
        String[] row = line.split("\t", -1);
        if (row.length != 5) {
            throw new IllegalStateException(TABLE + ": expected 5 columns, found " + row.length + ": " + line);
        }
        Set<String> offices = row[4].isEmpty() ? Set.of() : Set.of(row[4].split(" "));
        (row[0].equals("person") ? persons : organizations)
                .put(row[1], new Entry(row[2], offices, Fame.valueOf(row[3])));
    }

    /**
     * The title of the article on the person with these names.
     *
     * @param names family names alone are passed over
     * @param offices as the profile of an actor has them: {@code foreign minister|france}
     */
    public Optional<String> person(Collection<String> names, Collection<String> offices) {
        Set<String> stated = new TreeSet<>();
        offices.forEach(office -> stated.addAll(officesIn(office.split("\\|", 2)[0])));
        List<Entry> found = new ArrayList<>();
        List<PersonName> all = names.stream().map(PersonName::of).toList();
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
    public Optional<String> organization(Collection<String> names) {
        return one(names.stream()
                        .map(name -> organizations.get(key(OrganizationName.of(name))))
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
    static Set<String> officesIn(String words) {
        Set<String> offices = new TreeSet<>();
        for (String word : OTHERS.split(words.toLowerCase(Locale.ROOT))) {
            if (OFFICES.has("STATE_OFFICE", word) || FULL.containsKey(word)) {
                offices.add(FULL.getOrDefault(word, word));
            }
        }
        return offices;
    }
}
