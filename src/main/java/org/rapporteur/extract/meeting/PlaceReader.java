package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Mention;
import org.rapporteur.lexicon.Lexicon;

/** Finds the words that name where an occasion takes place. */
final class PlaceReader {
    private static final Set<String> WHERE = Set.of("in", "at", "inside", "outside", "aboard", "near", "on");

    private static final int FARTHEST_DEPARTURE = 5;

    private final SentenceView view;
    private final Lexicon lexicon;

    PlaceReader(SentenceView view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    List<Mention> read(Candidate candidate, Scope scope) {
        List<Mention> places = new ArrayList<>();
        for (NounGroup group : view.groups()) {
            boolean inside = group.first() > scope.left() && group.last() < scope.topic();
            if (isLeftAfter(group, candidate) || isWhereBefore(group, candidate, scope)) {
                add(group, places);
            }
            inside &= !view.isOfOtherOccasion(group.first(), candidate.trigger(), lexicon);
            if (inside && (isWhere(group) || isAim(group, scope, candidate))) {
                add(group, places);
            }
        }
        return places;
    }

    private boolean isWhere(NounGroup group) {
        String preposition = view.word(group.first() - 1);
        if (!WHERE.contains(preposition) || group.person()) {
            return false;
        }
        String ner = view.token(group.head()).ner();
        boolean named = ner.equals("LOCATION")
                || (preposition.equals("in") && view.token(group.last()).ner().equals("LOCATION"));
        boolean settlement = lexicon.has("SETTLEMENT", view.lemma(group.head()))
                && view.lemma(group.last() + 1).equals("of");
        boolean site = !preposition.equals("on")
                && (lexicon.has("PLACE_NOUN", view.lemma(group.head()))
                        || (preposition.equals("at")
                                && (ner.equals("ORGANIZATION")
                                        || view.token(group.head()).isProperNoun())));
        return named || site || settlement;
    }

    /** "Moscow" in "left Moscow on Tuesday after talks with Lee". */
    private boolean isLeftAfter(NounGroup group, Candidate candidate) {
        int start = view.groupAt(candidate.trigger()).map(NounGroup::first).orElse(candidate.trigger());
        return view.token(group.head()).ner().equals("LOCATION")
                && view.lemma(group.first() - 1).matches("leave|depart")
                && view.word(start - 1).matches("after|following")
                && start - group.last() <= FARTHEST_DEPARTURE;
    }

    /** "Riyadh" in "departed for Riyadh on Sunday, where she met Lee". */
    private boolean isWhereBefore(NounGroup group, Candidate candidate, Scope scope) {
        int at = group.last() + 1;
        while (at <= candidate.trigger()
                && (view.isTime(at)
                        || view.word(at).equals(",")
                        || view.word(at).equals("on"))) {
            at++;
        }
        return view.token(group.head()).ner().equals("LOCATION")
                && view.word(at).equals("where")
                && at < candidate.trigger()
                && scope.left() <= at + 1
                && view.word(group.first() - 1).matches("for|to");
    }

    /** "Flew to Vienna to meet", "visited the Capitol to meet". */
    private boolean isAim(NounGroup group, Scope scope, Candidate candidate) {
        int verb = scope.travel();
        boolean visit = lexicon.has("VISIT_NOUN", view.lemma(candidate.trigger()))
                || lexicon.has("VISIT_VERB", view.lemma(candidate.trigger()));
        boolean place = view.token(group.head()).ner().equals("LOCATION");
        if (place
                && view.word(group.first() - 1).equals("to")
                && lexicon.has("VISIT_NOUN", view.lemma(group.first() - 2))) {
            return true;
        }
        if (verb == 0 && !visit) {
            return false;
        }
        int from = verb > 0 ? verb : candidate.trigger();
        boolean direct = group.first() == from + 1 && view.lemma(from).matches("visit|tour");
        boolean to = view.word(group.first() - 1).equals("to") && group.first() > from;
        return place && (direct || to);
    }

    /** The place, and with commas the larger one around it: "Bali, Indonesia" are two names of it. */
    private void add(NounGroup group, List<Mention> places) {
        Optional<NounGroup> within = view.lemma(group.last() + 1).equals("of")
                ? view.groupStarting(group.last() + 2)
                        .filter(named -> view.token(named.head()).ner().equals("LOCATION"))
                : Optional.empty();
        int last = nameEnd(group.last());
        if (last > group.last()) {
            places.add(view.mention(firstOf(group), last, group.head()));
            return;
        }
        boolean named = view.token(group.head()).isProperNoun();
        if (named || within.isEmpty()) {
            places.add(trimmed(group));
        }
        within.ifPresent(place -> places.add(trimmed(place)));
        int at = within.orElse(group).last() + 1;
        while (view.word(at).equals(",")) {
            Optional<NounGroup> next = view.groupStarting(at + 1);
            if (next.isEmpty() || !view.token(next.get().head()).ner().equals("LOCATION")) {
                return;
            }
            places.add(trimmed(next.get()));
            at = next.get().last() + 1;
        }
    }

    /** "Great Hall of the People", which the recogniser took for one name. */
    private int nameEnd(int position) {
        int end = position;
        while (end < view.size()
                && view.token(position).ner().equals("LOCATION")
                && view.token(end + 1).ner().equals("LOCATION")
                && !view.tag(end + 1).equals(",")) {
            end++;
        }
        return end;
    }

    private Mention trimmed(NounGroup group) {
        return view.mention(firstOf(group), group.last(), Math.max(firstOf(group), group.head()));
    }

    private int firstOf(NounGroup group) {
        int first = group.first();
        while (first < group.head()
                && (view.tag(first).equals("DT") || view.tag(first).equals("PRP$"))) {
            first++;
        }
        return first;
    }
}
