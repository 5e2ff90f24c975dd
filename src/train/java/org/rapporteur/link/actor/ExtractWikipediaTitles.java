package org.rapporteur.link.actor;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.actor.WikipediaTitles.Fame;
import org.rapporteur.resolve.ActorType;

/**
 * Makes the table of {@link WikipediaTitles} from CoreNLP's dictionary of links, leaving out every name that may mean
 * another.
 *
 * <pre>{@code
 * ExtractWikipediaTitles wikidict.tab.gz wikipedia.tsv.gz
 * }</pre>
 *
 * <p>The dictionary lies in {@code stanford-corenlp-4.5.10-models-english-kbp.jar}: one wording of links a line, the
 * title that most of these links lead to, and their share; sorted by title.
 *
 * <p>It stands in the package of the table's reader, apart from {@code org.rapporteur.train}: the keys that it writes
 * are those by which that reader looks names up, and so nothing of {@link PersonName}, {@link OrganizationName} and
 * {@link WikipediaTitles} need be public for it.
 */
public final class ExtractWikipediaTitles {
    private static final English ENGLISH = English.load();
    private static final ActorNames NAMES = ActorNames.load(ENGLISH);

    /** At least this share of the links with a name leads to the title. */
    private static final double SURE = 0.9;

    private static final double SURE_ALONE = 0.95;

    /** So many wordings lead to those whom an article need not introduce. */
    private static final int KNOWN = 40;

