package org.rapporteur.link.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Parties;

/**
 * The words of an organization's name, in lower case, without article, accents and legal form.
 *
 * <pre>{@code
 * names.organization("The Orchard & Field Co.");   // orchard and field
 * }</pre>
 */
record OrganizationName(List<String> words) {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "at", "de");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.(?=\\p{L})|(?<=\\.\\p{L})\\.");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    // As in the IRI of an organization: equal IRIs must come from one block.
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    OrganizationName {
        words = List.copyOf(words);
    }

    /** Reads a name, given the names of parties and the words that are no part of a name. */
    static OrganizationName of(String written, Parties parties, Lexicon organizations) {
        String name = parties.byName(written).orElse(written);
        String plain = INITIALS.matcher(name.replace("&", " and ")).replaceAll("$1");
        plain = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(plain).replaceAll(""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.asList(OTHERS.split(plain.strip())));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        while (words.size() > 1 && organizations.has("FORM", words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return new OrganizationName(words.isEmpty() ? List.of(name) : words);
    }

    /** The initials of the words, or the only word: "NATO" and what it stands for have one key. */
    String key() {
        String initials = words.stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return words.size() == 1 || initials.length() < 2 ? String.join(" ", words) : initials;
    }
}
