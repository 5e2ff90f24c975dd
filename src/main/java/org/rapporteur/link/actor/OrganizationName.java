package org.rapporteur.link.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.extract.gazetteer.Parties;
import org.rapporteur.extract.rule.Lexicon;

/**
 * The words of an organization's name, in lower case, without article, accents and legal form.
 *
 * <pre>{@code
 * OrganizationName.of("The Orchard & Field Co.");   // orchard and field
 * }</pre>
 */
record OrganizationName(List<String> words) {
    private static final Lexicon LEXICON = Lexicon.read("/org/rapporteur/link/organizations.lexicon");
    private static final Parties PARTIES = Parties.load();
    private static final Lexicon LETTERS = Lexicon.read("/org/rapporteur/link/organization-letters.tsv");
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

    static OrganizationName of(String written) {
        String name = PARTIES.byName(written).orElse(written);
        String plain = INITIALS.matcher(name.replace("&", " and ")).replaceAll("$1");
        plain = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(plain).replaceAll(""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.asList(OTHERS.split(plain.strip())));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        while (words.size() > 1 && LEXICON.has("FORM", words.get(words.size() - 1))) {
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

    /**
     * Whether {@code name} means the same body in any article: "Harbour Council", not "agency" nor "Foreign Ministry".
     */
    static boolean isOne(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase) && !of(name).isCommon();
    }

    /** Whether other countries or towns have a body of the same name. */
    private boolean isCommon() {
        return words.stream().allMatch(word -> LEXICON.has("COMMON", word));
    }

    /** Whether this is one word of letters that everybody knows {@code full} by. */
    boolean isKnownShortOf(OrganizationName full) {
        String name = String.join(" ", full.words);
        return words.size() == 1 && LETTERS.classes().contains(name) && LETTERS.has(name, words.get(0));
    }
}
