package org.rapporteur.link;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Corrections;
import org.rapporteur.map.Iris;

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
    private final Cache<String, Block<?>> memory;
    private final Map<Node, FormChange<P>> changes = new TreeMap<>(BY_IRI);
    private final Set<String> changedLabels = new HashSet<>();
    private boolean corrected;
    private boolean isOwn;

    /**
     * @param rule what is linked, and how
     * @param memory what is known of the database as it is now
     */
    protected BlockLinking(DatasetGraph database, LinkageRule<P> rule, LinkMemory memory) {
        this.database = database;
        this.rule = rule;
        this.links = new LinkGraph(database, rule.sort());
        this.memory = memory.blocks(rule.sort());
    }

    /** The clusters of a block that has forms, as the rule says. */
    protected Collection<Cluster<P>> clusters(Block<P> block) {
        return rule.cluster(block.forms(), profile -> List.of());
    }

    /** The article of a node is about to be removed. */
    protected void left(Node node) {}

    /** The nodes of articles that have this profile. */
    protected final List<Node> nodesOf(P profile) {
        return links.nodesOf(links.form(Profiles.write(profile)));
    }

    /**
     * Clusters are about to be replaced.
     *
     * @param before what their forms stood for
     * @param now the new clusters, of those that are otherwise than before; possibly none
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
        memory.invalidateAll();
        isOwn = true;
    }

    /** Makes sure that this version linked the store: the first form that tells does so for all. */
    private void requireOwn() {
        if (!isOwn) {
            links.lookAtForms(this::tells);
            isOwn = true;
        }
    }

    /**
     * Whether a form tells that this version linked it, and with it all, for a graph is never of two versions. Where
     * blocks fall apart, one that has but the key of its block tells nothing: other versions give it the same.
     */
    private boolean tells(Node form) {
        String profile = links.profile(form);
        Set<String> keys = rule.keys(Profiles.read(profile, rule.profileType()));
        if (!links.keys(form).equals(keys)) {
            throw Profiles.ofAnotherVersion(profile, null);
        }
        return rule.pairing() == null || keys.size() > 1;
    }

    /** The named graph of an article is about to be removed, and still there. */
    public final void removing(Node articleGraph) {
        requireOwn();
        for (Node node : nodes(articleGraph)) {
            Node form = links.formOf(node);
            if (form != null) {
                left(node);
                links.leave(node);
                change(form).remove();
                changedLabels.add(label(node));
            }
        }
    }

    /** The named graph of an article was written. */
    public final void added(Node articleGraph) {
        requireOwn();
        Graph article = database.getGraph(articleGraph);
        for (Node node : nodes(articleGraph)) {
            P profile = rule.read(article, node);
            String written = Profiles.write(profile);
            Node form = links.form(written);
            if (!links.isForm(form)) {
                links.describeForm(form, rule.keys(profile), written);
            }
            links.enter(node, form);
            change(form).add(node, profile);
            changedLabels.add(label(node));
        }
    }

    /** What people decided has changed. */
    public final void corrected() {
        requireOwn();
        corrected = true;
    }

    /**
     * Links what the batch touched.
     *
     * @param corrections what people decided
     * @param relinked gets the nodes that stand for something else now
     */
    public final void finish(Corrections corrections, Set<Node> relinked) {
        changes.values().forEach(this::count);
        Relinked result = new Relinked();
        Pairing<P> pairing = rule.pairing();
        Set<String> dirty = pairing == null ? relink(result) : relink(pairing, result);
        Corrections now = corrections.at(links::identity, this::called);
        joinCorrected(now, corrections, dirty, result);
        Set<Node> toIdentify = new TreeSet<>(BY_IRI);
        result.moved().forEach(form -> toIdentify.addAll(links.nodesOf(form)));
        changes.values().forEach(change -> toIdentify.addAll(change.added()));
        for (Node node : toIdentify) {
            identify(node, now, relinked);
        }
        links.describe(
                result.before(),
                now.describe(result.found()).stream()
                        // Where the articles of a split are gone, nothing is left of what it made.
                        .filter(triple -> !now.makes(triple.getSubject()) || links.isStoodFor(triple.getSubject()))
                        .toList());
        changes.clear();
        changedLabels.clear();
        corrected = false;
    }

    private void count(FormChange<P> change) {
        Node form = change.form();
        P known = change.known();
        change.complete(
                links.count(form),
                links.identity(form),
                known == null ? Profiles.read(links.profile(form), rule.profileType()) : known);
        if (change.now() == 0) {
            links.removeForm(form);
        } else {
            links.setCount(form, change.now());
        }
    }

    /**
     * Clusters anew what the changes touch, and states what each form stands for as far as linking can tell by itself.
     *
     * @return the blocks of which a form came, went, or became more common
     */
    private Set<String> relink(Relinked result) {
        Set<String> dirty = new TreeSet<>();
        byBlock().forEach((key, ofBlock) -> {
            boolean isOtherwise = ofBlock.stream().anyMatch(FormChange::isOtherwise);
            Block<P> block = changed(key, ofBlock);
            if (isOtherwise) {
                dirty.add(key);
            }
            if (isOtherwise || mayHangOnArticles(block)) {
                Set<Node> before = new HashSet<>();
                ofBlock.forEach(change -> note(change.identity(), before));
                cluster(block, before, result);
            }
            memory.put(key, block);
        });
        return dirty;
    }

    /** The same where blocks fall apart, and only parts of them are touched. */
    private Set<String> relink(Pairing<P> pairing, Relinked result) {
        // No key is of two blocks, and the keys of all forms of a store would not fit into memory.
        for (List<FormChange<P>> ofBlock : byBlock().values()) {
            PairedForms<P> paired = new PairedForms<>(links, rule.profileType(), pairing);
            for (Set<Node> component : paired.touched(ofBlock)) {
                Block<P> part = new Block<>();
                component.forEach(form -> part.put(form, paired.profile(form), links.count(form)));
                cluster(part, Set.of(), result);
            }
        }
        changes.values().stream()
                .filter(change -> change.now() == 0)
                .forEach(change -> note(change.identity(), result.before()));
        return Set.of();
    }

    private Map<String, List<FormChange<P>>> byBlock() {
        Map<String, List<FormChange<P>>> byBlock = new TreeMap<>();
        changes.values()
                .forEach(change -> byBlock.computeIfAbsent(rule.block(change.profile()), key -> new ArrayList<>())
                        .add(change));
        return byBlock;
    }

    /** The block as the changes leave it. */
    private Block<P> changed(String key, List<FormChange<P>> ofBlock) {
        Block<P> known = kept(key);
        if (known == null) {
            return read(key);
        }
        Kept<P> kept = known.kept();
        for (FormChange<P> change : ofBlock) {
            known.put(change.form(), change.profile(), change.now());
            if (kept != null && change.removes()) {
                kept.forget();
            } else if (kept != null) {
                change.added().forEach(node -> kept.added(change.profile(), node));
            }
        }
        return known;
    }

    private boolean mayHangOnArticles(Block<P> block) {
        Kept<P> kept = block.kept();
        return block.isClustered() ? kept != null && kept.isAsked() : rule.isOpen(List.copyOf(block.profiles()));
    }

    @SuppressWarnings("unchecked") // of one sort all blocks hold one sort of profiles
    private @Nullable Block<P> kept(String key) {
        return (Block<P>) memory.getIfPresent(key);
    }

    private Block<P> read(String key) {
        Block<P> block = new Block<>();
        for (Node form : links.formsOf(key)) {
            LinkGraph.StoredForm stored = links.stored(form);
            block.put(form, Profiles.read(stored.profile(), rule.profileType()), stored);
        }
        return block;
    }

    private void cluster(Block<P> block, Set<Node> identitiesBefore, Relinked result) {
        Collection<Cluster<P>> all = block.forms().isEmpty() ? List.of() : clusters(block);
        List<Cluster<P>> anew =
                all.stream().filter(cluster -> !block.isAsBefore(cluster)).toList();
        Set<Node> before = block.gone(all);
        if (!block.isClustered()) {
            before.addAll(identitiesBefore);
            block.formNodes().forEach(form -> note(stored(block, form).identity(), before));
        }
        replacing(before, anew);
        result.before().addAll(before);
        for (Cluster<P> cluster : anew) {
            result.describe(cluster);
            Cluster<P> old = block.cluster(cluster.identity());
            cluster.because().forEach((profile, because) -> {
                if (old == null || !because.equals(old.because().get(profile))) {
                    stand(block, block.form(profile), cluster.identity(), because, result);
                }
            });
        }
        block.cluster(all);
    }

    private void stand(Block<P> block, Node form, Node identity, String because, Relinked result) {
        LinkGraph.StoredForm before = stored(block, form);
        if (!because.equals(before.because())) {
            links.explain(form, because);
        }
        if (!identity.equals(before.identity())) {
            links.identify(form, identity);
            result.moved().add(form);
        }
    }

    private LinkGraph.StoredForm stored(Block<P> block, Node form) {
        LinkGraph.StoredForm asRead = block.stored(form);
        return asRead == null ? links.stored(form) : asRead;
    }

    // A merge joins two blocks: where one of them changes, or the corrections do, both are described anew.
    private void joinCorrected(Corrections corrections, Corrections recorded, Set<String> dirty, Relinked result) {
        Set<Node> named = new HashSet<>(corrections.actors());
        named.addAll(recorded.actors());
        Set<Node> forms = new TreeSet<>(BY_IRI);
        named.forEach(identity -> forms.addAll(links.formsFound(identity)));
        Set<String> joined = new TreeSet<>();
        forms.forEach(form -> joined.add(rule.block(Profiles.read(links.profile(form), rule.profileType()))));
        boolean touched = corrected
                || !Collections.disjoint(recorded.aliases(), changedLabels)
                || forms.stream().anyMatch(changes::containsKey)
                || joined.stream().anyMatch(dirty::contains)
                || named.stream().anyMatch(result.before()::contains);
        if (touched) {
            joined.forEach(block -> describe(block, named, result));
            result.moved().addAll(forms);
            result.before().addAll(named);
        }
    }

    /** Describes these of the identities that linking by itself finds in a block, whether they changed or not. */
    private void describe(String key, Set<Node> identities, Relinked result) {
        Block<P> known = kept(key);
        Block<P> block = known == null ? read(key) : known;
        if (!block.isClustered()) {
            cluster(block, Set.of(), result);
        }
        identities.stream().map(block::cluster).filter(Objects::nonNull).forEach(result::describe);
        memory.put(key, block);
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

    private FormChange<P> change(Node form) {
        return changes.computeIfAbsent(form, FormChange::new);
    }

    private List<Node> nodes(Node articleGraph) {
        Graph article = database.getGraph(articleGraph);
        return Iter.iter(database.find(articleGraph, Node.ANY, RDF.Nodes.type, rule.type()))
                .map(Quad::getSubject)
                .filter(node -> rule.isLinked(article, node))
                .toList();
    }
}
