package org.rapporteur.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * Writes entities of FollowTheMoney, one a line, as OpenAleph loads them: articles, actors, where an article names an
 * actor, the occasions on which actors met, and offices.
 *
 * <p>FollowTheMoney has nothing for a statement or a dispute, so these are left out. It has no status of an event
 * either: an occasion that did not happen, as far as is known, says so in its name and its keywords.
 */
final class FollowTheMoneyWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String WIKIPEDIA = "https://en.wikipedia.org/wiki/";
    private static final int ID_DIGITS = 32;

    private final Lookup lookup;
    private final List<Node> graphs;
    private final UnaryOperator<String> base;
    private final Writer out;

    /**
     * @param graphs the named graphs of the articles, in order
     * @param base what becomes of each IRI of the data; entities of another base are others
     */
    FollowTheMoneyWriter(Lookup lookup, List<Node> graphs, UnaryOperator<String> base, Writer out) {
        this.lookup = lookup;
        this.graphs = graphs;
        this.base = base;
        this.out = out;
    }

    /** Writes all entities: actors, then articles with their mentions and offices, then occasions. */
    void write() throws IOException {
        Set<Node> actors = new TreeSet<>(Lookup.BY_TEXT);
        Map<Node, List<Node>> tellings = new TreeMap<>(Lookup.BY_TEXT);
        for (Node graph : graphs) {
            lookup.ofClass(graph, RAP.Actor).forEach(actor -> actors.add(lookup.acrossArticles(actor)));
            for (Node meeting : lookup.ofClass(graph, RAP.Meeting)) {
                tellings.computeIfAbsent(lookup.acrossArticles(meeting), key -> new ArrayList<>())
                        .add(meeting);
            }
        }
        for (Node actor : actors) {
            actor(actor);
        }
        for (Node graph : graphs) {
            article(graph);
        }
        for (Map.Entry<Node, List<Node>> occasion : tellings.entrySet()) {
            occasion(occasion.getKey(), occasion.getValue());
        }
    }

    private void actor(Node actor) throws IOException {
        Entity entity = new Entity(id(actor.getURI()), schema(lookup.type(actor)))
                .with("name", lookup.label(actor))
                .with("alias", lookup.aliases(Node.ANY, actor));
        lookup.countryCodes(actor).forEach(code -> entity.with("country", code.toLowerCase(Locale.ROOT)));
        for (Node same : lookup.values(Node.ANY, actor, SchemaDO.sameAs.asNode())) {
            if (same.getURI().startsWith(WIKIDATA)) {
                entity.with("wikidataId", same.getURI().substring(WIKIDATA.length()));
            } else if (same.getURI().startsWith(WIKIPEDIA)) {
                entity.with("wikipediaUrl", same.getURI());
            }
        }
        write(entity);
    }

    private void article(Node graph) throws IOException {
        Node article = lookup.article(graph);
        String identifier = lookup.text(graph, article, SchemaDO.identifier.asNode());
        String headline = lookup.text(graph, article, SchemaDO.headline.asNode());
        Entity entity = new Entity(id(article.getURI()), "Article")
                .with("name", headline.isEmpty() ? identifier : headline)
                .with("title", headline)
                .with("fileName", identifier)
                .with("publishedAt", lookup.text(graph, article, SchemaDO.datePublished.asNode()))
                .with("publisher", lookup.publisher(graph, article))
                .with("sourceUrl", lookup.text(graph, article, SchemaDO.url.asNode()))
                .with("language", language(lookup.text(graph, article, SchemaDO.inLanguage.asNode())))
                .with("bodyText", lookup.text(graph, article, SchemaDO.articleBody.asNode()));
        for (Node author : lookup.values(graph, article, SchemaDO.author.asNode())) {
            entity.with("author", lookup.texts(graph, author, SchemaDO.name.asNode()));
        }
        write(entity);
        for (Node mentioned : lookup.ofClass(graph, RAP.Actor)) {
            mention(graph, article, mentioned);
        }
        for (Node role : lookup.ofClass(graph, RAP.Role)) {
            role(graph, article, role);
        }
    }

    private void mention(Node graph, Node article, Node mentioned) throws IOException {
        Node actor = lookup.acrossArticles(mentioned);
        write(new Entity(id(mentioned.getURI() + " mention"), "Mention")
                .with("document", id(article.getURI()))
                .with("resolved", id(actor.getURI()))
                .with("name", lookup.text(graph, mentioned, RDFS.Nodes.label))
                .with("name", lookup.aliases(graph, mentioned))
                .with("detectedSchema", schema(lookup.type(actor))));
    }

    /** An office for an organization or a country. What is held for a group has no place in FollowTheMoney. */
    private void role(Node graph, Node article, Node role) throws IOException {
        Node holder = lookup.value(graph, role, RAP.holder);
        Node organization = lookup.value(graph, role, RAP.organization);
        if (holder == null || organization == null) {
            return;
        }
        Node body = lookup.acrossArticles(organization);
        if (!schema(lookup.type(body)).equals("Organization")
                && !schema(lookup.type(body)).equals("PublicBody")) {
            return;
        }
        write(new Entity(id(role.getURI()), "Membership")
                .with("member", id(lookup.acrossArticles(holder).getURI()))
                .with("organization", id(body.getURI()))
                .with("role", lookup.text(graph, role, RAP.roleName))
                .with("date", lookup.text(graph, role, RAP.asOf))
                .with("summary", lookup.words(graph, role))
                .with("sourceUrl", lookup.text(graph, article, SchemaDO.url.asNode())));
    }

    private void occasion(Node occasion, List<Node> tellings) throws IOException {
        Node first = tellings.get(0);
        Node graph = lookup.graphOf(first);
        String latest = lookup.text(Node.ANY, occasion, RAP.latestStatus);
        String status = latest.isEmpty() ? lookup.text(graph, first, RAP.status) : latest;
        String label = latest.isEmpty() ? participants(graph, first) : lookup.label(occasion);
        Entity entity = new Entity(id(occasion.getURI()), "Event")
                .with("name", status.equals("happened") ? label : label + " (" + status + ")")
                .with("date", lookup.text(Node.ANY, occasion, RAP.date))
                .with("keywords", status);
        for (Node meeting : tellings) {
            telling(lookup.graphOf(meeting), meeting, entity);
        }
        write(entity);
    }

    private void telling(Node graph, Node meeting, Entity entity) {
        entity.with("keywords", lookup.text(graph, meeting, RAP.kind))
                .with("startDate", lookup.text(graph, meeting, RAP.begins))
                .with("endDate", lookup.text(graph, meeting, RAP.ends))
                .with("summary", lookup.words(graph, meeting))
                .with("proof", id(lookup.article(graph).getURI()))
                .with("sourceUrl", lookup.text(graph, lookup.article(graph), SchemaDO.url.asNode()));
        for (Node participant : lookup.values(graph, meeting, RAP.participant)) {
            entity.with("involved", id(lookup.acrossArticles(participant).getURI()));
        }
        for (Node host : lookup.values(graph, meeting, RAP.host)) {
            entity.with("organizer", id(lookup.acrossArticles(host).getURI()));
        }
        for (Node place : lookup.values(graph, meeting, RAP.place)) {
            entity.with("location", lookup.label(place));
            lookup.texts(graph, place, RAP.countryCode)
                    .forEach(code -> entity.with("country", code.toLowerCase(Locale.ROOT)));
        }
        for (Node claimant : lookup.values(graph, meeting, RAP.accordingTo)) {
            entity.with("description", "According to " + lookup.label(lookup.acrossArticles(claimant)) + ".");
        }
    }

    private String participants(Node graph, Node meeting) {
        Set<String> names = new TreeSet<>();
        lookup.values(graph, meeting, RAP.participant)
                .forEach(participant -> names.add(lookup.label(lookup.acrossArticles(participant))));
        return String.join(", ", names);
    }

    private static String schema(@Nullable ActorType type) {
        if (type == null) {
            return "LegalEntity";
        }
        return switch (type) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            // that acts, and so its government
            case COUNTRY -> "PublicBody";
            case GROUP -> "LegalEntity";
        };
    }

    /** The code of three letters that FollowTheMoney has for a language; nothing for one without. */
    private static String language(String tag) {
        try {
            return Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** The identifier of an entity may hold no colon or slash, so it is a hash of the IRI. */
    private String id(String iri) {
        return "rap-" + DigestUtils.sha256Hex(base.apply(iri)).substring(0, ID_DIGITS);
    }

    private void write(Entity entity) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", entity.id);
        members.put("schema", entity.schema);
        members.put("properties", entity.properties);
        out.write(JSON.writeValueAsString(members));
        out.write('\n');
    }

    /** An entity: all its values are texts, and each property has them once. */
    private static final class Entity {
        private final String id;
        private final String schema;
        private final Map<String, Set<String>> properties = new LinkedHashMap<>();

        Entity(String id, String schema) {
            this.id = id;
            this.schema = schema;
        }

        Entity with(String property, String value) {
            if (!value.isBlank()) {
                properties.computeIfAbsent(property, key -> new TreeSet<>()).add(value);
            }
            return this;
        }

        Entity with(String property, List<String> values) {
            values.forEach(value -> with(property, value));
            return this;
        }
    }
}
