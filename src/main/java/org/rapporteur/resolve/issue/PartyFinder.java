package org.rapporteur.resolve.issue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Token;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.actor.Actors;

/** Completes the parties of an issue from what the article says elsewhere. */
final class PartyFinder {
    private static final Set<String> CHANNEL = Set.of("on", "via", "through");
    private static final int BACK = 2;
    private static final int AHEAD = 1;

    private final AnnotatedArticle article;
    private final Actors actors;
    private final Map<Actor, Actor> actsFor = new LinkedHashMap<>();
    private final Map<Actor, Actor> speaksFor = new LinkedHashMap<>();
    private final Map<Actor, Set<Actor>> opponents = new LinkedHashMap<>();
    private final Map<Integer, List<Actor>> namedBySentence = new HashMap<>();

    PartyFinder(AnnotatedArticle article, Actors actors, List<RoleFinding> roles, Offices offices) {
        this.article = article;
        this.actors = actors;
        for (RoleFinding role : roles) {
            Mention organization = role.organization();
            if (organization == null) {
                continue;
            }
            Optional<Actor> holder = actors.one(role.holder());
            Optional<Actor> body = actors.one(organization);
            if (holder.isPresent() && body.isPresent() && !holder.get().equals(body.get())) {
                String office = article.token(role.role().head()).lemma();
                String title = role.role().words().toLowerCase(Locale.ROOT).replace(' ', '-');
                boolean voice = offices.isVoice(office) || offices.isVoice(title);
                (voice ? speaksFor : actsFor).putIfAbsent(holder.get(), body.get());
            }
        }
    }

    /** Learns who stands against whom from an issue that names both. */
    void learn(Set<Actor> parties) {
        for (Actor party : parties) {
            Set<Actor> others = new LinkedHashSet<>(parties);
            others.remove(party);
            opponents.computeIfAbsent(party, p -> new LinkedHashSet<>()).addAll(others);
        }
    }

    /** For a spokesman whom he speaks for; everybody else for themselves. */
    Actor principal(Actor actor) {
        return speaksFor.getOrDefault(actor, actor);
    }

    /** The parties of one level: among countries a minister stands for his country. */
    Set<Actor> level(Set<Actor> parties) {
        boolean country = parties.stream().anyMatch(p -> p.type() == ActorType.COUNTRY);
        Set<Actor> level = new LinkedHashSet<>();
        for (Actor party : parties) {
            Actor body = actsFor.get(party);
            level.add(country && body != null && body.type() == ActorType.COUNTRY ? body : party);
        }
        return level.size() >= 2 ? level : parties;
    }

    /** Whether the two are on one side because one acts or speaks for the other. */
    boolean allied(Actor one, Actor other) {
        return one.equals(other)
                || one.label().contains(other.label())
                || other.label().contains(one.label())
                || other.equals(actsFor.get(one))
                || one.equals(actsFor.get(other))
                || other.equals(speaksFor.get(one))
                || one.equals(speaksFor.get(other));
    }

    /** Whether an actor can stand against all of {@code parties}. */
    boolean opposable(Set<Actor> parties, Actor actor) {
        return parties.stream().noneMatch(party -> allied(party, actor));
    }

    /** Known opponents of {@code parties} that the sentences around {@code sentence} name, nearest first. */
    Optional<Actor> opponentNear(Set<Actor> parties, Sentence sentence) {
        for (int back = 0; back <= 3 && sentence.index() - back >= 0; back++) {
            for (Actor actor : named(article.sentences().get(sentence.index() - back))) {
                boolean opposes = !isNoParty(actor)
                        && parties.stream()
                                .anyMatch(
                                        p -> opponents.getOrDefault(p, Set.of()).contains(actor));
                if (opposes && opposable(parties, actor)) {
                    return Optional.of(actor);
                }
            }
        }
        return Optional.empty();
    }

    /** The actor that the sentence names last before the issue: "he hopes to end their opposition to". */
    Optional<Actor> actorBefore(Set<Actor> parties, Sentence sentence, int issue) {
        Optional<Actor> before = Optional.empty();
        for (Token token : sentence.tokens()) {
            if (token.index() >= issue) {
                break;
            }
            if (token.tag().startsWith("JJ")) {
                continue; // "the Turkish president": the president
            }
            Mention mention = article.mention(token);
            boolean speaks = token.isPronoun() && !token.text().equalsIgnoreCase("it");
            for (Actor actor : speaks ? actors.of(mention) : actors.namedIn(token.span())) {
                if (Parties.isNamedActor(actor) && !isNoParty(actor) && opposable(parties, actor)) {
                    before = Optional.of(actor);
                }
            }
        }
        return before;
    }

    /** The actor that is named most in the sentences around and not allied to a party. */
    Optional<Actor> mostProminentNear(Set<Actor> parties, Sentence sentence) {
        List<Sentence> sentences = article.sentences();
        int last = Math.min(sentences.size() - 1, sentence.index() + AHEAD);
        return mostProminent(parties, sentences.subList(Math.max(0, sentence.index() - BACK), last + 1));
    }

    /** The actor that is named most in the article and not allied to a party. */
    Optional<Actor> mostProminent(Set<Actor> parties) {
        return mostProminent(parties, article.sentences());
    }

    private Optional<Actor> mostProminent(Set<Actor> parties, List<Sentence> sentences) {
        Set<Actor> all = new LinkedHashSet<>();
        sentences.forEach(sentence -> all.addAll(named(sentence)));
        return all.stream()
                .filter(actor -> Parties.isNamedActor(actor) && !isNoParty(actor))
                .filter(actor -> opposable(parties, actor))
                .max(Comparator.comparingInt(actor -> actor.mentions().size()));
    }

    private List<Actor> named(Sentence sentence) {
        return namedBySentence.computeIfAbsent(sentence.index(), index -> actors.namedIn(sentence.span()));
    }

    private boolean isNoParty(Actor actor) {
        return actor.type() == ActorType.ORGANIZATION
                && actor.mentions().stream()
                        .map(article::tokens)
                        .allMatch(name -> isPlace(name) || isChannel(name.get(0)));
    }

    private static boolean isPlace(List<Token> name) {
        return name.get(0).ner().equals("LOCATION")
                && name.get(name.size() - 1).ner().equals("LOCATION");
    }

    /** "On Chirper", "via Chirper": where something is said and not who says it. */
    private boolean isChannel(Token first) {
        return first.index() > 0
                && CHANNEL.contains(article.token(first.index() - 1).text());
    }
}
