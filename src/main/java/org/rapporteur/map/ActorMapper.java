package org.rapporteur.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** Describes the actors of an article: class, label, aliases and mentions as this article has them. */
final class ActorMapper {
    private ActorMapper() {}

    static void map(List<Actor> actors, Scope scope) {
        Map<Node, Actor> first = new HashMap<>();
        for (Actor actor : actors) {
            Node node = scope.iris().actor(actor);
            Actor same = first.putIfAbsent(node, actor);
            if (same == null) {
                describe(actor, node, scope);
            } else if (actor.type() == ActorType.COUNTRY) {
                // One code is one country, under whatever names: two nodes would make it meet itself.
                alias(same, actor.label(), node, scope);
                for (String name : actor.aliases()) {
                    alias(same, name, node, scope);
                }
            } else if (!actor.equals(same)) {
                node = another(actor, first, scope);
                describe(actor, node, scope);
            }
            mention(actor, node, scope);
            scope.name(actor, node);
        }
    }

    private static void mention(Actor actor, Node node, Scope scope) {
        actor.mentions()
                .forEach(mention -> scope.add(node, RAP.mention, scope.iris().positionSelector(mention)));
    }

    // Two actors of one name in one article are two: resolution keeps them apart, and so does their IRI.
    private static Node another(Actor actor, Map<Node, Actor> first, Scope scope) {
        int number = 2;
        while (first.putIfAbsent(scope.iris().actor(actor, number), actor) != null) {
            number++;
        }
        return scope.iris().actor(actor, number);
    }

    private static void describe(Actor actor, Node node, Scope scope) {
        scope.type(node, RAP.Actor);
        scope.type(node, RAP.actor(actor.type()));
        scope.label(node, actor.label());
        actor.aliases().forEach(name -> alias(actor, name, node, scope));
        if (actor.countryCode() != null) {
            scope.add(node, RAP.countryCode, Literals.string(actor.countryCode()));
        }
    }

    private static void alias(Actor labelled, String name, Node node, Scope scope) {
        if (!name.equals(labelled.label()) && !name.isBlank()) {
            scope.add(node, SKOS.altLabel.asNode(), Literals.string(name));
        }
    }
}
