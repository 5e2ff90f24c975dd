package org.rapporteur.lexicon;

/**
 * All that is known of English words and names before any article is read.
 *
 * <pre>{@code
 * English english = English.load();                  // some tenths of a second; once per process
 * english.countries().byDemonym("Chinese");          // CN
 * english.offices().isOffice("minister");            // true
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 *
 * @param countries countries by name, demonym and capital
 * @param cities the countries of large cities
 * @param parties political parties by the words that mean them
 * @param offices words for offices and titles
 * @param people which nouns can act, and first names
 * @param acts what somebody does by saying something, by the word for it
 * @param actors nouns that tell which actor a phrase stands for
 * @param occasions nouns for occasions on which actors meet
 * @param seats organizations by the capital that stands for them
 * @param relations labels of dependencies by the name under which rules and readers know them
 */
public record English(
        Countries countries,
        Cities cities,
        Parties parties,
        Offices offices,
        People people,
        Lexicon acts,
        Lexicon actors,
        Lexicon occasions,
        Lexicon seats,
        Relations relations) {
    static final String FOLDER = "/org/rapporteur/lexicon/";

    /**
     * Reads all tables.
     *
     * @throws LexiconException naming file and line, where one is missing or not sound
     */
    public static English load() {
        Offices offices = new Offices(Lexicon.read(FOLDER + "offices.lexicon"));
        return new English(
                Countries.load(),
                Cities.load(),
                new Parties(Lexicon.read(FOLDER + "parties.tsv")),
                offices,
                People.load(),
                Lexicon.read(FOLDER + "acts.lexicon"),
                Lexicon.read(FOLDER + "actors.lexicon"),
                Lexicon.read(FOLDER + "occasions.lexicon"),
                Lexicon.read(FOLDER + "seats.lexicon"),
                Relations.load());
    }
}
