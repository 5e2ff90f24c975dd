package org.rapporteur.link.correction;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * What a person decided about an actor or a subject, against what linking found.
 *
 * <pre>{@code
 * Correction merge = graph.merge("A. Lee", "Ann Lee", Decision.now("jane", "one minister"));
 * graph.undo(merge.number(), Decision.now("jane", ""));
 * }</pre>
 *
 * <p>Corrections apply in the order of their numbers, each to what those before it left, and to articles that come
 * later as well. One whose actor is gone with its articles stays and applies again when they come back.
 *
 * <p>What a kind of correction does is in its own class, so that another kind that leaves something out does not
 * compile.
 */
public sealed interface Correction {
    /** Its number in the store, from 1. */
    int number();

    /** The actor or subject that it corrects. */
    Node actor();

    /** Who decided it, when and why. */
    Decision decision();

    /** Who took it back and when; null while it is in force. Its {@code why} is empty. */
    @Nullable
    Decision undone();

    /** The same correction, taken back. */
    Correction undo(Decision undoing);

    /** The same correction with other IRIs for the actors that it names; what it makes keeps its own. */
    Correction at(UnaryOperator<Node> iris);

    /** Which kind it is, and with it how it is read again. */
    CorrectionKind kind();

    /** What it does, in one word, as the command that makes it is called: {@code merge}. */
    default String verb() {
        return kind().name().toLowerCase(Locale.ROOT);
    }

    /** The actors that it names and linking found. */
    Set<Node> named();

    /** The actors that it makes: linking by itself finds them nowhere. */
    Set<Node> made();

    /**
     * What a node of an article stands for once this correction applies.
     *
     * @param node the node of an article
     * @param identity what it stands for without
     */
    Node identity(Node node, Node identity);

    /**
     * Applies to the descriptions of all identities.
     *
     * @param own the description of {@link #actor}
     * @param all by identity, to be changed
     */
    void describe(List<Triple> own, Map<Node, List<Triple>> all);

    /** States what only this kind has: properties of the vocabulary with their values. */
    void state(BiConsumer<Node, Node> properties);

    /** Calls what {@code visitor} has for this kind. */
    <T> T accept(Visitor<T> visitor);

    /** Something for each kind of correction. */
    interface Visitor<T> {
        T merge(Merge merge);

        T split(Split split);

        T rename(Rename rename);
    }

    /** Two that are one: {@code actor} is {@code into}, under the label of {@code into}. */
    record Merge(
            int number,
            Node actor,
            Node into,
            Decision decision,
            @Nullable Decision undone) implements Correction {
        @Override
        public Merge undo(Decision undoing) {
            return new Merge(number, actor, into, decision, undoing);
        }

        @Override
        public Merge at(UnaryOperator<Node> iris) {
            return new Merge(number, iris.apply(actor), iris.apply(into), decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.MERGE;
        }

        @Override
        public Set<Node> named() {
            return actor.equals(into) ? Set.of(actor) : Set.of(actor, into);
        }

        @Override
        public Set<Node> made() {
            return Set.of();
        }

        @Override
        public Node identity(Node node, Node identity) {
            return identity.equals(actor) ? into : identity;
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.remove(actor);
            all.merge(into, Description.about(into, own), Description::withNamesOf);
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(RAP.into, into);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.merge(this);
        }
    }

    /**
     * One that is two: what {@code articles} tell of {@code actor} they tell of {@code into}, whose label is
     * {@code label}.
     */
    record Split(
            int number,
            Node actor,
            Node into,
            String label,
            SortedSet<String> articles,
            Decision decision,
            @Nullable Decision undone)
            implements Correction {
        public Split {
            articles = Collections.unmodifiableSortedSet(new TreeSet<>(articles));
        }

        @Override
        public Split undo(Decision undoing) {
            return new Split(number, actor, into, label, articles, decision, undoing);
        }

        @Override
        public Split at(UnaryOperator<Node> iris) {
            return new Split(number, iris.apply(actor), into, label, articles, decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.SPLIT;
        }

        @Override
        public Set<Node> named() {
            return Set.of(actor);
        }

        @Override
        public Set<Node> made() {
            return Set.of(into);
        }

        @Override
        public Node identity(Node node, Node identity) {
            return identity.equals(actor) && articles.contains(Iris.articleOf(node)) ? into : identity;
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.put(into, Description.labelled(Description.about(into, Description.unlinked(own)), label));
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(RAP.into, into);
            properties.accept(RAP.newLabel, NodeFactory.createLiteralString(label));
            articles.forEach(article -> properties.accept(RAP.inArticle, NodeFactory.createURI(article)));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.split(this);
        }
    }

    /** Another label; the old one becomes an alias. */
    record Rename(
            int number,
            Node actor,
            String label,
            Decision decision,
            @Nullable Decision undone) implements Correction {
        @Override
        public Rename undo(Decision undoing) {
            return new Rename(number, actor, label, decision, undoing);
        }

        @Override
        public Rename at(UnaryOperator<Node> iris) {
            return new Rename(number, iris.apply(actor), label, decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.RENAME;
        }

        @Override
        public Set<Node> named() {
            return Set.of(actor);
        }

        @Override
        public Set<Node> made() {
            return Set.of();
        }

        @Override
        public Node identity(Node node, Node identity) {
            return identity;
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.put(actor, Description.labelled(own, label));
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(RAP.newLabel, NodeFactory.createLiteralString(label));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.rename(this);
        }
    }
}
