package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.link.Member;
import org.rapporteur.link.copy.CopyLinks;
import org.rapporteur.link.occasion.OccasionLinks;
import org.rapporteur.link.side.SideLinking;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;
import scala.Tuple2;

/** What the first job writes of an article: its graph, and the profiles by which the second one links it. */
final class ArticleLines {
    /** Profiles of meetings, whose participants are still those of the article. */
    static final String OCCASIONS = "occasions";
    /** Articles themselves: the block is the day, the profile the text. */
    static final String COPIES = "copies";
    /** What follows from the article alone: the profile is the links. */
    static final String SIDES = "sides";

    private ArticleLines() {}

    /** By the folder in which each stands. */
    static List<Tuple2<String, String>> of(ArticleGraph article) {
        List<Tuple2<String, String>> lines = new ArrayList<>();
        Node name = NodeFactory.createURI(article.graphIri());
        lines.add(new Tuple2<>(
                NamedOutput.GRAPHS, Lines.quads(name, article.graph().find().toList())));
        members(name, article.graph())
                .forEach(member -> lines.add(new Tuple2<>(NamedOutput.PROFILES, Lines.json(member))));
        return lines;
    }

    private static List<Member> members(Node name, Graph graph) {
        List<Member> members = new ArrayList<>(Member.of(Worker.rules(), graph));
        for (Node meeting : ofClass(graph, RAP.Meeting)) {
            members.add(new Member(OCCASIONS, meeting.getURI(), "", OccasionLinks.read(graph, meeting), null));
        }
        for (Node article : ofClass(graph, RAP.Article)) {
            members.add(new Member(
                    COPIES,
                    article.getURI(),
                    CopyLinks.published(graph, article),
                    CopyLinks.body(graph, article),
                    null));
        }
        List<Triple> sides = SideLinking.of(Worker.sides(), name, graph);
        if (!sides.isEmpty()) {
            members.add(new Member(SIDES, name.getURI(), "", Lines.quads(Iris.links(SIDES), sides), null));
        }
        return members;
    }

    private static List<Node> ofClass(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type)
                .mapWith(Triple::getSubject)
                .toList();
    }
}
