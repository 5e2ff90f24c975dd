package org.rapporteur.link.correction;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an actor or a subject, against what linking found.
 *
 * <p>Corrections apply in the order of their numbers, each to what those before it left, and to articles that come
 * later as well. One whose actor is gone with its articles stays and applies again when they come back.
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
    }
}
