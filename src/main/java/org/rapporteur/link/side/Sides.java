package org.rapporteur.link.side;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.Table;

/**
 * Knows for which country a body or the holder of an office in it acts.
 *
 * <pre>{@code
 * sides.ofBody("the White House");                       // US
 * sides.ofOffice("adviser", "the White House");          // US, with the reason
 * sides.ofOffice("former adviser", "the White House");   // empty
 * }</pre>
 *
 * <p>Nothing is guessed, and no person is known by name: whose office the article does not say acts for nobody, unless
 * another article of that time says it. Immutable.
 */
final class Sides {
    private static final String TABLE = "/org/rapporteur/link/bodies.tsv";
    private static final Pattern NO_LONGER =
            Pattern.compile("(?i)\\b(former|ex|past|late|then|elect|designate)\\b|\\bex-");

    private final Map<String, Country> bodies = new HashMap<>();

    /** What follows, and from what. */
    record Side(String countryCode, String reason) {}

    private Sides() {}

    /** Reads the table from the class path; throws a {@code LexiconException} where it is not sound. */
    static Sides load(Countries countries) {
        Sides sides = new Sides();
        for (Table.Row row : Table.read(TABLE, "name", "country").rows()) {
            Country country = countries
                    .byCode(row.text("country"))
                    .orElseThrow(() -> row.unsound("the code of a country", row.text("country")));
            sides.bodies.put(plain(row.text("name")), country);
        }
        return sides;
    }

    /** For which country a body acts. */
    Optional<Side> ofBody(String name) {
        return Optional.ofNullable(bodies.get(plain(name)))
                .map(country -> new Side(country.code(), name + " acts for " + country.name()));
    }

    /** For which country the holder of an office in that body acts; both are in the article's words. */
    Optional<Side> ofOffice(String office, String body) {
        return NO_LONGER.matcher(office).find() ? Optional.empty() : ofBody(body);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace('’', '\'');
    }
}
