package org.rapporteur.link.correction;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.map.FindingChange;
import org.rapporteur.vocab.RAP;

/** What a person decided about one finding of an article: that it is wrong, right, or right but for something. */
public sealed interface FindingCorrection extends Correction {
    @Override
    default boolean isHeeded(Store store) {
        return store.bears(number());
    }

    /** The finding, and how it is known again. */
    Target target();

    @Override
    default List<Target> targets() {
        return List.of(target());
    }

    @Override
    default void state(BiConsumer<Node, Node> properties) {
        target().state(RAP.target, properties);
    }

    /** It is wrong: no answer and no network has it. */
    record Reject(
            int number,
            Node about,
            Target target,
            Decision decision,
            @Nullable Decision undone) implements FindingCorrection {
        @Override
        public Reject undo(Decision undoing) {
            return new Reject(number, about, target, decision, undoing);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.REJECT;
        }

        @Override
        public void judge(Judgement finding) {
            finding.reject(number);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.reject(this);
        }
    }

    /** It is right as it stands; a rejection before this no longer counts. */
    record Confirm(
            int number,
            Node about,
            Target target,
            Decision decision,
            @Nullable Decision undone) implements FindingCorrection {
        @Override
        public Confirm undo(Decision undoing) {
            return new Confirm(number, about, target, decision, undoing);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.CONFIRM;
        }

        @Override
        public void judge(Judgement finding) {
            finding.confirm(number);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.confirm(this);
        }
    }

    /** Something of it is otherwise. Either all changes apply or, where one cannot be made, none. */
    record Correct(
            int number,
            Node about,
            Target target,
            List<FindingChange> changes,
            Decision decision,
            @Nullable Decision undone)
            implements FindingCorrection {
        public Correct {
            changes = List.copyOf(changes);
        }

        @Override
        public Correct undo(Decision undoing) {
            return new Correct(number, about, target, changes, decision, undoing);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.CORRECT;
        }

        @Override
        public void judge(Judgement finding) {
            finding.change(number, changes);
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            FindingCorrection.super.state(properties);
            properties.accept(RAP.changes, Json.write(changes));
            changes.forEach(
                    change -> properties.accept(RAP.changed, NodeFactory.createLiteralString(change.toString())));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.correct(this);
        }
    }
}
