package org.rapporteur.extract.meeting;

import java.util.List;
import java.util.Set;
import org.rapporteur.lexicon.Countries;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.People;

/** Says which noun groups can take part in a meeting: not deadlines, and not the press. */
final class Parties {
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "his", "their", "our", "my", "who",
            "whom");

    private static final Set<String> IN_PLACE = Set.of("in", "at", "from", "near", "of", "to", "outside");
    static final List<String> EVENT_CLASSES =
            List.of("MEETING_NOUN", "TALKS_NOUN", "SUMMIT_NOUN", "VISIT_NOUN", "CALL_NOUN");

    private final Lexicon lexicon;
    private final Offices offices;
    private final Countries countries;
    private final People people;

    Parties(Lexicon lexicon, English english) {
        this.lexicon = lexicon;
        this.offices = english.offices();
        this.countries = english.countries();
        this.people = english.people();
    }

    boolean isParty(SentenceView view, NounGroup group) {
        int head = group.head();
        String lemma = view.lemma(head);
        String tag = view.tag(head);
        if (view.isTime(head) || lexicon.has("NO_PARTY", lemma)) {
            return false;
        }
        if (group.person()) {
            return !(view.word(group.first()).matches("an?")
                    && group.head() == group.first() + 1); // "a Lindqvist" is a painting
        }
        if (EVENT_CLASSES.stream().anyMatch(wordClass -> lexicon.has(wordClass, lemma))
                || view.word(group.first()).equals("each") && lemma.equals("other")) {
            return false;
        }
        if (tag.startsWith("PRP") || tag.startsWith("WP")) {
            return PRONOUNS.contains(view.word(head));
        }
        return switch (view.token(head).ner()) {
            case "LOCATION" ->
                isCountry(view, group)
                        || (countries.byCapital(nameOf(view, group)).isPresent()
                                && !IN_PLACE.contains(view.word(group.first() - 1)));
            case "ORGANIZATION" -> true;
            default ->
                lexicon.has("PARTY_NOUN", lemma)
                        || offices.isOffice(lemma)
                        || tag.startsWith("NNP")
                        || (group.first() < head // a bare plural may be a thing
                                && tag.equals("NNS")
                                && people.areAlways(view.token(head).text()));
        };
    }

    /** Whether one can be said to visit whom the group names: persons and countries, not buildings. */
    boolean isHost(SentenceView view, NounGroup group) {
        String lemma = view.lemma(group.head());
        return group.person()
                || view.tag(group.head()).startsWith("PRP")
                || isCountry(view, group)
                || offices.isOffice(lemma)
                || (lexicon.has("PARTY_NOUN", lemma) && view.tag(group.head()).equals("NNS"));
    }

    /** Whether the group names a country; a city is where somebody meets, a country may be who. */
    boolean isCountry(SentenceView view, NounGroup group) {
        return countries.byName(nameOf(view, group)).isPresent();
    }

    private static String nameOf(SentenceView view, NounGroup group) {
        int first = group.head();
        while (first > group.first() && view.token(first - 1).ner().equals("LOCATION")) {
            first--;
        }
        return view.article()
                .text(view.mention(first, group.head(), group.head()).span());
    }
}
