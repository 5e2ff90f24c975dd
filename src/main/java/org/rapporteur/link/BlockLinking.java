package org.rapporteur.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.actor.Sighting;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * Links one sort of nodes: those of one profile make up a form, and the forms of a block are clustered.
 *
 * <p>A block is clustered anew only when a form appears in it, goes, or grows by an order of magnitude; else a new node
 * takes over what its form stands for. The clusters of a block depend on nothing but its forms, which is why any order
 * of the same articles gives the same links, and why removing an article leaves what there would be without it.
 * Blocking as in I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", 1969, and P. Christen, "Data Matching",
 * 2012.
 *
 * @param <P> what is compared: a record that Jackson writes and reads
 */
public abstract class BlockLinking<P extends Record> {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph database;
    private final LinkageRule<P> rule;
    private final LinkGraph links;
    private final Map<Node, Change> changes = new TreeMap<>(BY_IRI);
    private final Set<String> changedLabels = new HashSet<>();
    private boolean corrected;

    /** @param rule what is linked, and how */
    protected BlockLinking(DatasetGraph database, LinkageRule<P> rule) {
        this.database = database;
        this.rule = rule;
        this.links = new LinkGraph(database, rule.sort());
    }

    /** What a batch does to a form. */
    private static final class Change {
        private int difference;
        private final List<Node> newNodes = new ArrayList<>();
    }

    /** What the articles say besides of the nodes that have this profile; of most sorts nothing. */
    protected List<Sighting> sightings(P profile) {
        return List.of();
    }

    /** The nodes of articles that have this profile. */
    protected final List<Node> nodesOf(P profile) {
        return links.nodesOf(links.form(Profiles.write(profile)));
    }

    /**
     * The clusters of a block are about to be replaced.
     *
     * @param before what its forms stood for
     * @param now the new clusters; none where the block has no forms any more
     */
    protected void replacing(Set<Node> before, Collection<Cluster<P>> now) {}

    /**
     * What linking by itself finds under a name that people gave to an actor: of no other sort anything.
     *
     * @param name as articles write it
     * @param like the actor
     */
    protected Set<Node> called(String name, Node like) {
        return Set.of();
    }

    /** What articles say of the forms of which linking by itself found {@code identity}. */
    protected final List<P> profilesOf(Node identity) {
        return links.formsFound(identity).stream()
                .map(form -> Profiles.read(links.profile(form), rule.profileType()))
                .toList();
    }

    /** What linking by itself found for a node of an article, or null where it is not linked. */
    protected final @Nullable Node found(Node node) {
        Node form = links.formOf(node);
        return form == null ? null : links.identity(form);
    }

    /** All links of the sort are to be forgotten. */
    public void reset() {
        links.clear();
    }

    /** The named graph of an article is about to be removed, and still there. */
    public final void removing(Node articleGraph) {
        for (Node node : nodes(articleGraph)) {
            Node form = links.formOf(node);
            if (form != null) {
                links.leave(node);
                change(form).difference--;
                changedLabels.add(label(node));
            }
        }
    }

    /** The named graph of an article was written. */
    public final void added(Node articleGraph) {
        Graph article = database.getGraph(articleGraph);
        for (Node node : nodes(articleGraph)) {
            P profile = rule.read(article, node);
            String written = Profiles.write(profile);
            Node form = links.form(written);
            links.describeForm(form, rule.block(profile), written);
            links.enter(node, form);
            change(form).difference++;
            change(form).newNodes.add(node);
            changedLabels.add(label(node));
        }
    }

    /** What people decided has changed. */
    public final void corrected() {
        corrected = true;
    }

    /**
     * Links what the batch touched.
     *
     * @param corrections what people decided
     * @param relinked gets the nodes that stand for something else now
     */
    public final void finish(Corrections corrections, Set<Node> relinked) {
        Map<String, Set<Node>> dirty = new TreeMap<>();
        changes.forEach((form, change) -> count(form, change, dirty));
        openBlocks(dirty.keySet()).forEach(block -> dirty.put(block, new HashSet<>()));
        Result result = new Result();
        dirty.forEach((block, before) -> cluster(block, before, result));
        Corrections now = corrections.at(links::identity, this::called);
        joinCorrected(now, corrections, dirty.keySet(), result);
        Set<Node> toIdentify = new TreeSet<>(BY_IRI);
        result.moved.forEach(form -> toIdentify.addAll(links.nodesOf(form)));
        changes.values().forEach(change -> toIdentify.addAll(change.newNodes));
        for (Node node : toIdentify) {
            identify(node, now, relinked);
        }
        links.describe(
                result.before,
                now.describe(result.found).stream()
                        // Where the articles of a split are gone, nothing is left of what it made.
                        .filter(triple -> !now.makes(triple.getSubject()) || links.isStoodFor(triple.getSubject()))
                        .toList());
        changes.clear();
        changedLabels.clear();
        corrected = false;
    }

    /** What clustering blocks gave, before corrections. */
    private static final class Result {
        /** What the forms stood for before. */
        private final Set<Node> before = new HashSet<>();

        /** What is stated of that for which they stand now. */
        private final Map<Node, List<Triple>> found = new TreeMap<>(BY_IRI);

