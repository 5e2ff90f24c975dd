package org.rapporteur.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The countries of the world by name, demonym and capital.
 *
 * <pre>{@code
 * Countries countries = english.countries();
 * countries.byName("the U.S.");        // US; so do "US", "USA" and "United States of America"
 * countries.byDemonym("Chinese");      // CN; "Turks" gives TR
 * countries.byCapital("Kyiv");         // UA
 * }</pre>
 *
 * <p>Accents, dots, the apostrophe's shape and a leading "the" do not count. Case does not count either, except in
 * words of two or three letters: "us" is a pronoun. Where two countries share a form, the one that news means far more
 * often has it ("Congolese" is the Democratic Republic); {@code Georgia} is the country, although it may be the state.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class Countries {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\.");
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byDemonym = new HashMap<>();
    private final Map<String, Country> byCapital = new HashMap<>();

    private Countries() {}

    static Countries load() {
        Countries countries = new Countries();
        Map<String, Map<String, List<String>>> forms = new HashMap<>();
        for (Table.Row row : Table.read(English.FOLDER + "forms.tsv", "code", "kind", "forms")
                .rows()) {
            forms.computeIfAbsent(row.text("code"), code -> new HashMap<>())
                    .computeIfAbsent(row.text("kind"), kind -> new ArrayList<>())
                    .addAll(row.values("forms"));
        }
        Map<String, String> items = new HashMap<>();
        Table.read(English.FOLDER + "wikidata.tsv", "code", "item")
                .rows()
                .forEach(row -> items.put(row.text("code"), row.text("item")));
        Table all = Table.read(
                English.FOLDER + "countries.tsv",
                "code",
                "name",
                "official name",
                "other names",
                "demonyms",
                "capitals",
                "region",
                "state");
        for (Table.Row row : all.rows()) {
            String code = row.text("code");
            Map<String, List<String>> more = forms.getOrDefault(code, Map.of());
            countries.byCode.put(
                    code,
                    new Country(
                            code,
                            row.text("name"),
                            row.text("official name"),
                            joined(more.get("name"), row.values("other names")),
                            joined(more.get("demonym"), row.values("demonyms")),
                            joined(more.get("capital"), row.values("capitals")),
                            row.text("region"),
                            row.text("state").equals("yes"),
                            items.get(code)));
        }
        countries.index(forms);
        return countries;
    }

    private void index(Map<String, Map<String, List<String>>> forms) {
        for (Country country : byCode.values()) {
            Map<String, List<String>> own = forms.getOrDefault(country.code(), Map.of());
            put(byName, own.getOrDefault("name", List.of()), country);
            put(byDemonym, own.getOrDefault("demonym", List.of()), country);
            put(byCapital, own.getOrDefault("capital", List.of()), country);
        }
        for (boolean state : new boolean[] {true, false}) {
            for (Country country : byCode.values()) {
                if (country.state() == state) {
                    put(byName, List.of(country.name(), country.officialName()), country);
                }
            }
            for (Country country : byCode.values()) {
                if (country.state() == state) {
                    put(byName, country.otherNames(), country);
                    put(byDemonym, country.demonyms(), country);
                }
            }
        }
        byCode.values().stream().filter(Country::state).forEach(state -> put(byCapital, state.capitals(), state));
    }

    private static void put(Map<String, Country> index, List<String> forms, Country country) {
        forms.forEach(form -> index.putIfAbsent(key(form), country));
    }

    /** All countries and territories in the order of their codes. */
    public Collection<Country> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** The country with this ISO 3166-1 alpha-2 code. */
    public Optional<Country> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The country with this name, official name, spelling or short form. */
    public Optional<Country> byName(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The country that this adjective or word for its people belongs to, in the singular or the plural. */
    public Optional<Country> byDemonym(String demonym) {
        String key = key(demonym);
        Country country = byDemonym.get(key);
        if (country == null && key.endsWith("s")) {
            country = byDemonym.get(key.substring(0, key.length() - 1));
        }
        return Optional.ofNullable(country);
    }

    /** The state whose capital this is; dependencies' capitals are left out, for most are common names. */
    public Optional<Country> byCapital(String capital) {
        return Optional.ofNullable(byCapital.get(key(capital)));
    }

    /** The country that these words stand for, as a name, a demonym or a capital, in this order. */
    public Optional<Country> find(String words) {
        return byName(words).or(() -> byDemonym(words)).or(() -> byCapital(words));
    }

    private static String key(String form) {
        return isPlain(form) ? cased(form) : cased(plain(form));
    }

    /** Most words have nothing that does not count. */
    private static boolean isPlain(String form) {
        return form.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static String plain(String form) {
        String plain = MARKS.matcher(Normalizer.normalize(form.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return ARTICLE.matcher(BLANKS.matcher(plain.replace('\u2019', '\'')).replaceAll(" "))
                .replaceFirst("");
    }

    private static String cased(String plain) {
        return plain.length() <= 3 ? plain : plain.toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(@Nullable List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first == null ? List.of() : first);
        second.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return all;
    }
}
