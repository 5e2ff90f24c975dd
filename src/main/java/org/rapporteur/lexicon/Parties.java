package org.rapporteur.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Political parties by the words that mean them: adjective, people and letters.
 *
 * <pre>{@code
 * english.parties().byName("GOP");        // Republican Party
 * english.parties().byName("liberal");    // empty: it means a party only here and there
 * }</pre>
 *
 * <p>Words are compared as they are written, for "democratic" is no party. Immutable.
 */
public final class Parties {
    private final Map<String, String> byName = new HashMap<>();

    Parties(Lexicon lexicon) {
        for (String party : lexicon.classes()) {
            byName.put(party, party);
            lexicon.words(party).forEach(word -> byName.put(word, party));
        }
    }

    /** Whether a name, as it is written, means a party and nothing else. */
    public boolean isParty(String name) {
        return byName.containsKey(name);
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
