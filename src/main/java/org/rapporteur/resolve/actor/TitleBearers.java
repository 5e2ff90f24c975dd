package org.rapporteur.resolve.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.Offices;

/** Whom a title alone means: "the minister", "the former president". */
final class TitleBearers {
    private static final int BY_FAR = 3;

    private final NamedActors named;
    private final PronounResolver pronouns;
    private final Offices offices;

    TitleBearers(NamedActors named, PronounResolver pronouns, Offices offices) {
        this.named = named;
        this.pronouns = pronouns;
        this.offices = offices;
    }

    /** The person whose office ends as the phrase does; empty where there is none, or it is open who it is. */
    Optional<Entity> of(Token head, List<Token> modifiers) {
        String office = head.lemma().toLowerCase(Locale.ROOT);
        String before = modifiers.stream()
                .map(modifier -> modifier.text().toLowerCase(Locale.ROOT))
                .filter(word -> !UnnamedActors.DETERMINERS.contains(word))
                .map(word -> word + " ")
                .collect(Collectors.joining());
        String full = before + office;
        List<Entity> unnamed = named.onlyInHeadline().stream()
                .filter(person -> person.offices.contains(full))
                .toList();
        if (unnamed.size() == 1) {
            return Optional.of(unnamed.get(0)); // who has a name in the headline only has but the title in the text
        }
        List<Entity> bearers = bearers(office, full);
        List<Entity> exact = bearers.stream()
                .filter(person -> person.offices.stream().anyMatch(one -> endsAs(one, full)))
                .toList();
        boolean singled = !before.isEmpty() && exact.isEmpty();
        if (singled && modifiers.stream().anyMatch(m -> named.at(m.index()).isPresent())) {
            List<Entity> whole = bearers.stream()
                    .filter(person -> person.offices.stream().anyMatch(one -> isShortFor(full, one)))
                    .toList();
            return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
        }
        List<Entity> candidates = exact.isEmpty() ? bearers : exact;
        return candidates.size() <= 1 ? candidates.stream().findFirst() : oneOf(candidates, head);
    }

    /** Who holds the office: one of another rank only where nobody else does, as an article may call a deputy. */
    private List<Entity> bearers(String office, String full) {
        List<Entity> holders = named.persons().stream()
                .filter(person -> person.offices.stream()
                        .anyMatch(one -> endsAs(one, office) && (isFormer(full) || !isFormer(one))))
                .toList();
        List<Entity> ofRank = holders.stream()
                .filter(person ->
                        person.offices.stream().anyMatch(one -> endsAs(one, office) && !isOfOtherRank(full, one)))
                .toList();
        return ofRank.isEmpty() ? holders : ofRank;
    }

    private static boolean endsAs(String office, String title) {
        return office.equals(title) || office.endsWith(" " + title);
    }

    private static boolean isFormer(String office) {
        return office.startsWith("former ") || office.startsWith("ex-");
    }

    /**
     * Of several who hold the office the one who was named just before, else the one of whom the article is, else the
     * one who was named last; where nobody was for long, it is open who is meant.
     */
    private Optional<Entity> oneOf(List<Entity> candidates, Token title) {
        Optional<Entity> salient = pronouns.mostSalient(candidates, title);
        boolean justNamed = salient.stream()
                .flatMap(person -> person.mentions.stream())
                .anyMatch(mention -> mention.last() < title.index()
                        && title.sentence() - mention.headToken().sentence() <= 1);
        return justNamed ? salient : foremost(candidates).or(() -> salient);
    }

    /** The one who is named by far the most. */
    private static Optional<Entity> foremost(List<Entity> candidates) {
        return candidates.stream()
                .filter(one -> candidates.stream()
                        .allMatch(other -> other == one || one.mentions.size() >= BY_FAR * other.mentions.size()))
                .findFirst();
    }

    /** "Republican nominee" may be short for "Republican presidential nominee". */
    private boolean isShortFor(String title, String office) {
        return words(office).containsAll(words(title)) && !isOfOtherRank(title, office);
    }

    /** No vice president is "the president". */
    private boolean isOfOtherRank(String title, String office) {
        Set<String> known = words(title);
        return words(office).stream().anyMatch(word -> !known.contains(word) && offices.isRankModifier(word));
    }

    /** "GOP nominee" and "Republican presidential nominee" have the same words for what they share. */
    private static Set<String> words(String office) {
        Set<String> words = new HashSet<>();
        for (String word : office.split(" ")) {
            words.add(word.equals("gop") ? "republican" : word.equals("democrat") ? "democratic" : word);
        }
        return words;
    }
}
