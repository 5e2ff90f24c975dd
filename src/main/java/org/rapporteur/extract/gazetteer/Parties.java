package org.rapporteur.extract.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.extract.rule.Lexicon;

/**
 * Political parties by the words that mean them: adjective, people and letters.
 *
 * <pre>{@code
 * Parties.load().byName("GOP");        // Republican Party
 * Parties.load().byName("liberal");    // empty: it means a party only here and there
 * }</pre>
 *
 * <p>Words are compared as they are written, for "democratic" is no party. Immutable.
 */
public final class Parties {
    private final Map<String, String> byName = new HashMap<>();

    private Parties(Lexicon lexicon) {
        for (String party : lexicon.classes()) {
            byName.put(party, party);
            lexicon.words(party).forEach(word -> byName.put(word, party));
        }
    }

    /** Reads {@code gazetteer/parties.tsv} from the class path. */
    public static Parties load() {
        return new Parties(Lexicon.read("/org/rapporteur/gazetteer/parties.tsv"));
    }

    /** The name of the party that {@code words} mean. */
    public Optional<String> byName(String words) {
        return Optional.ofNullable(byName.get(words));
    }

    /** Whether {@code words} are its people or its letters ("Tories", "GOP") and not what is of it ("Republican"). */
    public boolean isNoun(String words) {
        return byName.containsKey(words) && (words.endsWith("s") || words.equals(words.toUpperCase(Locale.ROOT)));
    }
}
