package org.rapporteur.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.store.Linker;

/**
 * Links one sort of nodes: a batch touches some blocks, and those are clustered anew from all their members.
 *
 * <p>The clusters of a block depend on nothing but the set of its members, which is why any order of the same articles
 * gives the same links, and why removing an article leaves what there would be without it. Blocking as in I. P. Fellegi
 * and A. B. Sunter, "A Theory for Record Linkage", 1969, and P. Christen, "Data Matching", 2012.
 *
 * @param <P> what is compared, read from the graph of an article
 */
public abstract class BlockLinking<P> implements Linker.Linking {
    private final DatasetGraph database;
    private final LinkGraph links;
    private final Node type;
    // What the members of a touched block stood for before: where its last member goes, so does the identity.
    private final Map<String, Set<Node>> touched = new TreeMap<>();

    /**
     * @param links where the links are written
     * @param type the class of the nodes that are linked
     */
    protected BlockLinking(DatasetGraph database, LinkGraph links, Node type) {
        this.database = database;
        this.links = links;
        this.type = type;
    }

    /** What there is to compare about a node of the graph of an article. */
    protected abstract P read(Node articleGraph, Node node);

    /** The key of the block; no node of another block is ever linked with this one, nor gets the same identity. */
    protected abstract String block(P profile);

    /** The clusters of a block: a function of the set of the profiles, each of which is in one cluster. */
    protected abstract Collection<Cluster> cluster(List<P> profiles);

    @Override
    public final void removing(Node articleGraph) {
        for (Node node : nodes(articleGraph)) {
            List<String> blocks = links.blocks(node);
            for (String block : blocks) {
                touch(block, node);
                links.replace(Set.of(node), List.of(), block);
            }
        }
    }

    @Override
    public final void added(Node articleGraph) {
        for (Node node : nodes(articleGraph)) {
            String block = block(read(articleGraph, node));
            links.enter(node, block);
            touch(block, node);
        }
    }

    @Override
    public final void finish() {
        finish(new HashSet<>());
    }

    /** As {@link #finish()}; adds to {@code relinked} the nodes that stand for something else now. */
    public final void finish(Set<Node> relinked) {
        touched.forEach((block, before) -> {
            Set<Node> subjects = new HashSet<>(before);
            List<Node> members = links.members(block);
            members.sort(Comparator.comparing(Node::getURI));
            List<P> profiles = new ArrayList<>();
            for (Node member : members) {
                subjects.add(member);
                subjects.addAll(links.identities(member));
                profiles.add(read(articleGraph(member), member));
            }
            relinked.addAll(links.replace(subjects, profiles.isEmpty() ? List.of() : cluster(profiles), block));
        });
        touched.clear();
    }

    private void touch(String block, Node node) {
        touched.computeIfAbsent(block, key -> new HashSet<>()).addAll(links.identities(node));
    }

    private List<Node> nodes(Node articleGraph) {
        return Iter.iter(database.find(articleGraph, Node.ANY, RDF.Nodes.type, type))
                .map(Quad::getSubject)
                .toList();
    }

    /** The graph of the article that tells of a node. Link graphs name its identity, but give it no class of ours. */
    private Node articleGraph(Node member) {
        return Iter.iter(database.findNG(Node.ANY, member, RDF.Nodes.type, type))
                .map(Quad::getGraph)
                .next();
    }
}
