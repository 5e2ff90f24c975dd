package org.rapporteur.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * One named graph of links, in a transaction that its caller holds.
 *
 * <p>A node of an article has its form and its identity there; a form has its block, its profile, the number of its
 * nodes, its identity and the reason for it; an identity has its description.
 */
public final class LinkGraph {
    private static final Set<Node> OF_FORMS =
            Set.of(RDF.Nodes.type, RAP.identity, RAP.because, RAP.block, RAP.profile, RAP.nodes);
    private static final Set<Node> OF_NODES = Set.of(RAP.form, RAP.identity);

    private final DatasetGraph database;
    private final String sort;
    private final Node name;

    /**
     * The graph of the links of one sort of nodes.
     *
     * @param sort the end of the graph's name, such as {@code actors}
     */
    public LinkGraph(DatasetGraph database, String sort) {
        this.database = database;
        this.sort = sort;
        this.name = Iris.links(sort);
    }

    void clear() {
        database.removeGraph(name);
    }

    Node form(String profile) {
        return Iris.form(sort, profile);
    }

    @Nullable
    Node formOf(Node node) {
        return value(node, RAP.form);
    }

    /** What a node of an article, or a form, stands for; null where it is not linked yet. */
    public @Nullable Node identity(Node subject) {
        return value(subject, RAP.identity);
    }

    List<Node> nodesOf(Node form) {
        return subjects(RAP.form, form);
    }

    List<Node> formsOf(String block) {
        return subjects(RAP.block, string(block));
    }

    /** Forms that have that key, no more than {@code most}. */
    Set<Node> formsOf(String key, int most) {
        return Iter.toSet(
                Iter.map(Iter.limit(database.find(name, Node.ANY, RAP.block, string(key)), most), Quad::getSubject));
    }

    /** Looks at one form after the other, in any order, until one is enough. */
    void lookAtForms(Predicate<Node> isEnough) {
        Iterator<Quad> forms = database.find(name, Node.ANY, RDF.Nodes.type, RAP.Form);
        try {
            while (forms.hasNext()) {
                if (isEnough.test(forms.next().getSubject())) {
                    return;
                }
            }
        } finally {
            Iter.close(forms);
        }
    }

    boolean isForm(Node form) {
        return database.contains(name, form, RDF.Nodes.type, RAP.Form);
    }

    /** The forms of which linking by itself found that they stand for {@code identity}. */
    public List<Node> formsFound(Node identity) {
        return subjects(RAP.identity, identity).stream().filter(this::isForm).toList();
    }

    /** Whether a node of an article stands for {@code identity}. */
    boolean isStoodFor(Node identity) {
        return subjects(RAP.identity, identity).stream()
                .anyMatch(subject -> database.contains(name, subject, RAP.form, Node.ANY));
    }

    /**
     * A form as it stands in the graph.
     *
     * @param count the number of its nodes
     * @param identity what it stands for, or null where it was not clustered yet
     * @param because why, or null
     */
    record StoredForm(
            String profile,
            int count,
            @Nullable Node identity,
            @Nullable String because) {}

    /** All of it by one look: a block that is not kept is read form by form. */
    StoredForm stored(Node form) {
        Map<Node, Node> values = new HashMap<>();
        database.find(name, form, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> values.putIfAbsent(quad.getPredicate(), quad.getObject()));
        Node count = values.get(RAP.nodes);
        Node because = values.get(RAP.because);
        return new StoredForm(
                text(form, RAP.profile, values.get(RAP.profile)),
                count == null ? 0 : number(count),
                values.get(RAP.identity),
                because == null ? null : because.getLiteralLexicalForm());
    }

    String profile(Node form) {
        return text(form, RAP.profile, value(form, RAP.profile));
    }

    /** The keys under which a form is found. */
    Set<String> keys(Node form) {
        return Iter.toSet(Iter.map(
                database.find(name, form, RAP.block, Node.ANY),
                quad -> quad.getObject().getLiteralLexicalForm()));
    }

    int count(Node form) {
        Node count = value(form, RAP.nodes);
        return count == null ? 0 : number(count);
    }

    private static int number(Node count) {
        return Integer.parseInt(count.getLiteralLexicalForm());
    }

    void enter(Node node, Node form) {
        add(node, RAP.form, form);
    }

    /** Takes a node out; its form stays. */
    void leave(Node node) {
        set(node, RAP.form, null);
        set(node, RAP.identity, null);
    }

    void describeForm(Node form, Collection<String> keys, String profile) {
        set(form, RDF.Nodes.type, RAP.Form);
        keys.forEach(key -> add(form, RAP.block, string(key)));
        set(form, RAP.profile, string(profile));
    }

    void setCount(Node form, int count) {
        set(form, RAP.nodes, NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger));
    }

    void removeForm(Node form) {
        OF_FORMS.forEach(property -> database.deleteAny(name, form, property, Node.ANY));
    }

    void identify(Node subject, Node identity) {
        set(subject, RAP.identity, identity);
    }

    void explain(Node form, String because) {
        set(form, RAP.because, string(because));
    }

    /** Makes {@code now} all that is stated of the identities {@code before} and of its own, touching what differs. */
    void describe(Set<Node> before, Collection<Triple> now) {
        Set<Triple> stated = new HashSet<>();
        Set<Node> subjects = new HashSet<>(before);
        now.forEach(triple -> subjects.add(triple.getSubject()));
        subjects.forEach(subject -> stated.addAll(description(subject)));
        Set<Triple> wanted = new HashSet<>(now);
        stated.stream().filter(triple -> !wanted.contains(triple)).forEach(triple -> database.delete(quad(triple)));
        wanted.stream().filter(triple -> !stated.contains(triple)).forEach(triple -> database.add(quad(triple)));
    }

    private List<Triple> description(Node identity) {
        return Iter.iter(database.find(name, identity, Node.ANY, Node.ANY))
                .map(Quad::asTriple)
                .filter(triple -> !OF_NODES.contains(triple.getPredicate()))
                .toList();
    }

    private void set(Node subject, Node property, @Nullable Node value) {
        Node old = value(subject, property);
        if (old != null && !old.equals(value)) {
            database.delete(name, subject, property, old);
        }
        if (value != null && !value.equals(old)) {
            add(subject, property, value);
        }
    }

    private void add(Node subject, Node property, Node value) {
        database.add(name, subject, property, value);
    }

    private @Nullable Node value(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        database.find(name, subject, property, Node.ANY).forEachRemaining(quad -> values.add(quad.getObject()));
        return values.isEmpty() ? null : values.get(0);
    }

    private String text(Node subject, Node property, @Nullable Node value) {
        if (value == null) {
            throw new IllegalStateException("the form " + subject + " has no " + property + " in the graph " + name
                    + "; link the store anew: rapporteur link");
        }
        return value.getLiteralLexicalForm();
    }

    private List<Node> subjects(Node property, Node value) {
        return Iter.iter(database.find(name, Node.ANY, property, value))
                .map(Quad::getSubject)
                .toList();
    }

    private Quad quad(Triple triple) {
        return Quad.create(name, triple);
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