    private static final int FAMOUS = 100;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DESCRIPTION = 60;

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’&-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[\\p{Ll}&][\\p{L}-]{0,3}))*");
    private static final Pattern IN_BRACKETS = Pattern.compile(" \\(.*\\)$");
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{3,}");
    private static final Pattern SUFFIX = Pattern.compile(", (?=[JS]r\\.?$)");

    private final Map<String, Row> rows = new TreeMap<>();
    private final Set<String> otherTitles = new HashSet<>();

    private record Link(String words, String title, double share) {
        static Link of(String line) {
            String[] cells = line.split("\t", -1);
            return new Link(cells[0], cells[1], Double.parseDouble(cells[2]));
        }
    }

    private record Row(String title, double share, int wordings, Set<String> offices) {}

    private ExtractWikipediaTitles() {}

    /** Runs the extraction. */
    public static void main(String[] args) throws IOException {
        ExtractWikipediaTitles extract = new ExtractWikipediaTitles();
        extract.gather(Path.of(args[0]));
        extract.leaveOutRivals(Path.of(args[0]));
        extract.write(Path.of(args[1]));
    }

    private static void read(Path dictionary, Consumer<Link> consumer) throws IOException {
        try (InputStream in = Files.newInputStream(dictionary);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(Link.of(line));
            }
        }
    }

    private void gather(Path dictionary) throws IOException {
        List<Link> group = new ArrayList<>();
        read(dictionary, link -> {
            if (!group.isEmpty() && !group.get(0).title().equals(link.title())) {
                add(group);
                group.clear();
            }
            group.add(link);
        });
        add(group);
    }

    private void add(List<Link> group) {
        String title = SUFFIX.matcher(group.get(0).title().replace('_', ' ')).replaceFirst(" ");
        String plain = IN_BRACKETS.matcher(title).replaceFirst("");
        if (!isName(plain)) {
            return;
        }
        PersonName person = NAMES.person(plain);
        if (!plain.equals(title)) {
            otherTitles.add(personKey(person));
            otherTitles.add(organizationKey(plain));
            return;
        }
        Set<String> offices = offices(person, group);
        boolean isPerson = person.isFull()
                && person.parts().size() <= 5
                && (!offices.isEmpty() || group.stream().anyMatch(link -> isInverted(link.words(), person)));
        if (isPerson && (group.size() >= KNOWN || !offices.isEmpty())) {
            for (Link link : group) {
                if (isName(link.words()) && link.share() >= SURE) {
                    PersonName name = NAMES.person(link.words());
                    if (name.equals(person) || name.agrees(person)) {
                        put(personKey(name), link, group.size(), offices);
                    }
                }
            }
        } else if (!isPerson && group.size() >= KNOWN) {
            for (Link link : group) {
                if (isName(link.words()) && link.share() >= SURE_ALONE && isNameOf(link.words(), title, group.size())) {
                    put(organizationKey(link.words()), link, group.size(), Set.of());
                }
            }
        }
    }

    private void put(String key, Link link, int wordings, Set<String> offices) {
        rows.merge(key, new Row(link.title(), link.share(), wordings, offices), (one, other) -> {
            boolean same = one.title().equals(other.title());
            return same && one.share() >= other.share() ? one : other;
        });
    }

    /** A word alone means many things, unless it is letters that a name is known by. */
    private static boolean isNameOf(String words, String title, int wordings) {
        OrganizationName name = NAMES.organization(words);
        OrganizationName full = NAMES.organization(title);
        if (LETTERS.matcher(words).matches()) {
            return title.equals(words)
                    || (full.words().size() > 1 && full.key().equals(words.toLowerCase(Locale.ROOT)));
        }
        boolean withArticle = title.startsWith("The ") && !words.startsWith("The ");
        return name.words().size() > 1
                && NAMES.isNamed(ActorType.ORGANIZATION, words)
                && WikipediaTitles.key(name).equals(WikipediaTitles.key(full))
                && (!withArticle || wordings >= FAMOUS);
    }

    private static boolean isName(String words) {
        return words.length() <= LONGEST_NAME && NAME.matcher(words).matches();
    }

    /** "Merkel, Angela": only persons are put so. */
    private static boolean isInverted(String words, PersonName person) {
        int comma = words.indexOf(", ");
        return comma > 0
                && words.length() <= LONGEST_NAME
                && NAMES.person(words.substring(comma + 2) + " " + words.substring(0, comma))
                        .equals(person);
    }

    private static Set<String> offices(PersonName person, List<Link> group) {
        Set<String> offices = new TreeSet<>();
        for (Link link : group) {
            String words = link.words();
            if (words.length() <= LONGEST_DESCRIPTION
                    && words.toLowerCase(Locale.ROOT).contains(person.family())) {
                offices.addAll(WikipediaTitles.officesIn(words, ENGLISH.offices()));
            }
        }
        offices.removeAll(person.parts()); // Howard Dean is no dean
        return offices;
    }

    private static String personKey(PersonName name) {
        return "person\t" + WikipediaTitles.key(name);
    }

    private static String organizationKey(String name) {
        return "organization\t" + WikipediaTitles.key(NAMES.organization(name));
    }

    /** The same name in another spelling may lead elsewhere. */
    private void leaveOutRivals(Path dictionary) throws IOException {
        Set<String> unsure = new HashSet<>();
        read(dictionary, link -> {
            if (isName(link.words())) {
                String person = personKey(NAMES.person(link.words()));
                check(person, link, unsure);
                check(organizationKey(link.words()), link, unsure);
            }
        });
        rows.keySet().removeAll(unsure);
    }

    private void check(String key, Link link, Set<String> unsure) {
        Row row = rows.get(key);
        boolean written =
                link.words().length() > 3 && link.words().equals(link.words().toUpperCase(Locale.ROOT));
        if (row != null && !written && (!row.title().equals(link.title()) || link.share() < SURE)) {
            unsure.add(key);
        }
    }

    private void write(Path file) throws IOException {
        Map<Fame, Integer> counts = new HashMap<>();
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write("""
                    # Names of persons and organizations and the title of the article in English Wikipedia that they surely mean.
                    # Generated by ExtractWikipediaTitles from wikidict.tab.gz of stanford-corenlp-4.5.10-models-english-kbp.jar
                    # (GPL-3.0-or-later, as CoreNLP is), which goes back to CrossWikis (Spitkovsky and Chang, LREC 2012): wordings of
                    # links to Wikipedia, counted about 2011. So is this file.
                    # Columns, parted by tabs: kind, name, title, what an article must state (OFFICE: one of these offices, KNOWN:
                    # no other office, FAMOUS: nothing), offices.
                    """);
            for (Map.Entry<String, Row> entry : rows.entrySet()) {
                Row row = entry.getValue();
                boolean alone = row.share() >= SURE_ALONE && !otherTitles.contains(entry.getKey());
                Fame fame = !alone || row.wordings() < KNOWN
                        ? Fame.OFFICE
                        : row.wordings() < FAMOUS ? Fame.KNOWN : Fame.FAMOUS;
                boolean person = entry.getKey().startsWith("person");
                if (person ? fame != Fame.OFFICE || !row.offices().isEmpty() : fame != Fame.OFFICE) {
                    out.write(entry.getKey()
                            + '\t'
                            + row.title()
                            + '\t'
                            + fame
                            + '\t'
                            + String.join(" ", row.offices())
                            + '\n');
                    counts.merge(fame, 1, Integer::sum);
                }
            }
        }
        System.out.println(counts + ", " + Files.size(file) + " bytes");
    }
}
