package org.rapporteur.link.side;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.Table;

/**
 * Knows for which country a body or the holder of an office acts.
 *
 * <pre>{@code
 * sides.ofBody("the White House");                                                       // US
 * sides.ofOffice(Set.of("Joe Biden"), "president", null, LocalDate.of(2022, 3, 1));      // US, with the reason
 * sides.ofOffice(Set.of("Joe Biden"), "former vice president", null, LocalDate.of(2018, 3, 1));   // empty
 * }</pre>
 *
 * <p>Nothing is guessed: who is not known to have held the office on the day of the article acts for nobody. Immutable.
 */
final class Sides {
    private static final String FOLDER = "/org/rapporteur/link/";
    private static final Pattern NO_LONGER =
            Pattern.compile("(?i)\\b(former|ex|past|late|then|elect|designate)\\b|\\bex-");

    private final Map<String, Country> bodies = new HashMap<>();
    private final List<Tenure> tenures = new ArrayList<>();

    /** What follows, and from what. */
    record Side(String countryCode, String reason) {}

    private record Tenure(
            List<String> names,
            List<String> offices,
            Country country,
            LocalDate from,
            @Nullable LocalDate to) {}

    private Sides() {}

    /** Reads the tables from the class path; throws a {@code LexiconException} where one is not sound. */
    static Sides load(Countries countries) {
        Sides sides = new Sides();
        for (Table.Row row :
                Table.read(FOLDER + "bodies.tsv", "name", "country").rows()) {
            sides.bodies.put(plain(row.text("name")), country(row, countries));
        }
        for (Table.Row row : Table.read(FOLDER + "office-holders.tsv", "names", "offices", "country", "from", "to")
                .rows()) {
            sides.tenures.add(new Tenure(
                    row.values("names").stream().map(Sides::plain).toList(),
                    row.values("offices"),
                    country(row, countries),
                    row.value("from", LocalDate::parse, "a date"),
                    row.text("to").isEmpty() ? null : row.value("to", LocalDate::parse, "a date")));
        }
        return sides;
    }

    private static Country country(Table.Row row, Countries countries) {
        return countries
                .byCode(row.text("country"))
                .orElseThrow(() -> row.unsound("the code of a country", row.text("country")));
    }

    /** For which country a body acts. */
    Optional<Side> ofBody(String name) {
        return Optional.ofNullable(bodies.get(plain(name)))
                .map(country -> new Side(country.code(), name + " acts for " + country.name()));
    }

    /**
     * For which country somebody acts.
     *
     * @param names what the article calls the holder
     * @param office in the article's words
     * @param body whose office it is, where the article says it
     * @param day that of the article
     */
    Optional<Side> ofOffice(Collection<String> names, String office, @Nullable String body, @Nullable LocalDate day) {
        if (NO_LONGER.matcher(office).find()) {
            return Optional.empty();
        }
        if (body != null) {
            return ofBody(body);
        }
        List<String> called = names.stream().map(Sides::plain).toList();
        String words = " " + office.toLowerCase(Locale.ROOT) + " ";
        return day == null
                ? Optional.empty()
                : tenures.stream()
                        .filter(tenure -> tenure.names.stream().anyMatch(called::contains))
                        .filter(tenure -> tenure.offices.stream().anyMatch(one -> words.contains(" " + one + " ")))
                        .filter(tenure -> !day.isBefore(tenure.from) && (tenure.to == null || !day.isAfter(tenure.to)))
                        .findFirst()
                        .map(tenure -> new Side(
                                tenure.country.code(),
                                "a known office of " + tenure.country.name() + " from " + tenure.from
                                        + (tenure.to == null ? " on" : " to " + tenure.to)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace('’', '\'');
    }
}
