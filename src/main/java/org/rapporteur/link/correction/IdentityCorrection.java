package org.rapporteur.link.correction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        public Merge at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
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
        public Node identity(Mention mention, Node identity) {
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
        public Split at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
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
        public Node identity(Mention mention, Node identity) {
            return identity.equals(about) && articles.contains(Iris.articleOf(mention.node())) ? into : identity;
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
        public Rename at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
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

    /**
     * Another type: what was taken for an organization is a person.
     *
     * <p>An actor that one article alone knows is the node of that article, which is of the type that was read; of
     * another type it is a node of its own.
     */
    record Retype(
            int number,
            Node about,
            ActorType type,
            Decision decision,
            @Nullable Decision undone) implements IdentityCorrection {
        private boolean isAlone() {
            return Iris.isOfArticle(about);
        }

        private Node into() {
            return isAlone() ? Iris.splitOff(about, number) : about;
        }

        @Override
        public Set<Node> made() {
            return isAlone() ? Set.of(into()) : Set.of();
        }

        @Override
        public Node identity(Mention mention, Node identity) {
            return identity.equals(about) ? into() : identity;
        }

        @Override
        public Retype undo(Decision undoing) {
            return new Retype(number, about, type, decision, undoing);
        }

        @Override
        public Retype at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
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
            all.remove(about);
            all.put(into(), Description.about(into(), Description.typed(own, type)));
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

    /**
     * A name of an actor: what linking finds under that name and nothing else is the actor, now and in articles to
     * come. A name that identifies its bearer, such as a full one, takes all with it that linking joined to it.
     */
    record Alias(
            int number,
            Node about,
            String name,
            Decision decision,
            @Nullable Decision undone) implements IdentityCorrection {
        @Override
        public Alias undo(Decision undoing) {
            return new Alias(number, about, name, decision, undoing);
        }

        @Override
        public Alias at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
            return new Alias(number, iris.apply(about), name, decision, undone);
        }

        @Override
        public Stream<Correction> resolved(Bearers bearers) {
            Stream<Correction> merges = bearers.of(name, about).stream()
                    .filter(bearer -> !bearer.equals(about))
                    .map(bearer -> new Merge(number, bearer, about, decision, undone));
            return Stream.concat(merges, Stream.of(this));
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.ALIAS;
        }

        @Override
        public Set<Node> named() {
            return Set.of(about);
        }

        @Override
        public Optional<String> alias() {
            return Optional.of(name);
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            all.put(about, Description.called(own, name));
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(RAP.newLabel, NodeFactory.createLiteralString(name));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.alias(this);
        }
    }

    /**
     * Two that are never one, whatever linking finds later. Where it joins them, what was known of {@code other} when
     * that was decided, and what articles call by its name, is told of a node of its own.
     *
     * @param into the node of its own, where there is need for one
     * @param label what {@code other} was called when that was decided
     * @param forms the forms of {@code other} where linking joined the two, else none
     */
    record Distinct(
            int number,
            Node about,
            Node other,
            Node into,
            String label,
            List<Node> forms,
            Decision decision,
            @Nullable Decision undone)
            implements IdentityCorrection {
        public Distinct {
            forms = List.copyOf(forms);
        }

        private boolean isJoined() {
            return about.equals(other);
        }

        @Override
        public Distinct undo(Decision undoing) {
            return new Distinct(number, about, other, into, label, forms, decision, undoing);
        }

        @Override
        public Distinct at(UnaryOperator<Node> iris, Function<Node, List<Node>> known) {
            return new Distinct(
                    number, iris.apply(about), iris.apply(other), into, label, known.apply(other), decision, undone);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.DISTINCT;
        }

        @Override
        public Set<Node> named() {
            return isJoined() ? Set.of(about) : Set.of(about, other);
        }

        @Override
        public Set<Node> made() {
            return Set.of(into);
        }

        @Override
        public Node identity(Mention mention, Node identity) {
            boolean parted = isJoined()
                    && identity.equals(about)
                    && (forms.contains(mention.form()) || mention.label().equalsIgnoreCase(label));
            return parted ? into : identity;
        }

        @Override
        public void describe(List<Triple> own, Map<Node, List<Triple>> all) {
            if (isJoined()) {
                all.put(into, Description.labelled(Description.about(into, Description.unlinked(own)), label));
                all.put(about, Description.apart(own, into));
            } else if (all.containsKey(other)) {
                all.put(about, Description.apart(own, other));
            }
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            properties.accept(RAP.otherActor, other);
            properties.accept(RAP.into, into);
            properties.accept(RAP.newLabel, NodeFactory.createLiteralString(label));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.distinct(this);
        }
    }
}
