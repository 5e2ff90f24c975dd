package org.rapporteur.link.occasion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.SharedNode;
import org.rapporteur.vocab.RAP;

/** Reads what the graph of an article states of its meetings. */
final class ArticleMeetings {
    private ArticleMeetings() {}

    /**
     * What is compared about a meeting.
     *
     * @param identities what an actor of the article stands for, or null where that is not known
     */
    static MeetingProfile read(Graph graph, Node meeting, Function<Node, @Nullable Node> identities) {
        Node article = Objects.requireNonNull(value(graph, meeting, RAP.article), "a meeting without an article");
        SortedMap<String, String> participants = new TreeMap<>();
        for (Node actor : inOrder(values(graph, meeting, RAP.participant))) {
            @Nullable Node identity = identities.apply(actor);
            participants.put((identity == null ? actor : identity).getURI(), text(graph, actor, RDFS.Nodes.label));
        }
        SortedSet<String> places = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        for (Node place : values(graph, meeting, RAP.place)) {
            SharedNode.texts(graph, place, RDFS.Nodes.label).findFirst().ifPresent(places::add);
            SharedNode.texts(graph, place, RAP.countryCode).forEach(countries::add);
        }
        Node published = value(graph, article, SchemaDO.datePublished.asNode());
        Node date = value(graph, meeting, RAP.date);
        return new MeetingProfile(
                meeting.getURI(),
                article.getURI(),
                published == null ? null : published.getLiteralLexicalForm(),
                participants,
                name(graph, meeting, RAP.kind),
                name(graph, meeting, RAP.status),
                date == null ? null : date.getLiteralLexicalForm(),
                places,
                countries);
    }

    /** So that of two actors of an article who are one the same name is taken each time. */
    private static List<Node> inOrder(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    private static String name(Graph graph, Node subject, Node property) {
        String concept = Objects.requireNonNull(value(graph, subject, property), property.getLocalName())
                .getURI();
        return concept.substring(concept.indexOf('#') + 1);
    }

    private static String text(Graph graph, Node subject, Node property) {
        return Objects.requireNonNull(value(graph, subject, property), property.getLocalName())
                .getLiteralLexicalForm();
    }

    private static @Nullable Node value(Graph graph, Node subject, Node property) {
        List<Node> values = values(graph, subject, property);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<Node> values(Graph graph, Node subject, Node property) {
        return Iter.iter(graph.find(subject, property, Node.ANY))
                .map(Triple::getObject)
                .toList();
    }
}
