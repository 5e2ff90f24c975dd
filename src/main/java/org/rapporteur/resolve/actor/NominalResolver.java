package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.lexicon.English;
import org.rapporteur.lexicon.Lexicon;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.lexicon.People;
import org.rapporteur.resolve.ActorType;

/**
 * Says whom a noun phrase without a name as its head stands for: "US officials", "the two sides", "the minister",
 * "China's foreign ministry", "two protesters".
 */
final class NominalResolver {
    private static final int FARTHEST_AUTHOR = 6;
    private static final int LONGEST_PARTY = 10;
    private static final Set<String> BY = Set.of("by", "in", "from", "for", "of");
    private static final Set<String> BOTH = Set.of("two", "both", "2");

    private final AnnotatedArticle article;
    private final NamedActors named;
    private final PronounResolver pronouns;
    private final TitleBearers bearers;
    private final Lexicon lexicon;
    private final Offices offices;
    private final People people;
    private final UnnamedActors unnamed;
    private final Map<String, Entity> groups = new LinkedHashMap<>();

    NominalResolver(AnnotatedArticle article, NamedActors named, PronounResolver pronouns, English english) {
        this.article = article;
        this.named = named;
        this.pronouns = pronouns;
        this.bearers = new TitleBearers(named, pronouns, english.offices());
        this.lexicon = english.actors();
        this.offices = english.offices();
        this.people = english.people();
        this.unnamed = new UnnamedActors(article, english);
    }

    List<Entity> resolve(Mention mention) {
        Token head = mention.headToken();
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean plural = head.tag().endsWith("S");
        List<Token> modifiers = modifiers(mention);
        if (isPair(modifiers, head)) {
            return pair(lemma, mention.first());
        }
        Optional<Entity> family = byFamilyName(mention, head);
        if (family.isPresent()) {
            return List.of(family.get());
        }
        if (lexicon.has("DOCUMENT", lemma)) {
            Optional<Entity> author = author(mention);
            if (author.isPresent()) {
                return List.of(author.get());
            }
        }
        Optional<Entity> modifier = namedModifier(modifiers, mention);
        boolean delegates = lexicon.has("DELEGATE", lemma) && (plural || isCollective(lemma));
        boolean others = modifiers.stream().anyMatch(token -> token.lemma().equalsIgnoreCase("other"));
        if (modifier.isPresent()
                && !modifier.get().isPerson()
                && !others // "Lee and other Chinese officials": not all of China
                && (delegates || (lexicon.has("GOVERNMENT", lemma) && modifier.get().countryCode != null))) {
            return List.of(modifier.get());
        }
        if (offices.isOffice(lemma) && !plural && modifiers.isEmpty()) {
            return List.of(); // "minister meets chief": a headline leaves open which
        }
        if (offices.isOffice(lemma) && !plural && isTitleAlone(modifiers)) {
            return bearers.of(head, modifiers).map(List::of).orElse(List.of());
        }
        if (modifier.isEmpty() && lexicon.has("COUNTRY_ALONE", lemma) && isDefinite(mention) && !plural) {
            return named.latestCountry(mention.first()).map(List::of).orElse(List.of());
        }
        if ((lexicon.has("BODY", lemma) || lexicon.has("GOVERNMENT", lemma)) && !plural) {
            return body(mention, lemma, modifiers);
        }
        return overlooked(mention, head).orElseGet(() -> group(mention, ActorType.GROUP));
    }

    /** "President Lee", "NHC": a name that the recogniser passed over, behind a title or in capitals. */
    private Optional<List<Entity>> overlooked(Mention mention, Token head) {
        int first = mention.head();
        while (first > mention.first() && article.token(first - 1).isProperNoun() && !isTitle(first - 1)) {
            first--;
        }
        boolean titled = first > mention.first() && isTitle(first - 1);
        boolean letters = head.text().matches("\\p{Lu}{2,}")
                && modifiers(mention).stream().allMatch(m -> m.tag().equals("DT"));
        if (!head.tag().equals("NNP") || isTitle(mention.head()) || !(titled || letters)) {
            return Optional.empty();
        }
        String name = article.text(article.span(first, mention.head())).replaceAll("\\s+", " ");
        if (titled) {
            List<Entity> known = named.persons().stream()
                    .filter(person -> (" " + person.label + " ").contains(" " + name + " "))
                    .toList();
            if (!known.isEmpty()) {
                return Optional.of(known.size() == 1 ? known : List.of()); // of two it is open who is meant
            }
        }
        ActorType type = titled ? ActorType.PERSON : ActorType.ORGANIZATION;
        Entity entity = groups.computeIfAbsent(type + " " + name, key -> new Entity(type, name));
        enter(entity, mention);
        return Optional.of(List.of(entity));
    }