        /** The forms that stand for something else now. */
        private final Set<Node> moved = new TreeSet<>(BY_IRI);
    }

    private void count(Node form, Change change, Map<String, Set<Node>> dirty) {
        int before = links.count(form);
        int now = before + change.difference;
        if (Form.magnitude(before) != Form.magnitude(now)) {
            note(links.identity(form), dirty.computeIfAbsent(links.block(form), key -> new HashSet<>()));
        }
        if (now == 0) {
            links.removeForm(form);
        } else {
            links.setCount(form, now);
        }
    }

    /** The blocks that the batch touched, besides {@code dirty}, in which some form is open. */
    private Set<String> openBlocks(Set<String> dirty) {
        Set<String> touched = new TreeSet<>();
        for (Node form : changes.keySet()) {
            if (links.count(form) > 0) {
                touched.add(links.block(form));
            }
        }
        touched.removeAll(dirty);
        touched.removeIf(block -> !rule.isOpen(links.formsOf(block).stream()
                .map(form -> Profiles.read(links.profile(form), rule.profileType()))
                .toList()));
        return touched;
    }

    /** Clusters a block and states what each form stands for as far as linking can tell by itself. */
    private void cluster(String block, Set<Node> identitiesBefore, Result result) {
        Set<Node> before = new HashSet<>(identitiesBefore);
        List<Form<P>> forms = new ArrayList<>();
        Map<P, Node> byProfile = new HashMap<>();
        Set<Node> inOrder = new TreeSet<>(BY_IRI);
        inOrder.addAll(links.formsOf(block));
        for (Node form : inOrder) {
            P profile = Profiles.read(links.profile(form), rule.profileType());
            forms.add(new Form<>(profile, Form.magnitude(links.count(form))));
            byProfile.put(profile, form);
            note(links.identity(form), before);
        }
        Collection<Cluster<P>> clusters = forms.isEmpty() ? List.of() : rule.cluster(forms, this::sightings);
        replacing(before, clusters);
        result.before.addAll(before);
        for (Cluster<P> cluster : clusters) {
            List<Triple> description = new ArrayList<>(cluster.description());
            description.add(Triple.create(cluster.identity(), RDF.Nodes.type, RAP.Identity));
            result.found.put(cluster.identity(), description);
            cluster.because().forEach((profile, because) -> {
                Node form = Objects.requireNonNull(byProfile.get(profile), "a profile of no form of the block");
                links.explain(form, because);
                if (!cluster.identity().equals(links.identity(form))) {
                    links.identify(form, cluster.identity());
                    result.moved.add(form);
                }
            });
        }
    }

    // A merge joins two blocks: where one of them changes, or the corrections do, both are described anew.
    private void joinCorrected(Corrections corrections, Corrections recorded, Set<String> dirty, Result result) {
        Set<Node> actors = corrections.actors();
        Set<Node> forms = new TreeSet<>(BY_IRI);
        actors.forEach(actor -> forms.addAll(links.formsFound(actor)));
        Set<String> joined = new TreeSet<>();
        forms.forEach(form -> joined.add(links.block(form)));
        boolean touched = corrected
                || !Collections.disjoint(recorded.aliases(), changedLabels)
                || forms.stream().anyMatch(changes::containsKey)
                || joined.stream().anyMatch(dirty::contains)
                || actors.stream().anyMatch(result.before::contains);
        if (touched) {
            joined.stream().filter(block -> !dirty.contains(block)).forEach(block -> cluster(block, Set.of(), result));
            result.moved.addAll(forms);
            result.before.addAll(actors);
            result.before.addAll(recorded.actors());
        }
    }

    private void identify(Node node, Corrections corrections, Set<Node> relinked) {
        Node form = links.formOf(node);
        Node found = form == null ? null : links.identity(form);
        if (form == null || found == null) {
            return;
        }
        Node identity = corrections.identity(mention(node, form), found);
        if (!identity.equals(links.identity(node))) {
            links.identify(node, identity);
            relinked.add(node);
        }
    }

    private Correction.Mention mention(Node node, Node form) {
        return new Correction.Mention() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public Node form() {
                return form;
            }

            @Override
            public String label() {
                return BlockLinking.this.label(node);
            }
        };
    }

    /** What the article of a node calls it; empty where it has no name. */
    private String label(Node node) {
        return Iter.iter(database.find(Node.ANY, node, RDFS.Nodes.label, Node.ANY))
                .filter(quad -> !Iris.isLinks(quad.getGraph()))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst()
                .orElse("");
    }

    private static void note(@Nullable Node identity, Set<Node> identities) {
        if (identity != null) {
            identities.add(identity);
        }
    }

    private Change change(Node form) {
        return changes.computeIfAbsent(form, key -> new Change());
    }

    private List<Node> nodes(Node articleGraph) {
        Graph article = database.getGraph(articleGraph);
        return Iter.iter(database.find(articleGraph, Node.ANY, RDF.Nodes.type, rule.type()))
                .map(Quad::getSubject)
                .filter(node -> rule.isLinked(article, node))
                .toList();
    }
}
