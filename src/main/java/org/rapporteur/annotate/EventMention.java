package org.rapporteur.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotate.attribution.Trait;
import org.rapporteur.source.Span;

/**
 * Words that tell of a meeting or a dispute, with what belongs to it (the event mention, trigger and arguments of
 * information extraction).
 *
 * <pre>{@code
 * // "Lee met Chen in Oslo on Monday"
 * mention.trigger();                       // met
 * mention.spans(Role.PARTICIPANT);         // Lee, Chen
 * mention.value(Trait.STATUS);             // happened
 * }</pre>
 *
 * @param type of what it tells
 * @param trigger the words that name the meeting or carry the dispute
 * @param arguments who, where, when and what about, in the order of the text
 * @param traits for each trait of such a mention how likely each of its values is
 * @param confidence from 0 to 1
 */
public record EventMention(
        Type type, Span trigger, List<Argument> arguments, Map<Trait, List<Double>> traits, double confidence) {

    /** Of what a mention tells. */
    public enum Type {
        MEETING,
        DISPUTE
    }

    /** How words belong to a mention. */
    public enum Role {
        /** Who takes part in a meeting. */
        PARTICIPANT,
        /** Where a meeting is. */
        PLACE,
        /** When a meeting is. */
        TIME,
        /** Who objects; in a quarrel any side. */
        OBJECTOR,
        /** Against whom somebody objects. */
        OPPONENT,
        /** What is disputed. */
        ISSUE,
        /** The name, in another sentence, of one who objects. */
        IMPLIED_OBJECTOR,
        /** The name, in another sentence, of one against whom somebody objects. */
        IMPLIED_OPPONENT
    }

    /**
     * Words that belong to a mention.
     *
     * @param role how
     * @param span where they stand
     * @param confidence from 0 to 1
     */
    public record Argument(Role role, Span span, double confidence) {}

    public EventMention {
        arguments = arguments.stream()
                .sorted(Comparator.comparing(Argument::span).thenComparing(Argument::role))
                .toList();
        traits = Map.copyOf(traits);
    }

    /** The arguments of one role, in the order of the text. */
    public List<Argument> arguments(Role role) {
        return arguments.stream().filter(argument -> argument.role() == role).toList();
    }

    /** The words of one role, in the order of the text. */
    public List<Span> spans(Role role) {
        return arguments(role).stream().map(Argument::span).toList();
    }

    /** The likeliest value of a trait. */
    public String value(Trait trait) {
        List<Double> likelihoods = likelihoods(trait);
        int best = 0;
        for (int i = 1; i < likelihoods.size(); i++) {
            best = likelihoods.get(i) > likelihoods.get(best) ? i : best;
        }
        return trait.options().get(best);
    }

    /** How likely a value of a trait is; an {@link IllegalArgumentException} if the trait has no such value. */
    public double likelihood(Trait trait, String value) {
        int index = trait.options().indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("no " + trait + " is called " + value);
        }
        return likelihoods(trait).get(index);
    }

    private List<Double> likelihoods(Trait trait) {
        List<Double> likelihoods = traits.get(trait);
        if (likelihoods == null) {
            throw new IllegalArgumentException("a mention of a " + type + " has no " + trait);
        }
        return likelihoods;
    }
}
