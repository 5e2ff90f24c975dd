package org.rapporteur.link.issue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.link.issue.IssueForm.Part;
import org.tartarus.snowball.ext.englishStemmer;

/**
 * Reads labels of issues.
 *
 * <pre>{@code
 * IssueForms forms = IssueForms.load(english);
 * forms.of("American duties on steel").words();    // @US, steel, tariff
 * forms.block("American duties on steel");   // tariff @US
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
final class IssueForms {
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}.'’]+");
    private static final Pattern GENITIVE = Pattern.compile("['’]s$|(?<=s)['’]$");
    private static final Set<String> TOWARDS = Set.of("against", "on", "to", "into", "at", "toward", "towards", "upon");
    private static final Set<String> BY = Set.of("by", "from");
    private static final int LONGEST_NAME = 3;
    private static final String COUNTRY = "@";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Lexicon words;
    private final Map<String, String> synonyms = new HashMap<>();
    private final Countries countries;

    private IssueForms(Lexicon words, Lexicon synonyms, Countries countries) {
        this.words = words;
        this.countries = countries;
        for (String subject : synonyms.classes()) {
            String name = subject.toLowerCase(Locale.ROOT);
            for (String word : synonyms.words(subject)) {
                this.synonyms.put(word.contains(" ") ? word : stem(word), name);
            }
        }
    }

    /** Reads the lexicons from the class path. */
    static IssueForms load(English english) {
        return new IssueForms(
                Lexicon.read("/org/rapporteur/link/issues.lexicon"),
                Lexicon.read("/org/rapporteur/link/synonyms.lexicon"),
                english.countries());
    }

    /**
     * Labels of different blocks never name one subject: the head, and the countries that are named. It does not depend
     * on upper and lower case.
     */
    String block(String label) {
        IssueForm form = of(label);
        return Stream.concat(
                        Stream.of(form.head()),
                        form.names().keySet().stream()
                                .filter(name -> name.startsWith(COUNTRY) && !name.equals(form.head())))
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether the parties may decide what the label names: "dam", for which "dam on the river" may be the long form.
     */
    boolean needsParties(String label) {
        return of(label).definiteHead();
    }

    private record Piece(String text, boolean genitive) {}

    IssueForm of(String label) {
        List<Piece> pieces = pieces(label);
        Reading reading = new Reading();
        for (int i = 0; i < pieces.size(); ) {
            i += read(pieces, i, reading);
        }
        SortedMap<String, Part> names = new TreeMap<>();
        boolean aimed = reading.names.containsValue(Part.TARGET);
        reading.names.forEach((name, part) ->
                names.put(name, aimed && part == Part.EITHER && reading.early.contains(name) ? Part.DOER : part));
        SortedMap<String, String> all = new TreeMap<>(reading.words);
        if (all.isEmpty()) {
            String plain = label.strip().toLowerCase(Locale.ROOT);
            all.put(plain, plain);
        }
        String head = reading.head.isEmpty() ? all.firstKey() : reading.head;
        return new IssueForm(
                label,
                head,
                all,
                names,
                reading.numbers,
                reading.definiteHead,
                reading.definiteHead && reading.definite && names.isEmpty());
    }

    /** What is known of a label up to some word of it. */
    private static final class Reading {
        final SortedMap<String, String> words = new TreeMap<>();
        final SortedMap<String, Part> names = new TreeMap<>();
        final SortedSet<String> numbers = new TreeSet<>();
        final Set<String> early = new TreeSet<>();
        String head = "";
        String preposition = "";
        boolean definite = true;
        boolean definiteHead;
        boolean closed;
    }

    /** Reads the words from {@code at} on that belong together; returns how many they are. */
    private int read(List<Piece> pieces, int at, Reading reading) {
        for (int length = Math.min(LONGEST_NAME, pieces.size() - at); length >= 1; length--) {
            String phrase = phrase(pieces, at, length);
            boolean genitive = pieces.get(at + length - 1).genitive();
            Optional<Country> country = countries.byName(phrase).or(() -> countries.byDemonym(phrase));
            if (country.isPresent()) {
                name(COUNTRY + country.get().code(), phrase, genitive, reading);
                return length;
            }
            String known = length == 1 ? null : synonyms.get(phrase.toLowerCase(Locale.ROOT));
            if (known != null) {
                word(known, phrase, reading);
                return length;
            }
        }
        Piece piece = pieces.get(at);
        String lower = piece.text().toLowerCase(Locale.ROOT);
        if (words.has("PREPOSITION", lower)) {
            reading.preposition = lower;
            reading.closed |= !reading.head.isEmpty();
        } else if (words.has("FUNCTION", lower)) {
            // "closing the border": the head of a clause is its verb, which stands before an article
            reading.closed |= at == 1 && !reading.head.isEmpty() && words.has("DETERMINER", lower);
        } else if (Character.isDigit(lower.codePointAt(0))) {
            reading.numbers.add(lower);
            reading.words.put(lower, lower);
        } else if (words.has("FILLER", lower)) {
            // In upper case as well: the block of a label does not depend on it.
            return 1;
        } else if (Character.isUpperCase(piece.text().codePointAt(0))) {
            String stem = stem(lower);
            name(synonyms.getOrDefault(stem, stem), piece.text(), piece.genitive(), reading);
        } else {
            boolean definite = words.has("DEFINITE", lower) || words.has("DEFINITE", singular(lower));
            reading.definite &= definite;
            reading.definiteHead = reading.closed ? reading.definiteHead : definite;
            String stem = stem(lower);
            word(synonyms.getOrDefault(stem, stem), lower, reading);
        }
        return 1;
    }

    private static void word(String stem, String written, Reading reading) {
        reading.words.putIfAbsent(stem, written);
        if (!reading.closed) {
            reading.head = stem;
        }
    }

    private static void name(String name, String written, boolean genitive, Reading reading) {
        reading.words.putIfAbsent(name, written);
        if (!reading.closed) {
            reading.head = name;
            reading.early.add(name);
        }
        boolean doer = genitive || BY.contains(reading.preposition);
        reading.names.putIfAbsent(
                name, doer ? Part.DOER : TOWARDS.contains(reading.preposition) ? Part.TARGET : Part.EITHER);
    }

    private static String phrase(List<Piece> pieces, int at, int length) {
        StringBuilder phrase = new StringBuilder(pieces.get(at).text());
        for (int i = at + 1; i < at + length; i++) {
            phrase.append(' ').append(pieces.get(i).text());
        }
        return phrase.toString();
    }

    private static List<Piece> pieces(String label) {
        List<Piece> pieces = new ArrayList<>();
        for (String word : SPLIT.split(ACCENTS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll(""))) {
            String plain = GENITIVE.matcher(word).replaceFirst("");
            boolean genitive = plain.length() < word.length();
            plain = plain.replaceAll("^['’.]+|['’]+$", "");
            plain = plain.matches("(\\p{L}\\.)+\\p{L}?") ? plain.replace(".", "") : plain.replaceAll("\\.$", "");
            if (!plain.isEmpty()) {
                pieces.add(new Piece(plain, genitive));
            }
        }
        return pieces;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The Snowball stem of the word in American spelling. */
    private static String stem(String word) {
        String plain = word.replaceAll("isation(s?)$", "ization$1")
                .replaceAll("ising$", "izing")
                .replaceAll("(?<=[^aeiou]{1,9}[aeiou]{0,2})bour(s?)$", "bor$1")
                .replaceAll("fence(s?)$", "fense$1")
                .replaceAll("programme(s?)$", "program$1")
                .replaceAll("centre(s?)$", "center$1");
        englishStemmer stemmer = new englishStemmer(); // not safe for threads, and light
        stemmer.setCurrent(plain);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The concept of that label in the scheme. */
    SchemeConcept concept(String iri, String label) {
        IssueForm form = of(label);
        return new SchemeConcept(iri, new TreeSet<>(form.words()), form.definite());
    }
}
