package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Parties;
import org.rapporteur.resolve.ActorType;

/**
 * Gathers the political parties that an article names by their adjective, their people or letters: "Republican",
 * "Tories", "GOP". They stand for the party as a demonym stands for its country.
 *
 * <p>Not "most Republicans" nor "one Democrat": those are some of its people ({@link #areSome}).
 */
final class PartyNames {
    private PartyNames() {}

    /** The parties of the article, with their mentions, in the order of the text. */
    static List<Entity> in(AnnotatedArticle article, List<Name> names, Parties words) {
        Set<Integer> inNames = new HashSet<>();
        List<Mention> mentions = new ArrayList<>();
        for (Name name : names) {
            for (int at = name.first(); at <= name.last(); at++) {
                inNames.add(at);
            }
            mentions.add(article.mention(name));
        }
        article.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> Character.isUpperCase(token.text().codePointAt(0)))
                .filter(token -> !inNames.contains(token.index()))
                // "Democratic reforms are overdue": any word has a capital there.
                .filter(token -> token.position() > 1 || words.isNoun(token.text()))
                .map(article::mention)
                .forEach(mentions::add);
        Map<String, Entity> parties = new LinkedHashMap<>();
        Map<Entity, Map<String, Integer>> nouns = new HashMap<>();
        for (Mention mention : mentions) {
            String name = mention.words();
            Optional<String> party = words.byName(name);
            if (party.isPresent()) {
                Entity entity =
                        parties.computeIfAbsent(party.get(), label -> new Entity(ActorType.ORGANIZATION, label));
                entity.aliases.add(name);
                entity.mentions.add(mention);
                if (words.isNoun(name)) {
                    nouns.computeIfAbsent(entity, key -> new TreeMap<>()).merge(name, 1, Integer::sum);
                }
            }
        }
        parties.values().forEach(party -> party.label = label(party, nouns.getOrDefault(party, Map.of())));
        return List.copyOf(parties.values());
    }

    /** As the article names it; an adjective is no name. */
    private static String label(Entity party, Map<String, Integer> nouns) {
        return party.aliases.contains(party.label)
                ? party.label
                : nouns.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(party.label);
    }

    /**
     * Whether a phrase means some people of the party that its head names: "a Republican", "House Democrats".
     *
     * @param named whom the head names
     */
    static boolean areSome(Mention mention, Entity named, Parties words) {
        AnnotatedArticle article = mention.article();
        Token head = mention.headToken();
        boolean inLongerName = named.mentions.stream()
                .anyMatch(name -> name.first() < mention.head() && name.last() >= mention.head());
        if (inLongerName || !words.isParty(head.text()) || !head.tag().matches("NNP?S?")) {
            return false;
        }
        int first = mention.first();
        while (first < mention.head()
                && (article.token(first).text().equalsIgnoreCase("the")
                        || !Character.isLetterOrDigit(
                                article.token(first).text().codePointAt(0)))) {
            first++;
        }
        return first < mention.head();
    }
}
