package org.rapporteur.link.correction;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided against what was found: about an actor or an issue of all articles, about one finding of an
 * article, or about which meetings are one occasion.
 *
 * <pre>{@code
 * Correction merge = curation.merge("A. Lee", "Ann Lee", Decision.now("jane", "one minister"));
 * Correction reject = curation.reject("data:article/visit.txt#meeting-2", Decision.now("jane", "they never met"));
 * curation.undo(merge.number(), Decision.now("jane", ""));
 * }</pre>
 *
 * <p>Corrections apply in the order of their numbers, each to what those before it left, and to articles that come
 * later as well. One that does not find what it is about, because the article is gone or tells otherwise now, stays and
 * applies again when that comes back.
 *
 * <p>What a kind of correction does is in its own class, so that another kind that leaves something out does not
 * compile. A kind does nothing where a method here says so and it does not say otherwise.
 */
public sealed interface Correction permits IdentityCorrection, FindingCorrection, OccasionCorrection {
    /** Its number in the store, from 1. */
    int number();

    /** The actor, issue, finding or occasion that it corrects, under the IRI that it had when that was decided. */
    Node about();

    /** Who decided it, when and why. */
    Decision decision();

    /** Who took it back and when; null while it is in force. Its {@code why} is empty. */
    @Nullable
    Decision undone();

    /** The same correction, taken back. */
    Correction undo(Decision undoing);

    /** Which kind it is, and with it how it is read again. */
    CorrectionKind kind();

    /** States what only this kind has: properties of the vocabulary with their values. */
    void state(BiConsumer<Node, Node> properties);

    /** Calls what {@code visitor} has for this kind. */
    <T> T accept(Visitor<T> visitor);

    /** Whether it finds what it is about, given the store and under the IRIs that things have now. */
    boolean isHeeded(Store store);

    /** What an article tells of an actor or issue, in a node of its own. */
    interface Mention {
        /** The node of the article. */
        Node node();

        /** The form that it shares with those of which articles say the same. */
        Node form();

        /** What the article calls it; empty where it has no name. */
        String label();
    }

    /** Who bears a name. */
    interface Bearers {
        /** Those actors of the kind of {@code like}, person or not, that linking by itself found under that name. */
        Collection<Node> of(String name, Node like);
    }

    /** What a store has that corrections are about. */
    interface Store {
        /** Whether linking finds that actor or issue. */
        boolean has(Node identity);

        /** Whether an article tells that. */
        boolean has(Target target);

        /** Whether the correction of that number bears on a finding. */
        boolean bears(int number);
    }

    /** What it does, in one word, as the command that makes it is called: {@code merge}. */
    default String verb() {
        return kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same correction with other IRIs for the actors and issues that it names; what it makes keeps its own.
     *
     * @param iris gives the IRI that an actor or issue has now
     * @param forms gives the forms of which linking found it when that was decided
     */
    default Correction at(UnaryOperator<Node> iris, Function<Node, List<Node>> forms) {
        return this;
    }

    /**
     * What it comes to in a store: itself, or for a name what the bearers of that name become.
     *
     * @param bearers what linking by itself found under a name
     */
    default Stream<Correction> resolved(Bearers bearers) {
        return Stream.of(this);
    }

    /** The actors and issues that it names and linking found. */
    default Set<Node> named() {
        return Set.of();
    }

    /** The actors and issues that it makes: linking by itself finds them nowhere. */
    default Set<Node> made() {
        return Set.of();
    }

    /** The name that it gives to an actor, for articles to come as well. */
    default Optional<String> alias() {
        return Optional.empty();
    }

    /** The findings that it is about, each in its article. */
    default List<Target> targets() {
        return List.of();
    }

    /**
     * What a mention stands for once this correction applies.
     *
     * @param identity what it stands for without
     */
    default Node identity(Mention mention, Node identity) {
        return identity;
    }

    /**
     * Applies to the descriptions of all identities.
     *
     * @param own the description of {@link #about}
     * @param all by identity, to be changed
     */
    default void describe(List<Triple> own, Map<Node, List<Triple>> all) {}

    /** What it decides about occasions: itself, or nothing where it is about something else. */
    default Stream<OccasionCorrection> ofOccasions() {
        return Stream.empty();
    }

    /** Applies to the finding of an article that it is about. */
    default void judge(Judgement finding) {}

    /** Something for each kind of correction. */
    interface Visitor<T> {
        T merge(IdentityCorrection.Merge merge);

        T split(IdentityCorrection.Split split);

        T rename(IdentityCorrection.Rename rename);

        T retype(IdentityCorrection.Retype retype);

        T alias(IdentityCorrection.Alias alias);

        T distinct(IdentityCorrection.Distinct distinct);

        T reject(FindingCorrection.Reject reject);

        T confirm(FindingCorrection.Confirm confirm);

        T correct(FindingCorrection.Correct correct);

        T mergeOccasions(OccasionCorrection.MergeOccasions merge);

        T splitOccasion(OccasionCorrection.SplitOccasion split);
    }
}