    private boolean isTitle(int token) {
        String word = article.token(token).text().replace(".", "");
        return offices.isOffice(word) || offices.isHonorific(word);
    }

    /** "The Dutch minister", "both officers", of whom it is open who they are: the phrase itself, if of people. */
    List<Entity> unnamedSpeaker(Mention mention) {
        Token head = mention.headToken();
        boolean somebody =
                head.isNoun() && (offices.isOffice(head.lemma()) || people.isAnimate(head.text(), head.lemma()));
        return somebody && isDefinite(mention) ? group(mention, ActorType.GROUP) : List.of();
    }

    /**
     * Somebody without a name who is known to be a party: the whole phrase, "delegates from the states that she won".
     *
     * @param meant what the phrase was taken for so far
     */
    List<Entity> unnamedParty(Mention mention, List<Entity> meant) {
        Token head = mention.headToken();
        String word = head.text().toLowerCase(Locale.ROOT);
        boolean title = mention.first() == mention.last() && isTitle(mention.head());
        boolean vague = head.isPronoun() || head.tag().matches("DT|W.*|EX");
        if (vague || title || mention.last() - mention.first() >= LONGEST_PARTY) {
            return meant; // "mayor": somebody with a name, and it is open with which
        }
        if (BOTH.contains(word) || isPair(modifiers(mention), head)) {
            return meant;
        }
        Optional<Entity> body = namedModifier(modifiers(mention), mention).filter(entity -> !entity.isPerson());
        if (offices.isVoice(head.lemma()) && body.isPresent()) {
            return List.of(body.get()); // "a spokesman for the union" stands for it
        }
        String label = unnamed.phrase(mention, this::possessor);
        ActorType type = meant.isEmpty() && head.isProperNoun() ? ActorType.ORGANIZATION : ActorType.GROUP;
        Entity entity = groups.computeIfAbsent(label.toLowerCase(Locale.ROOT), key -> new Entity(type, label));
        enter(entity, mention);
        return List.of(entity);
    }

    /** "Lee" for "her" in "her campaign". */
    private Optional<String> possessor(Token pronoun) {
        return pronouns.resolve(pronoun).map(person -> person.label.substring(person.label.lastIndexOf(' ') + 1));
    }

    /** "Secretary Ruiz" where the tagger of names overlooked this Ruiz, of whom the article names one elsewhere. */
    private Optional<Entity> byFamilyName(Mention mention, Token head) {
        boolean nameAlone = head.isProperNoun()
                && (mention.first() == mention.head()
                        || (mention.first() == mention.head() - 1
                                && offices.isOffice(mention.firstToken().lemma())));
        if (!nameAlone) {
            return Optional.empty();
        }
        List<Entity> family = named.persons().stream()
                .filter(person -> person.label.endsWith(" " + head.text()))
                .toList();
        return family.size() == 1 ? Optional.of(family.get(0)) : Optional.empty();
    }

    /** The tokens of the mention before its head, determiners included. */
    private List<Token> modifiers(Mention mention) {
        List<Token> modifiers = new ArrayList<>();
        for (int at = mention.first(); at < mention.head(); at++) {
            modifiers.add(article.token(at));
        }
        return modifiers;
    }

    private static boolean isPair(List<Token> modifiers, Token head) {
        return BOTH.contains(head.text().toLowerCase(Locale.ROOT))
                || head.lemma().equalsIgnoreCase("pair")
                || head.lemma().equalsIgnoreCase("duo")
                || (head.tag().endsWith("S")
                        && !isBareNumber(modifiers)
                        && modifiers.stream()
                                .anyMatch(t -> BOTH.contains(t.text().toLowerCase(Locale.ROOT)))
                        && modifiers.stream().allMatch(t -> isPlain(t)));
    }

    /** "Two officials" are any two; "the two officials" and "both officials" have been named. */
    private static boolean isBareNumber(List<Token> modifiers) {
        return !modifiers.isEmpty()
                && modifiers.get(0).text().toLowerCase(Locale.ROOT).matches("two|2");
    }

    private static boolean isPlain(Token token) {
        return UnnamedActors.DETERMINERS.contains(token.text().toLowerCase(Locale.ROOT))
                || BOTH.contains(token.text().toLowerCase(Locale.ROOT))
                || token.tag().startsWith("JJ")
                || token.tag().startsWith("V");
    }

