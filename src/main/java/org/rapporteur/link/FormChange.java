package org.rapporteur.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a batch does to a form.
 *
 * @param <P> what is compared
 */
final class FormChange<P extends Record> {
    private final Node form;
    private final List<Node> added = new ArrayList<>();
    private int removed;
    private int before;
    private @Nullable P profile;
    private @Nullable Node identity;

    FormChange(Node form) {
        this.form = form;
    }

    Node form() {
        return form;
    }

    void add(Node node, P ofNode) {
        added.add(node);
        profile = ofNode;
    }

    void remove() {
        removed++;
    }

    /** How the form was before the batch, and what is compared. */
    void complete(int nodes, @Nullable Node stoodFor, P ofForm) {
        before = nodes;
        identity = stoodFor;
        profile = ofForm;
    }

    /** What is compared, as far as an added node tells it; else null until it is {@link #complete}. */
    @Nullable
    P known() {
        return profile;
    }

    /** What is compared, once it is {@link #complete}. */
    P profile() {
        return Objects.requireNonNull(profile);
    }

    /** What it stood for before the batch, or null. */
    @Nullable
    Node identity() {
        return identity;
    }

    List<Node> added() {
        return added;
    }

    boolean removes() {
        return removed > 0;
    }

    int before() {
        return before;
    }

    int now() {
        return before + added.size() - removed;
    }

    /** Whether it is a form that was not there, is there no more, or became more common by an order of magnitude. */
    boolean isOtherwise() {
        return Form.magnitude(before) != Form.magnitude(now());
    }
}
