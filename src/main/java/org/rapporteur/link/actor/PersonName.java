package org.rapporteur.link.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.lexicon.Lexicon;

/**
 * The parts of a person's name, in lower case and without accents.
 *
 * <pre>{@code
 * names.person("Joseph R. Moore Jr.");   // given joseph, middle [r], family moore, suffix jr
 * names.person("Xi Jinping");            // given jinping, family xi
 * names.person("Le Pen");                // no given name, family pen
 * }</pre>
 *
 * @param given the name by which a person is called, or null where only the family name is there
 * @param middle what stands between
 * @param family the last part of the family name, so that "Ward-Bell" and "Ward Bell" are one
 * @param key the family name without what transliterations differ in: "Bratsky" and "Bratskyy" have one key
 * @param suffix jr, sr, ii, iii or iv, or null
 * @param parts all parts in order but the suffix
 * @param fullForms the given name and those that it may be short for
 */
record PersonName(
        @Nullable String given,
        List<String> middle,
        String family,
        String key,
        @Nullable String suffix,
        List<String> parts,
        Set<String> fullForms) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "dame");
    private static final Set<String> PARTICLES =
            Set.of("de", "da", "di", "du", "del", "della", "dos", "der", "den", "le", "von", "bin", "ibn", "ter");
    /** Particles that begin a given name too ("Al Gore", "Van Jones"). */
    private static final Set<String> PARTICLES_INSIDE = Set.of("al", "el", "van", "ben", "la", "abu");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.(?=\\p{L}\\.)");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLE = Pattern.compile("(\\p{L})\\1");
    private static final Pattern ENDING = Pattern.compile("[iy][iyj]$");

    PersonName {
        middle = List.copyOf(middle);
        parts = List.copyOf(parts);
        fullForms = Set.copyOf(fullForms);
    }

    /** The parts say nearly all. */
    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Reads a name, given the short forms of given names and the family names that stand first. */
    static PersonName of(String name, Lexicon givenNames, Lexicon familyNames) {
        List<String> parts = parts(name);
        String suffix = null;
        while (parts.size() > 1 && SUFFIXES.contains(parts.get(parts.size() - 1))) {
            suffix = parts.remove(parts.size() - 1);
        }
        while (parts.size() > 1 && HONORIFICS.contains(parts.get(0))) {
            parts.remove(0);
        }
        List<String> others = new ArrayList<>(parts);
        String family = others.remove(isFamilyFirst(parts, familyNames) ? 0 : parts.size() - 1);
        for (int at = others.size() - 1; at >= 0; at--) {
            boolean particle =
                    PARTICLES.contains(others.get(at)) || (at > 0 && PARTICLES_INSIDE.contains(others.get(at)));
            if (particle) {
                others.remove(at);
            }
        }
        String given = takeGiven(others);
        return new PersonName(given, others, family, key(family), suffix, parts, fullForms(given, givenNames));
    }

    private static List<String> parts(String name) {
        String plain =
                APOSTROPHES.matcher(INITIALS.matcher(name).replaceAll("$1")).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i');
        List<String> parts = new ArrayList<>(Arrays.asList(OTHERS.split(plain.strip())));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? new ArrayList<>(List.of(name)) : parts;
    }

    private static boolean isFamilyFirst(List<String> parts, Lexicon familyNames) {
        return (parts.size() == 2 || parts.size() == 3)
                && (familyNames.has("FIRST", parts.get(0))
                        || (parts.size() == 3 && familyNames.has("FIRST_OF_THREE", parts.get(0))));
    }

    /** Of "W. Oscar Lindgren" Oscar is the given name. */
    private static @Nullable String takeGiven(List<String> others) {
        for (int at = 0; at < others.size(); at++) {
            if (others.get(at).length() > 1) {
                return others.remove(at);
            }
        }
        return others.isEmpty() ? null : others.remove(0);
    }

    /** Whether the name identifies beyond one article: a family name and more than the initial of another. */
    boolean isFull() {
        return given != null && given.length() > 1;
    }

    private static String key(String family) {
        String ended = ENDING.matcher(family).replaceFirst("y");
        return DOUBLE.matcher(ended).replaceAll("$1");
    }

    /** The name without initials and suffix: "joseph biden". */
    String plain() {
        List<String> plain = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).length() > 1 || at == parts.size() - 1) {
                plain.add(parts.get(at));
            }
        }
        return String.join(" ", plain);
    }

    /** Whether both may be one person by their full names: nothing in them contradicts. */
    boolean agrees(PersonName other) {
        if (!isFull() || !other.isFull() || !key.equals(other.key)) {
            return false;
        }
        boolean sameFamily = family.equals(other.family);
        boolean sameGiven =
                Objects.equals(given, other.given) || (sameFamily && !Collections.disjoint(fullForms, other.fullForms));
        return sameGiven && middleAgrees(other) && suffixAgrees(other);
    }

    /** Whether this name is short for the full name {@code full}: the family name, or an initial with it. */
    boolean isShortFor(PersonName full) {
        if (!full.isFull() || isFull() || !suffixAgrees(full)) {
            return false;
        }
        if (given == null) {
            return full.family.equals(family);
        }
        return full.family.equals(family) && full.given != null && full.given.startsWith(given);
    }

    /** Whether the parts of this name end the longer name {@code full}, as those of "Vega Marín" do. */
    boolean ends(PersonName full) {
        int more = full.parts.size() - parts.size();
        return more > 0 && full.parts.subList(more, full.parts.size()).equals(parts);
    }

    private boolean suffixAgrees(PersonName other) {
        return suffix == null || other.suffix == null || suffix.equals(other.suffix);
    }

    private boolean middleAgrees(PersonName other) {
        int both = Math.min(middle.size(), other.middle.size());
        for (int i = 0; i < both; i++) {
            String one = middle.get(i);
            String two = other.middle.get(i);
            if (!one.startsWith(two) && !two.startsWith(one)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> fullForms(@Nullable String given, Lexicon givenNames) {
        if (given == null) {
            return Set.of();
        }
        Set<String> forms = new HashSet<>(Set.of(given));
        givenNames.classes().stream()
                .filter(full -> givenNames.has(full, given))
                .forEach(forms::add);
        return forms;
    }
}
