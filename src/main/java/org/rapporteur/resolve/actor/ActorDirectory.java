package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.Name;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.Animacy;
import org.rapporteur.extract.Mention;
import org.rapporteur.extract.Phrases;
import org.rapporteur.extract.gazetteer.Countries;
import org.rapporteur.extract.role.Offices;
import org.rapporteur.extract.rule.Lexicon;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.Span;

/**
 * Says of any mention in an article which actors it stands for.
 *
 * <pre>{@code
 * ActorDirectory directory = ActorDirectory.of(annotated);
 * directory.actors(mention);      // [Ann Lee] for "she", [China] for "Chinese officials", [] where it is open
 * }</pre>
 *
 * <p>Made for one article and used by one thread. The same mention always gives the same actors, and equal actors are
 * one object.
 */
public final class ActorDirectory {
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "myself", "mine");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
    private static final int NESTING = 4;

    private static final class Shared {
        static final Countries COUNTRIES = Countries.load();
        static final Offices OFFICES = Offices.load();
        static final Lexicon LEXICON = Lexicon.read("/org/rapporteur/resolve/actors.lexicon");
    }

    private final AnnotatedArticle article;
    private final Phrases phrases;
    private final Named named;
    private final PronounResolver pronouns;
    private final NominalResolver nominals;
    private final Map<Mention, List<Actor>> known = new HashMap<>();

    private ActorDirectory(AnnotatedArticle article) {
        this.article = article;
        this.phrases = new Phrases(article);
        List<Name> names = NameTypes.mended(article, Shared.LEXICON);
        List<Entity> organizations = OrganizationNames.in(article, names, Shared.COUNTRIES);
        this.named = new Named(
                PersonNames.in(article, names, Shared.OFFICES, Shared.LEXICON),
                organizations,
                Seats.withoutSeats(organizations, CountryNames.in(article, names, Shared.COUNTRIES), article),
                HeadlineNames.in(article, Shared.OFFICES, Shared.LEXICON));
        Titles.gather(article, named, Shared.OFFICES);
        this.pronouns = new PronounResolver(article, named.persons());
        this.nominals = new NominalResolver(article, named, pronouns, Shared.LEXICON, Shared.OFFICES);
    }

    /** Reads the names, titles and pronouns of an article. */
    public static ActorDirectory of(AnnotatedArticle article) {
        return new ActorDirectory(article);
    }

    /** The actors behind a mention in the order of the text: several for "the two sides", none where it is open. */
    public List<Actor> actors(Mention mention) {
        List<Actor> actors = known.get(mention);
        if (actors == null) {
            actors = entities(mention, 0).stream().map(Entity::actor).distinct().toList();
            known.put(mention, actors);
        }
        return actors;
    }

    /**
     * The actors behind a mention that speaks. Somebody whom the text does not let us name speaks all the same and is a
     * group of that phrase: "the Dutch minister".
     */
    public List<Actor> speakers(Mention mention) {
        List<Actor> actors = actors(mention);
        return actors.isEmpty()
                ? nominals.unnamedSpeaker(mention).stream().map(Entity::actor).toList()
                : actors;
    }

    /** The one actor behind a mention; empty where there is none or more than one. */
    public Optional<Actor> actor(Mention mention) {
        List<Actor> actors = actors(mention);
        return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
    }

    /** The actors that words in {@code span} name, in the order of the text. */
    public List<Actor> namedIn(Span span) {
        Set<Actor> actors = new LinkedHashSet<>();
        for (Token token : article.tokens(span)) {
            named.at(token.index()).map(Entity::actor).ifPresent(actors::add);
        }
        return List.copyOf(actors);
    }

    private List<Entity> entities(Mention mention, int depth) {
        Token head = article.token(mention.head());
        Optional<Entity> byName = named.at(head.index());
        if (byName.isPresent() && !PartyNames.areSome(article, mention, byName.get())) {
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
        Token head = article.token(mention.head());
        if (!Shared.OFFICES.isOffice(head.lemma()) || mention.last() == mention.head()) {
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
                boolean acts = named.at(subject.index()).isPresent() || Animacy.isAnimate(subject) || isBody(subject);
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
        sentence.graph().vertexSet().stream()
                .filter(w -> w.index() == subject.position() && w.copyCount() == 0)
                .findFirst()
                .ifPresent(word -> Phrases.coordinated(sentence, word).stream()
                        .filter(member -> member.tag() != null && member.tag().startsWith("NN"))
                        .forEach(member -> entities.addAll(entities(phrases.mention(sentence, member), depth + 1))));
        return new ArrayList<>(entities);
    }

    private static boolean isOneBody(Entity entity) {
        return entity.type == ActorType.ORGANIZATION || entity.type == ActorType.COUNTRY;
    }

    private static boolean isBody(Token noun) {
        return Shared.LEXICON.has("BODY", noun.lemma()) || Shared.LEXICON.has("GOVERNMENT", noun.lemma());
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
            if (token.isNoun() && (Animacy.isAnimate(token) || isBody(token))) {
                return sentence.graph().vertexSet().stream()
                        .filter(w -> w.index() == token.position() && w.copyCount() == 0)
                        .findFirst()
                        .map(word -> entities(phrases.mention(sentence, word), depth + 1))
                        .orElse(List.of());
            }
        }
        return List.of();
    }
}
