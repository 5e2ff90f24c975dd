package org.rapporteur.resolve.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.lexicon.Cities;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.Place;
import org.rapporteur.source.Article;

/**
 * Names places.
 *
 * <pre>{@code
 * Places places = new Places(english);
 * places.of("Vienna");                // Vienna, AT: a capital
 * places.of("Geneva");                // Geneva, CH: a large city
 * places.of("the State House");       // no country
 * places.dateline(article);           // Geneva, of "GENEVA, March 5 (Wire) —"
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class Places {
    private static final int LINES_BEFORE_DATELINE = 6;
    private static final Pattern DATELINE = Pattern.compile(
            "^\\s*(\\p{Lu}[\\p{Lu}.'’-]+(?: [\\p{Lu}.'’-]{2,}){0,3})(?:, [\\p{L}. ]{2,20})?"
                    + "(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})?(?:,? \\d{4})?\\s*(?:\\([^)]{1,40}\\))?\\s*[—–-]{1,2}\\s");

    private final Countries countries;
    private final Cities cities;

    /** With the tables of countries and cities. */
    public Places(English english) {
        this.countries = english.countries();
        this.cities = english.cities();
    }

    /** The place that the words name, with its country where the words name a country, a capital or a large city. */
    public Place of(String words) {
        String label = words.replaceAll("\\s+", " ").strip();
        return new Place(
                label,
                countries
                        .byName(label)
                        .or(() -> countries.byCapital(label))
                        .map(Country::code)
                        .or(() -> cities.countryOf(label))
                        .orElse(null));
    }

    /** The place of the dateline with which one of the first lines begins. */
    public Optional<Place> dateline(Article article) {
        return article.body()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_BEFORE_DATELINE)
                .map(DATELINE::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> of(inTitleCase(found.group(1))));
    }

    private static String inTitleCase(String capitals) {
        StringBuilder title = new StringBuilder();
        boolean begins = true;
        for (char c : capitals.toLowerCase(Locale.ROOT).toCharArray()) {
            title.append(begins ? Character.toUpperCase(c) : c);
            begins = !Character.isLetter(c) && c != '\'' && c != '\u2019';
        }
        return title.toString();
    }
}
