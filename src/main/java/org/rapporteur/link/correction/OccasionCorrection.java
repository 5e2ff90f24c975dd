package org.rapporteur.link.correction;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.vocab.RAP;

/**
 * What a person decided about which meetings of articles are one occasion.
 *
 * <p>An occasion is named after its first meeting and has no words of its own: it is known again by its meetings.
 */
public sealed interface OccasionCorrection extends Correction {
    @Override
    default boolean isHeeded(Store store) {
        return targets().stream().allMatch(store::has);
    }

    @Override
    default Stream<OccasionCorrection> ofOccasions() {
        return Stream.of(this);
    }

    /** Says what is decided. */
    void decide(Deciding deciding);

    /** Gets what is decided. */
    interface Deciding {
        /** All of these are one occasion. */
        void join(List<Target> meetings);

        /** None of these is the occasion of one of those. */
        void part(List<Target> meetings, List<Target> others);
    }

    /** These meetings are one occasion. */
    record MergeOccasions(
            int number,
            Node about,
            List<Target> meetings,
            Decision decision,
            @Nullable Decision undone) implements OccasionCorrection {
        public MergeOccasions {
            meetings = List.copyOf(meetings);
        }

        @Override
        public MergeOccasions undo(Decision undoing) {
            return new MergeOccasions(number, about, meetings, decision, undoing);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.MERGE_OCCASIONS;
        }

        @Override
        public String verb() {
            return "merge";
        }

        @Override
        public List<Target> targets() {
            return meetings;
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            meetings.forEach(meeting -> meeting.state(RAP.target, properties));
        }

        @Override
        public void decide(Deciding deciding) {
            deciding.join(meetings);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.mergeOccasions(this);
        }
    }

    /** None of these meetings is the occasion of any of the others. */
    record SplitOccasion(
            int number,
            Node about,
            List<Target> meetings,
            List<Target> others,
            Decision decision,
            @Nullable Decision undone)
            implements OccasionCorrection {
        public SplitOccasion {
            meetings = List.copyOf(meetings);
            others = List.copyOf(others);
        }

        @Override
        public SplitOccasion undo(Decision undoing) {
            return new SplitOccasion(number, about, meetings, others, decision, undoing);
        }

        @Override
        public CorrectionKind kind() {
            return CorrectionKind.SPLIT_OCCASION;
        }

        @Override
        public String verb() {
            return "split";
        }

        @Override
        public List<Target> targets() {
            return Stream.concat(meetings.stream(), others.stream()).toList();
        }

        @Override
        public void state(BiConsumer<Node, Node> properties) {
            meetings.forEach(meeting -> meeting.state(RAP.target, properties));
            others.forEach(meeting -> meeting.state(RAP.otherTarget, properties));
        }

        @Override
        public void decide(Deciding deciding) {
            deciding.part(meetings, others);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.splitOccasion(this);
        }
    }
}
