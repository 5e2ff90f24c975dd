package org.rapporteur.link.actor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** Reads what the graph of an article states of its actors. */
final class ArticleActors {
    private ArticleActors() {}

    static ActorType type(Graph article, Node actor) {
        for (ActorType type : ActorType.values()) {
            if (article.contains(actor, RDF.Nodes.type, RAP.actor(type))) {
                return type;
            }
        }
        throw new IllegalStateException(actor + " is an actor of no type");
    }

    static @Nullable String countryCode(Graph article, Node actor) {
        return text(article, actor, RAP.countryCode);
    }

    /** The offices of a person in lower case, with the body behind a bar where it is named. */
    static SortedSet<String> offices(Graph article, Node person) {
        SortedSet<String> offices = new TreeSet<>();
        for (Triple holds : article.find(Node.ANY, RAP.holder, person).toList()) {
            String office = text(article, holds.getSubject(), RAP.roleName);
            List<Triple> bodies =
                    article.find(holds.getSubject(), RAP.organization, Node.ANY).toList();
            if (office != null) {
                String body =
                        bodies.isEmpty() ? null : text(article, bodies.get(0).getObject(), RDFS.Nodes.label);
                offices.add((body == null ? office : office + "|" + body).toLowerCase(Locale.ROOT));
            }
        }
        return offices;
    }

    /** What the article of {@code person} says besides. */
    static Sighting sighting(Graph article, Node person, ActorNames names) {
        Set<String> company = new HashSet<>();
        article.find(Node.ANY, RDF.Nodes.type, RAP.Actor).forEachRemaining(found -> {
            Node other = found.getSubject();
            ActorType type = type(article, other);
            String label = Objects.requireNonNull(text(article, other, RDFS.Nodes.label));
            boolean tells = type == ActorType.PERSON || type == ActorType.ORGANIZATION;
            if (tells && !other.equals(person) && names.isNamed(type, label)) {
                company.add(label.toLowerCase(Locale.ROOT));
            }
        });
        String published =
                text(article, NodeFactory.createURI(Iris.articleOf(person)), SchemaDO.datePublished.asNode());
        return new Sighting(published == null ? null : LocalDate.parse(published), company);
    }

    private static @Nullable String text(Graph article, Node subject, Node property) {
        List<Triple> texts = article.find(subject, property, Node.ANY).toList();
        return texts.isEmpty() ? null : texts.get(0).getObject().getLiteralLexicalForm();
    }
}
