package org.rapporteur.resolve.actor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.Country;
import org.rapporteur.resolve.ActorType;

/**
 * Gathers the countries that an article names, by name, by demonym ("Chinese") and by capital: a capital is the
 * country's government where it acts. Places without a country of their own are gathered under their own names.
 */
final class CountryNames {
    /** A shorter one is an abbreviation ("US", "U.K."), and no label. */
    private static final int SHORTEST_NAME = 4;

    /** "Vt.", "D-Va.": stands behind the name of a town or a politician and is no actor of its own. */
    private static final Pattern ABBREVIATION = Pattern.compile("(\\p{Lu}-)?\\p{Lu}\\p{Ll}{1,4}\\.");

    private final AnnotatedArticle article;
    private final List<Name> names;
    private final Countries countries;
    private final Map<String, Entity> byKey = new LinkedHashMap<>();

    private CountryNames(AnnotatedArticle article, List<Name> names, Countries countries) {
        this.article = article;
        this.names = names;
        this.countries = countries;
    }

    static List<Entity> in(AnnotatedArticle article, List<Name> names, Countries countries) {
        return new CountryNames(article, names, countries).gather();
    }

    private List<Entity> gather() {
        for (Name name : names) {
            if (name.type().equals("LOCATION") || name.type().equals("MISC")) {
                gather(name.first(), name.last(), name.type().equals("LOCATION"));
            }
        }
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.ner().equals("O")
                        && Character.isUpperCase(token.text().codePointAt(0))) {
                    gather(token.index(), token.index(), false);
                }
            }
        }
        List<Entity> entities = List.copyOf(byKey.values());
        entities.forEach(e -> e.mentions.sort(Comparator.naturalOrder()));
        return entities;
    }

    private void gather(int first, int last, boolean place) {
        Mention mention = article.mention(first, last, last);
        String words = mention.words();
        Optional<Country> country = find(words);
        if (country.isEmpty() && (!place || ABBREVIATION.matcher(words).matches())) {
            return;
        }
        Entity entity = country.map(c -> byKey.computeIfAbsent(c.code(), code -> {
                    Entity fresh = new Entity(ActorType.COUNTRY, c.name());
                    fresh.countryCode = code;
                    return fresh;
                }))
                .orElseGet(() -> byKey.computeIfAbsent(
                        words.toLowerCase(Locale.ROOT), w -> new Entity(ActorType.ORGANIZATION, words)));
        if (country.isEmpty() || countries.byDemonym(words).isEmpty()) {
            entity.aliases.add(words);
        }
        boolean ownName = country.isPresent() && countries.byName(words).isPresent();
        if (ownName
                && words.length() >= SHORTEST_NAME
                && !words.contains(".")
                && entity.mentions.stream().noneMatch(this::isOwnName)) {
            entity.label = words;
        }
        entity.mentions.add(mention);
    }

    private boolean isOwnName(Mention mention) {
        String words = mention.text();
        return words.length() >= SHORTEST_NAME
                && !words.contains(".")
                && countries.byName(words).isPresent();
    }

    private Optional<Country> find(String words) {
        Optional<Country> byName = countries.byName(words);
        if (byName.isPresent()) {
            return byName;
        }
        Optional<Country> byDemonym = countries.byDemonym(words);
        return byDemonym.isPresent() ? byDemonym : countries.byCapital(words);
    }
}
