package org.rapporteur.resolve.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.Token;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.source.Span;

/**
 * The actors of one article, by its mentions.
 *
 * <pre>{@code
 * Actors actors = Coreference.resolve(findings, english);
 * actors.of(mention);      // several for "the two sides", none where the text leaves it open
 * }</pre>
 *
 * <p>Immutable: the same mention gives the same actors whoever asks, and equal actors are one object. A mention that
 * was not resolved is an {@link IllegalArgumentException}.
 */
public final class Actors {
    private final AnnotatedArticle article;
    private final Floor floor;
    private final Map<Integer, Actor> byToken = new HashMap<>();
    private final Map<Mention, List<Actor>> meant = new HashMap<>();
    private final Map<Mention, List<Actor>> speaking = new HashMap<>();

    Actors(
            AnnotatedArticle article,
            NamedActors named,
            Floor floor,
            Map<Mention, List<Entity>> meant,
            Map<Mention, List<Entity>> speaking) {
        this.article = article;
        this.floor = floor;
        Map<Entity, Actor> actors = new HashMap<>();
        named.byToken().forEach((token, entity) -> byToken.put(token, actor(entity, actors)));
        meant.forEach((mention, entities) -> this.meant.put(mention, actors(entities, actors)));
        speaking.forEach((mention, entities) -> this.speaking.put(mention, actors(entities, actors)));
    }

    private static List<Actor> actors(List<Entity> entities, Map<Entity, Actor> known) {
        List<Actor> actors = new ArrayList<>();
        entities.forEach(entity -> actors.add(actor(entity, known)));
        return actors.stream().distinct().toList();
    }

    private static Actor actor(Entity entity, Map<Entity, Actor> known) {
        return known.computeIfAbsent(entity, Entity::toActor);
    }

    /** The actors behind a mention in the order of the text: several for "the two sides", none where it is open. */
    public List<Actor> of(Mention mention) {
        return resolved(meant, mention);
    }

    /**
     * The actors behind a mention that speaks: also those whom it names side by side, and a group of that phrase for
     * somebody whom the text does not let us name ("the Dutch minister").
     */
    public List<Actor> speakers(Mention mention) {
        return resolved(speaking, mention);
    }

    /**
     * Who has the floor where those words stand, of whom a meeting or dispute is told; empty where the article itself
     * tells it. Whoever asks as "Q" is somebody of that turn alone.
     */
    public Optional<Actor> teller(Span words) {
        return floor.holder(words)
                .map(label -> speakers(label).stream()
                        .findFirst()
                        .orElseGet(() -> new Actor(
                                ActorType.GROUP, label.words(), new TreeSet<>(), null, List.of(label.span()))));
    }

    /** The one actor behind a mention; empty where there is none or more than one. */
    public Optional<Actor> one(Mention mention) {
        List<Actor> actors = of(mention);
        return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
    }

    /** The actors that words in {@code span} name, in the order of the text. */
    public List<Actor> namedIn(Span span) {
        Set<Actor> actors = new LinkedHashSet<>();
        for (Token token : article.tokens(span)) {
            Actor actor = byToken.get(token.index());
            if (actor != null) {
                actors.add(actor);
            }
        }
        return List.copyOf(actors);
    }

    private static List<Actor> resolved(Map<Mention, List<Actor>> known, Mention mention) {
        List<Actor> actors = known.get(mention);
        if (actors == null) {
            throw new IllegalArgumentException("the mention " + mention + " was not among those to be resolved");
        }
        return actors;
    }
}
