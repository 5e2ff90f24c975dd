package org.rapporteur.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.extract.SpeechAct;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.vocab.RAP;

/**
 * One thing that a person changes about a finding.
 *
 * <pre>{@code
 * new FindingChange(Field.STATUS, "cancelled", "happened", null, null);
 * new FindingChange(Field.ADD_PARTICIPANT, "Bo Chen", "", ActorType.PERSON, null);
 * }</pre>
 *
 * @param field what is changed
 * @param value what it is now: of a status or an act the local name, of a date the ISO text, else a name
 * @param was what the finding had when this was decided, several with commas between; empty where it had nothing
 * @param type of an actor what it is, else null
 * @param countryCode of a country, or of a place in a country that is known, its ISO 3166-1 code, else null
 */
public record FindingChange(
        Field field,
        String value,
        String was,
        @Nullable ActorType type,
        @Nullable String countryCode) {

    /** What can be changed about findings. */
    public enum Field {
        /** Whether a meeting took place, or how a dispute stands. */
        STATUS(RAP.status, Sort.CHOICE, RAP.Meeting, RAP.Dispute),
        /** When a meeting takes place. */
        DATE(RAP.date, Sort.DATE, RAP.Meeting),
        /** Where a meeting takes place. */
        PLACE(RAP.place, Sort.PLACE, RAP.Meeting),
        /** One more who takes part in a meeting. */
        ADD_PARTICIPANT(RAP.participant, Sort.ACTOR, RAP.Meeting),
        /** One who does not. */
        REMOVE_PARTICIPANT(RAP.participant, Sort.ACTOR, RAP.Meeting),
        /** Who says it. */
        SPEAKER(RAP.speaker, Sort.ACTOR, RAP.Attribution),
        /** What a speaker does by saying it. */
        ACT(RAP.act, Sort.CHOICE, RAP.Attribution),
        /** What a dispute is about. */
        ISSUE(RAP.issue, Sort.ISSUE, RAP.Dispute),
        /** One more who stands against the others. */
        ADD_PARTY(RAP.party, Sort.ACTOR, RAP.Dispute),
        /** One who does not. */
        REMOVE_PARTY(RAP.party, Sort.ACTOR, RAP.Dispute);

        private static final Map<Node, List<String>> CHOICES = Map.of(
                RAP.Meeting, names(MeetingStatus.values(), MeetingStatus::localName),
                RAP.Dispute, names(DisputeStatus.values(), DisputeStatus::localName),
                RAP.Attribution, names(SpeechAct.values(), SpeechAct::localName));

        private final Node property;
        private final Sort sort;
        private final List<Node> classes;

        Field(Node property, Sort sort, Node... classes) {
            this.property = property;
            this.sort = sort;
            this.classes = List.of(classes);
        }

        /** The property of the finding that holds it. */
        public Node property() {
            return property;
        }

        /** What its values are. */
        public Sort sort() {
            return sort;
        }

        /** The classes of findings that have it. */
        public List<Node> classes() {
            return classes;
        }

        /** Of a field of sort {@code CHOICE} the values that a finding of that class can have. */
        public static List<String> choices(Node findingClass) {
            return CHOICES.getOrDefault(findingClass, List.of());
        }

        /** What people call it: {@code status}, {@code add-participant}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static <T> List<String> names(T[] values, java.util.function.Function<T, String> name) {
            return Arrays.stream(values).map(name).toList();
        }
    }

    /** What the values of a field are. */
    public enum Sort {
        /** One of few words. */
        CHOICE,
        /** {@code 2024-03-05}, {@code 2024-03} or {@code 2024}. */
        DATE,
        /** The name of a place. */
        PLACE,
        /** Somebody. */
        ACTOR,
        /** The name of a subject. */
        ISSUE
    }

    /** {@code status cancelled (was happened)}. */
    @Override
    public String toString() {
        return Stream.of(field.label(), value, was.isEmpty() ? "" : "(was " + was + ")")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
