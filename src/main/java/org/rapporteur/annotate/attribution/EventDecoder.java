package org.rapporteur.annotate.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.EventMention.Argument;
import org.rapporteur.annotate.EventMention.Role;
import org.rapporteur.source.Span;

/**
 * Makes mentions of meetings and disputes of what the network says of the words around possible anchors.
 *
 * <p>Of two candidates that claim the same trigger the more confident one stays. What little is believed is left in:
 * who reads the mentions knows how sure is sure enough.
 */
public final class EventDecoder {

    /** A mention of less confidence is not worth telling. */
    private static final double LEAST = 0.1;

    /** Least likelihood of a word of the trigger. */
    private static final double TRIGGER = 0.5;

    /** Least likelihood of a word of an argument. */
    private static final double ARGUMENT = 0.4;

    /** Least likelihood of a word of an argument that holds a word of {@link #ARGUMENT}. */
    private static final double EDGE = 0.3;

    private static final Map<Role, Integer> LABELS = Map.of(
            Role.PARTICIPANT, ModelFormat.LINK_PARTICIPANT,
            Role.PLACE, ModelFormat.LINK_PLACE,
            Role.TIME, ModelFormat.LINK_TIME,
            Role.OBJECTOR, ModelFormat.LINK_OBJECTOR,
            Role.OPPONENT, ModelFormat.LINK_OPPONENT,
            Role.IMPLIED_OBJECTOR, ModelFormat.LINK_FAR_OBJECTOR,
            Role.IMPLIED_OPPONENT, ModelFormat.LINK_FAR_OPPONENT);

    private static final Map<EventMention.Type, List<Role>> ROLES = Map.of(
            EventMention.Type.MEETING,
            List.of(Role.PARTICIPANT, Role.PLACE, Role.TIME),
            EventMention.Type.DISPUTE,
            List.of(Role.OBJECTOR, Role.OPPONENT, Role.IMPLIED_OBJECTOR, Role.IMPLIED_OPPONENT));

    private static final Map<EventMention.Type, List<Trait>> TRAITS = Map.of(
            EventMention.Type.MEETING, List.of(Trait.STATUS, Trait.KIND, Trait.DOUBT),
            EventMention.Type.DISPUTE, List.of(Trait.DISPUTE_ACT, Trait.DOUBT));

    /** A run of words, the end exclusive. */
    private record Run(int begin, int end) {
        boolean overlaps(Run other) {
            return begin < other.end && other.begin < end;
        }
    }

    private record Reading(EventMention mention, Run trigger) {}

    private interface Likelihood {
        float of(int word);
    }

    /** Returns the mentions, in the order of their triggers. */
    public List<EventMention> decode(List<Word> words, List<Candidate> candidates) {
        List<Reading> readings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            type(candidate.task())
                    .map(type -> read(words, candidate, type))
                    .filter(reading -> reading.mention().confidence() >= LEAST)
                    .ifPresent(readings::add);
        }
        readings.sort(Comparator.comparingDouble(
                        (Reading reading) -> reading.mention().confidence())
                .reversed());
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : readings) {
            boolean rival = kept.stream()
                    .anyMatch(
                            other -> other.mention().type() == reading.mention().type()
                                    && other.trigger().overlaps(reading.trigger()));
            if (!rival) {
                kept.add(reading);
            }
        }
        return kept.stream()
                .map(Reading::mention)
                .sorted(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::type))
                .toList();
    }

    private static Optional<EventMention.Type> type(Task task) {
        return switch (task) {
            case MEETING -> Optional.of(EventMention.Type.MEETING);
            case DISPUTE -> Optional.of(EventMention.Type.DISPUTE);
            case ATTRIBUTION -> Optional.empty();
        };
    }

    private static Reading read(List<Word> words, Candidate candidate, EventMention.Type type) {
        int anchor = candidate.anchor();
        int begin = anchor;
        int end = anchor + 1;
        while (begin > candidate.first() && candidate.likelihood(begin - 1, ModelFormat.LINK_CUE) >= TRIGGER) {
            begin--;
        }
        while (end < candidate.end() && candidate.likelihood(end, ModelFormat.LINK_CUE) >= TRIGGER) {
            end++;
        }
        Run trigger = new Run(begin, end);
        List<Argument> arguments = new ArrayList<>();
        for (Role role : ROLES.getOrDefault(type, List.of())) {
            int label = LABELS.getOrDefault(role, 0);
            arguments.addAll(runs(words, candidate, role, word -> candidate.likelihood(word, label)));
        }
        if (type == EventMention.Type.DISPUTE) {
            runs(words, candidate, Role.ISSUE, candidate::issue).stream()
                    .max(Comparator.comparingDouble(
                            run -> run.confidence() * Math.sqrt(run.span().length())))
                    .ifPresent(arguments::add);
        }
        double confidence = Math.sqrt(candidate.beginning() * candidate.likelihood(anchor, ModelFormat.LINK_CUE));
        EventMention mention =
                new EventMention(type, span(words, trigger), arguments, traits(candidate, type), rounded(confidence));
        return new Reading(mention, trigger);
    }

    private static Map<Trait, List<Double>> traits(Candidate candidate, EventMention.Type type) {
        Map<Trait, List<Double>> traits = new EnumMap<>(Trait.class);
        for (Trait trait : TRAITS.getOrDefault(type, List.of())) {
            List<Double> likelihoods = new ArrayList<>();
            for (int i = 0; i < trait.options().size(); i++) {
                likelihoods.add(rounded(candidate.traits()[trait.offset() + i]));
            }
            traits.put(trait, List.copyOf(likelihoods));
        }
        return traits;
    }

    private static List<Argument> runs(List<Word> words, Candidate candidate, Role role, Likelihood likelihood) {
        List<Argument> runs = new ArrayList<>();
        for (int begin = candidate.first(), end; begin < candidate.end(); begin = Math.max(begin + 1, end)) {
            end = begin;
            boolean sure = false;
            while (end < candidate.end()
                    && likelihood.of(end) >= EDGE
                    && words.get(end).paragraph() == words.get(begin).paragraph()) {
                sure |= likelihood.of(end) >= ARGUMENT;
                end++;
            }
            @Nullable Run run = sure ? trimmed(words, new Run(begin, end)) : null;
            if (run != null) {
                double sum = 0;
                for (int i = run.begin(); i < run.end(); i++) {
                    sum += likelihood.of(i);
                }
                runs.add(new Argument(role, span(words, run), rounded(sum / (run.end() - run.begin()))));
            }
        }
        return runs;
    }

    /** Without marks at its ends; null if it holds nothing else. */
    private static @Nullable Run trimmed(List<Word> words, Run run) {
        int begin = run.begin();
        int end = run.end();
        while (begin < end && words.get(begin).isMark()) {
            begin++;
        }
        while (end > begin && words.get(end - 1).isMark()) {
            end--;
        }
        return begin < end ? new Run(begin, end) : null;
    }

    private static Span span(List<Word> words, Run run) {
        return words.get(run.begin()).span().union(words.get(run.end() - 1).span());
    }

    /** To three digits: more are noise, and differ between processors. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
