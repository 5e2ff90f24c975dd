package org.rapporteur.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.actor.Sighting;

/**
 * A node of an article as linking by blocks sees it: enough to link it with those of other articles without the
 * article.
 *
 * @param sort of which sort it is, such as {@code actors}
 * @param node its IRI
 * @param block the key of its block
 * @param profile the text of what is compared, as {@link Profiles#write} gives it
 * @param sighting what its article says besides, or null where no block of such nodes asks for it
 */
public record Member(
        String sort,
        String node,
        String block,
        String profile,
        @Nullable Sighting sighting) implements Serializable {
    /** What there is to link in an article by these rules. */
    public static List<Member> of(LinkageRules rules, Graph article) {
        List<Member> members = new ArrayList<>();
        rules.all().forEach(rule -> add(rule, article, members));
        return members;
    }

    private static <P extends Record> void add(LinkageRule<P> rule, Graph article, List<Member> members) {
        article.find(Node.ANY, RDF.Nodes.type, rule.type())
                .mapWith(Triple::getSubject)
                .filterKeep(node -> rule.isLinked(article, node))
                .forEachRemaining(node -> {
                    P profile = rule.read(article, node);
                    members.add(new Member(
                            rule.sort(),
                            node.getURI(),
                            rule.block(profile),
                            Profiles.write(profile),
                            rule.sighting(article, node)));
                });
    }
}
