package org.rapporteur.resolve.issue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.RoleFinding;
import org.rapporteur.lexicon.Offices;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.actor.Actors;

/** Says who acts or speaks for whom, and so stands on whose side. */
final class PartyFinder {
    private final Map<Actor, Actor> actsFor = new LinkedHashMap<>();
    private final Map<Actor, Actor> speaksFor = new LinkedHashMap<>();

    PartyFinder(AnnotatedArticle article, Actors actors, List<RoleFinding> roles, Offices offices) {
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
}
