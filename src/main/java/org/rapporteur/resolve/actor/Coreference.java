package org.rapporteur.resolve.actor;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Findings;
import org.rapporteur.extract.Phrases;
import org.rapporteur.lexicon.English;
import org.rapporteur.resolve.ActorType;

/**
 * Says which actors the mentions of an article stand for, by names, titles and pronouns.
 *
 * <pre>{@code
 * Actors actors = Coreference.resolve(findings, english);
 * actors.of(mention);      // [Ann Lee] for "she", [China] for "Chinese officials", [] where it is open
 * }</pre>
 *
 * <p>The mentions are resolved once, in the order of the text: what "the ministry" means may hang on which ministry was
 * told before it, never on who asks first.
 */
public final class Coreference {
    static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "myself", "mine", "we", "us", "our", "ourselves", "ours");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
    private static final int NESTING = 4;

    private final AnnotatedArticle article;
    private final English english;
    private final Phrases phrases;
    private final NamedActors named;
    private final PronounResolver pronouns;
    private final NominalResolver nominals;

    private Coreference(AnnotatedArticle article, Floor floor, English english) {
        this.article = article;
        this.english = english;
        this.phrases = new Phrases(article);
        this.named = NamedActors.in(article, english);
        this.pronouns = new PronounResolver(article, named.persons(), english.people(), floor);
        this.nominals = new NominalResolver(article, named, pronouns, english);
    }

    /** Resolves all mentions of an article's findings. */
    public static Actors resolve(Findings findings, English english) {
        Floor floor = new Floor(findings.article(), english.offices());
        return resolve(findings.article(), ActorMentions.of(findings, floor), floor, english);
    }

    /**
     * Resolves mentions of one article, given in any order.
     *
     * @param speakers mentions of whoever speaks. Somebody whom the text does not let us name speaks all the same and
     *     is a group of that phrase: "the Dutch minister"
     */
    public static Actors resolve(
            AnnotatedArticle article, Collection<Mention> mentions, Collection<Mention> speakers, English english) {
        ActorMentions asked = new ActorMentions(Set.copyOf(mentions), Set.copyOf(speakers), Set.of());
        return resolve(article, asked, new Floor(article, english.offices()), english);
    }

    private static Actors resolve(AnnotatedArticle article, ActorMentions mentions, Floor floor, English english) {
        Coreference coreference = new Coreference(article, floor, english);
        Map<Mention, List<Entity>> meant = new HashMap<>();
        Map<Mention, List<Entity>> speaking = new HashMap<>();
        Set<Mention> ordered = new TreeSet<>(IN_TEXT_ORDER);
        ordered.addAll(mentions.all());
        ordered.addAll(mentions.speakers());
        for (Mention mention : ordered) {
            boolean party = mentions.parties().contains(mention);
            List<Entity> entities = party ? coreference.party(mention) : coreference.entities(mention, 0);
            meant.put(mention, entities);
            if (mentions.speakers().contains(mention)) {
                speaking.put(mention, coreference.speakers(mention, entities));
            }
        }
        return new Actors(article, coreference.named, floor, meant, speaking);
    }

    /** Whoever is a party is somebody: where nobody is named, a group of that whole phrase. */
    private List<Entity> party(Mention mention) {
        List<Entity> meant = entities(mention, 0);
        boolean unnamed =
                meant.isEmpty() || (meant.size() == 1 && (!isKnown(meant.get(0)) || isOwned(mention, meant.get(0))));
        return unnamed ? nominals.unnamedParty(mention, meant) : meant;
    }

    /** "Her campaign": a body without a name of its own. */
    private static boolean isOwned(Mention mention, Entity body) {
        return mention.firstToken().tag().equals("PRP$")
                && body.label.codePoints().noneMatch(Character::isUpperCase);
    }

    private static final Comparator<Mention> IN_TEXT_ORDER = Comparator.comparingInt(Mention::first)
            .thenComparingInt(Mention::last)
            .thenComparingInt(Mention::head);

    /** "Lee and Chen": whoever the source names side by side, if each of them is somebody known. */
    private List<Entity> speakers(Mention source, List<Entity> meant) {
        List<Entity> first = meant.isEmpty() ? nominals.unnamedSpeaker(source) : meant;
        Sentence sentence = source.sentence();
        Optional<IndexedWord> head = sentence.word(source.headToken());
        if (first.size() != 1 || !isKnown(first.get(0)) || head.isEmpty()) {
            return first;
        }
        SortedMap<Integer, Entity> all = new TreeMap<>(Map.of(source.head(), first.get(0)));
        for (IndexedWord member : Phrases.coordinated(sentence, head.get())) {
            Token token = sentence.token(member);
            if (token.isProperNoun() && source.span().contains(token.span())) {
                entities(phrases.mention(sentence, member), 0).stream()
                        .filter(Coreference::isKnown)
                        .forEach(entity -> all.put(token.index(), entity));
            }
        }
        return all.values().stream().distinct().toList();
    }

    private static boolean isKnown(Entity entity) {
        return entity.type != ActorType.GROUP;
    }

    private List<Entity> entities(Mention mention, int depth) {
        Token head = mention.headToken();
        Optional<Entity> byName = named.at(head.index());
        if (byName.isPresent() && !PartyNames.areSome(mention, byName.get(), english.parties())) {
            return List.of(byName.get());
        }
        String word = head.text().toLowerCase(Locale.ROOT);
        if (head.isPronoun()) {
            return pronoun(head, word, depth);
        }
        if (head.tag().startsWith("W")) {
            return depth < NESTING ? antecedent(head, depth) : List.of();
        }
        Optional<Entity> titled = nameBesideTitle(mention);
        return titled.map(List::of).orElseGet(() -> nominals.resolve(mention));
    }

    /** "Spokesman Bo Chen" with the parser's head on the title: the name that the phrase ends with. */
    private Optional<Entity> nameBesideTitle(Mention mention) {
        Token head = mention.headToken();
        if (!english.offices().isOffice(head.lemma()) || mention.last() == mention.head()) {
            return Optional.empty();
        }
        return named.at(mention.head() + 1)
                .filter(Entity::isPerson)
                .or(() -> named.at(mention.last())
                        .filter(Entity::isPerson)
                        .filter(e -> article.token(mention.last() - 1).tag().startsWith("NN")));
    }

    private List<Entity> pronoun(Token head, String word, int depth) {
        if (FIRST_PERSON.contains(word)) {
            return depth < NESTING ? speakerOf(head, depth) : List.of();
        }
        if (PLURAL.contains(word)) {
            return depth < NESTING ? previousSubject(head, true, depth) : List.of();
        }
        if (word.equals("it")) {
            return depth < NESTING ? previousSubject(head, false, depth) : List.of();
        }
        return pronouns.resolve(head).map(List::of).orElse(List.of());
    }

    private List<Entity> speakerOf(Token pronoun, int depth) {
        for (Attribution attribution : article.attributions()) {
            boolean inside = attribution.contents().stream().anyMatch(c -> c.contains(pronoun.span()));
            if (inside && !attribution.sources().isEmpty()) {
                Optional<Mention> source = phrases.mention(attribution.sources().get(0));
                if (source.isPresent() && source.get().head() != pronoun.index()) {
                    return entities(source.get(), depth + 1);
                }
            }
        }
        return List.of();
    }

    /** The subject nearest before that is plural or an organisation ("they"), or not a person ("it"). */
    private List<Entity> previousSubject(Token pronoun, boolean plural, int depth) {
        for (int back = 0; back <= 2 && pronoun.sentence() - back >= 0; back++) {
            Sentence sentence = article.sentences().get(pronoun.sentence() - back);
            List<Token> subjects = sentence.graph().edgeListSorted().stream()
                    .filter(e -> e.getRelation().toString().startsWith("nsubj"))
                    .map(e -> sentence.token(e.getDependent()))
                    .filter(t -> t.index() < pronoun.index()
                            && (t.isNoun() || t.tag().equals("CD")))
                    .distinct()
                    .toList();
            for (Token subject : subjects) {
                List<Entity> entities = subjectEntities(sentence, subject, depth);
                boolean acts = named.at(subject.index()).isPresent() || isAnimate(subject) || isBody(subject);
                boolean fits = plural
                        ? entities.size() > 1
                                || (entities.size() == 1 && !entities.get(0).isPerson())
                        : entities.size() == 1 && isOneBody(entities.get(0));
                if (acts && fits) {
                    return entities;
                }
            }
        }
        return List.of();
    }

    private List<Entity> subjectEntities(Sentence sentence, Token subject, int depth) {
        Set<Entity> entities = new LinkedHashSet<>();
        sentence.word(subject)
                .ifPresent(word -> Phrases.coordinated(sentence, word).stream()
                        .filter(member -> member.tag() != null && member.tag().startsWith("NN"))
                        .forEach(member -> entities.addAll(entities(phrases.mention(sentence, member), depth + 1))));
        return new ArrayList<>(entities);
    }

    private static boolean isOneBody(Entity entity) {
        return entity.type == ActorType.ORGANIZATION || entity.type == ActorType.COUNTRY;
    }

    private boolean isAnimate(Token noun) {
        return english.people().isAnimate(noun.text(), noun.lemma());
    }

    private boolean isBody(Token noun) {
        return english.actors().has("BODY", noun.lemma()) || english.actors().has("GOVERNMENT", noun.lemma());
    }

    /** "who", "which": the nearest noun before that can speak. */
    private List<Entity> antecedent(Token relative, int depth) {
        Sentence sentence = article.sentences().get(relative.sentence());
        for (int at = relative.position() - 2; at >= 0; at--) {
            Token token = sentence.tokens().get(at);
            Optional<Entity> entity = named.at(token.index());
            boolean modifies = at + 1 < relative.position() - 1
                    && sentence.tokens().get(at + 1).isNoun()
                    && named.at(token.index() + 1).isEmpty();
            if (entity.isPresent() && modifies) {
                return List.of(); // "a Danish citizen whom she met" is not Denmark
            }
            if (entity.isPresent()) {
                return List.of(entity.get());
            }
            if (token.isNoun() && (isAnimate(token) || isBody(token))) {
                return sentence.word(token)
                        .map(word -> entities(phrases.mention(sentence, word), depth + 1))
                        .orElse(List.of());
            }
        }
        return List.of();
    }
}
