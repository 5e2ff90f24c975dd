package org.rapporteur.link.correction;

import java.util.Collections;
import java.util.List;
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
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/** What a person decided about an actor or an issue of all articles, against what linking found. */
public sealed interface IdentityCorrection extends Correction {
    @Override
    default boolean isHeeded(Store store) {
        return named().stream().allMatch(store::has);
    }

    /** Two that are one: {@code about} is {@code into}, under the label of {@code into}. */
    record Merge(
            int number,
            Node about,
            Node into,
            Decision decision,
            @Nullable Decision undone) implements IdentityCorrection {
        @Override
        public Merge undo(Decision undoing) {
            return new Merge(number, about, into, decision, undoing);
        }

        @Override
        public Merge at(UnaryOperator<Node> iris) {
            return new Merge(number, iris.apply(about), iris.apply(into), decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.MERGE;
        }

        @Override
        public Set<Node> named() {
            return about.equals(into) ? Set.of(about) : Set.of(about, into);
        }

        @Override
        public Node identity(Node node, Node identity) {
            return identity.equals(about) ? into : identity;
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.remove(about);
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
     * One that is two: what {@code articles} tell of {@code about} they tell of {@code into}, whose label is
     * {@code label}.
     */
    record Split(
            int number,
            Node about,
            Node into,
            String label,
            SortedSet<String> articles,
            Decision decision,
            @Nullable Decision undone)
            implements IdentityCorrection {
        public Split {
            articles = Collections.unmodifiableSortedSet(new TreeSet<>(articles));
        }

        @Override
        public Split undo(Decision undoing) {
            return new Split(number, about, into, label, articles, decision, undoing);
        }

        @Override
        public Split at(UnaryOperator<Node> iris) {
            return new Split(number, iris.apply(about), into, label, articles, decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.SPLIT;
        }

        @Override
        public Set<Node> named() {
            return Set.of(about);
        }

        @Override
        public Set<Node> made() {
            return Set.of(into);
        }

        @Override
        public Node identity(Node node, Node identity) {
            return identity.equals(about) && articles.contains(Iris.articleOf(node)) ? into : identity;
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
            Node about,
            String label,
            Decision decision,
            @Nullable Decision undone) implements IdentityCorrection {
        @Override
        public Rename undo(Decision undoing) {
            return new Rename(number, about, label, decision, undoing);
        }

        @Override
        public Rename at(UnaryOperator<Node> iris) {
            return new Rename(number, iris.apply(about), label, decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.RENAME;
        }

        @Override
        public Set<Node> named() {
            return Set.of(about);
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.put(about, Description.labelled(own, label));
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

    /** Another type: what was taken for an organization is a person. */
    record Retype(
            int number,
            Node about,
            ActorType type,
            Decision decision,
            @Nullable Decision undone) implements IdentityCorrection {
        @Override
        public Retype undo(Decision undoing) {
            return new Retype(number, about, type, decision, undoing);
        }

        @Override
        public Retype at(UnaryOperator<Node> iris) {
            return new Retype(number, iris.apply(about), type, decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.RETYPE;
        }

        @Override
        public Set<Node> named() {
            return Set.of(about);
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.put(about, Description.typed(own, type));
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(
                    RAP.newType, NodeFactory.createLiteralString(RAP.actor(type).getLocalName()));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.retype(this);
        }
    }
}