    private List<Entity> pair(String lemma, int before) {
        if (lexicon.has("BETWEEN_COUNTRIES", lemma)) {
            List<Entity> countries = named.latestCountries(before, 2);
            return countries.size() == 2 ? countries : List.of();
        }
        boolean ofPersons = lexicon.has("BETWEEN_PERSONS", lemma) || BOTH.contains(lemma) || lemma.equals("pair");
        List<Entity> persons = ofPersons ? named.latestPersons(before, 2) : List.of();
        return persons.size() == 2 ? persons : List.of();
    }

    /** A country or an organisation that the phrase names before its head or after "of": "Chinese", "the UN's". */
    private Optional<Entity> namedModifier(List<Token> modifiers, Mention mention) {
        for (int at = modifiers.size() - 1; at >= 0; at--) {
            Optional<Entity> entity = named.at(modifiers.get(at).index());
            if (entity.isPresent()) {
                return entity;
            }
        }
        int after = mention.head() + 1;
        if (after < mention.last() && article.token(after).lemma().equals("of")) {
            for (int at = after + 1; at <= mention.last(); at++) {
                Optional<Entity> entity = named.at(at);
                if (entity.isPresent()) {
                    return entity;
                }
            }
        }
        return Optional.empty();
    }

    /** "An editorial in the Observer", "a poll published by the institute": whose paper it is. */
    private Optional<Entity> author(Mention mention) {
        Sentence sentence = mention.sentence();
        int end = Math.min(sentence.firstToken() + sentence.tokens().size() - 1, mention.head() + FARTHEST_AUTHOR);
        boolean introduced = false;
        for (int at = mention.head() + 1; at <= end; at++) {
            Token token = article.token(at);
            if (token.tag().equals(",")
                    || token.tag().equals("VBD")
                    || token.tag().startsWith("W")) {
                break;
            }
            introduced |= BY.contains(token.lemma().toLowerCase(Locale.ROOT));
            Optional<Entity> entity = named.at(at).filter(e -> e.countryCode == null);
            if (introduced && entity.isPresent()) {
                return entity;
            }
        }
        return Optional.empty();
    }

    private boolean isCollective(String lemma) {
        return Set.of("side", "delegation", "leadership", "authority").contains(lemma);
    }

    /** "The minister", "the former president": nothing that singles out whose. */
    private boolean isTitleAlone(List<Token> modifiers) {
        return UnnamedActors.DETERMINERS.contains(modifiers.get(0).text().toLowerCase(Locale.ROOT))
                && !modifiers.get(0).text().toLowerCase(Locale.ROOT).startsWith("a");
    }

    private static int lastBefore(Entity entity, int token) {
        return entity.mentions.stream()
                .mapToInt(Mention::first)
                .filter(first -> first < token)
                .max()
                .orElse(-entity.firstToken());
    }

    private List<Entity> body(Mention mention, String lemma, List<Token> modifiers) {
        boolean bare = modifiers.stream()
                .allMatch(m -> UnnamedActors.DETERMINERS.contains(m.text().toLowerCase(Locale.ROOT)));
        if (bare) {
            Optional<Entity> known = named.organizations().stream()
                    .filter(o -> o.firstToken() < mention.first())
                    .filter(o -> o.label.toLowerCase(Locale.ROOT).matches(".*\\b" + lemma + "\\b.*"))
                    .max(Comparator.comparingInt(o -> lastBefore(o, mention.first())));
            if (known.isPresent()) {
                return List.of(known.get());
            }
            Optional<Entity> earlier = groups.values().stream()
                    .filter(g -> g.firstToken() < mention.first()
                            && g.label.toLowerCase(Locale.ROOT).endsWith(lemma))
                    .max(Comparator.comparingInt(Entity::firstToken));
            if (earlier.isPresent()) {
                return List.of(earlier.get());
            }
        }
        return group(mention, ActorType.ORGANIZATION);
    }

    private List<Entity> group(Mention mention, ActorType type) {
        Optional<String> label = unnamed.label(mention);
        if (label.isEmpty()) {
            return List.of();
        }
        Entity entity =
                groups.computeIfAbsent(label.get().toLowerCase(Locale.ROOT), key -> new Entity(type, label.get()));
        enter(entity, mention);
        return List.of(entity);
    }

    private static void enter(Entity entity, Mention mention) {
        if (entity.mentions.stream().noneMatch(m -> m.span().equals(mention.span()))) {
            entity.mentions.add(mention);
        }
    }

    private static boolean isDefinite(Mention mention) {
        return mention.first() < mention.head();
    }
}
