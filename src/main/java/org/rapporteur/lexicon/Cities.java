package org.rapporteur.lexicon;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The country in which a large city lies, from GeoNames.
 *
 * <pre>{@code
 * Cities cities = english.cities();
 * cities.countryOf("Geneva");        // CH
 * cities.countryOf("Valencia");      // empty: it may be that of Spain or that of Venezuela
 * }</pre>
 *
 * <p>Only cities with 100,000 inhabitants or more and some that news often names, without capitals; a name that large
 * cities of two countries share is in no country. Accents, dots and case do not count. Immutable, safe for any number
 * of threads.
 */
public final class Cities {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\.");

    private final Map<String, String> codes;

    private Cities(Map<String, String> codes) {
        this.codes = codes;
    }

    static Cities load() {
        Map<String, String> codes = new HashMap<>();
        for (String file : List.of("city-forms.tsv", "cities.tsv")) {
            Map<String, String> read = new HashMap<>();
            for (Table.Row row :
                    Table.read(English.FOLDER + file, "code", "names").rows()) {
                row.values("names").forEach(name -> read.put(key(name), row.text("code")));
            }
            read.forEach(codes::putIfAbsent);
        }
        return new Cities(Map.copyOf(codes));
    }

    /** The ISO 3166-1 alpha-2 code of its country; empty where the name is not known or not clear. */
    public Optional<String> countryOf(String city) {
        return Optional.ofNullable(codes.get(key(city)));
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name.strip().replace('\u2019', '\''), Normalizer.Form.NFD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
