package org.rapporteur.extract.meeting;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.lexicon.Offices;

/** Finds who takes part: the lists in which the words stand that the rules captured, and the subject they left out. */
final class Participants {
    private static final int FARTHEST_CLIMB = 4;
    private static final int FARTHEST_COMPANION = 16;

    private final SentenceView view;
    private final Parties parties;
    private final NounLists lists;
    private final Labels labels;

    Participants(SentenceView view, Parties parties, Offices offices, Labels labels) {
        this.view = view;
        this.parties = parties;
        this.lists = new NounLists(view, offices);
        this.labels = labels;
    }

    /**
     * Both sides, each in the order of the text.
     *
     * @param from where the part of the sentence begins that speaks of these partners and no others
     * @param until where it ends
     */
    record Sides(List<NounGroup> first, List<NounGroup> second, int from, int until) {
        Sides(List<NounGroup> first, List<NounGroup> second) {
            this(first, second, 0, Integer.MAX_VALUE);
        }

        List<NounGroup> all() {
            Set<NounGroup> all = new LinkedHashSet<>(first);
            for (NounGroup group : second) {
                if (all.stream().noneMatch(other -> other.head() == group.head())) {
                    all.add(group);
                }
            }
            return List.copyOf(all);
        }
    }

    /** The sides, or empty where the other side is nobody, as in "met the deadline". */
    Optional<Sides> of(Candidate candidate) {
        if (!candidate.between().isEmpty()) {
            return Optional.of(new Sides(convener(candidate), between(candidate)));
        }
        int verb = candidate.light() > 0 ? candidate.light() : candidate.trigger();
        List<NounGroup> second = new ArrayList<>();
        for (int anchor : candidate.second()) {
            if (isCutOff(candidate.trigger(), anchor)) {
                continue;
            }
            int from = anchor > candidate.trigger() ? candidate.trigger() + 1 : anchor > verb ? verb + 1 : 1;
            List<NounGroup> found = new ArrayList<>(members(anchor, from, false));
            found.removeIf(group -> isSubjectOfNext(group, candidate) || isOwner(group));
            addAll(second, found);
        }
        List<NounGroup> first = new ArrayList<>();
        if (!candidate.first().isEmpty() && second.stream().allMatch(group -> isAlong(group, verb))) {
            first.addAll(second);
            second.clear();
        }
        if (second.isEmpty()) {
            addAll(second, companions(candidate));
        }
        if (!candidate.second().isEmpty() && second.isEmpty() && first.isEmpty()) {
            return Optional.empty();
        }
        for (int anchor : candidate.first()) {
            boolean after = anchor > candidate.trigger();
            addAll(first, members(anchor, after ? candidate.trigger() + 1 : 1, !after || anchor < candidate.light()));
        }
        if (candidate.foundBy("visit-by")) {
            addAll(first, furtherVisitors(candidate));
        }
        first.removeIf(group -> second.stream().anyMatch(other -> other.head() == group.head()));
        boolean passive = candidate.foundBy("was-met-by") && !candidate.first().isEmpty();
        if (first.isEmpty() && passive) {
            return Optional.empty();
        }
        if (first.isEmpty() && !second.isEmpty()) {
            addAll(first, missingSubject(candidate));
            first.removeIf(group -> second.stream().anyMatch(other -> other.head() == group.head()));
        }
        if (candidate.foundBy("visited")) {
            second.removeIf(group -> !parties.isHost(view, group));
        }
        return Optional.of(new Sides(first, second));
    }

    /** "Her officials" in "the minister, along with her officials, held talks". */
    private boolean isAlong(NounGroup group, int verb) {
        return group.last() < verb
                && view.word(group.first() - 1).equals("with")
                && view.word(group.first() - 2).matches("along|together");
    }

    /** "Lee" in "Lee chaired a meeting of the council". */
    private List<NounGroup> convener(Candidate candidate) {
        if (candidate.light() == 0 || !candidate.foundBy("meeting-of")) {
            return List.of();
        }
        List<NounGroup> conveners = new ArrayList<>();
        for (int anchor : candidate.first()) {
            if (anchor < candidate.light()) {
                addAll(conveners, members(anchor, 1, true));
            }
        }
        return conveners;
    }

    /**
     * "Between Lee, who leads one side, and Chen": where the list breaks off, the name after the next "and" ends it.
     */
    private List<NounGroup> between(Candidate candidate) {
        List<NounGroup> all = new ArrayList<>();
        for (int anchor : candidate.between()) {
            addAll(all, members(anchor, candidate.trigger() + 1, false));
        }
        for (int at = all.size() == 1 ? all.get(0).last() + 1 : view.size(); at < view.size(); at++) {
            Optional<NounGroup> group = view.groupStarting(at + 1);
            if (view.word(at).equals("and") && group.filter(NounGroup::person).isPresent()) {
                addAll(all, lists.from(group.get(), false));
                break;
            }
        }
        return all.stream().filter(group -> parties.isParty(view, group)).toList();
    }

    /** "Chen" in "met with Lee on Monday and then with Chen". */
    List<NounGroup> laterPartners(Candidate candidate, Sides sides) {
        int from = sides.second().stream().mapToInt(NounGroup::last).max().orElse(view.size());
        for (int at = from + 1; at < view.size() && !view.isFiniteVerb(at); at++) {
            boolean then = view.word(at).matches("and|then|later|separately|also");
            Optional<NounGroup> group = view.groupStarting(at + 2);
            if (then && view.word(at + 1).equals("with") && group.isPresent() && from > candidate.trigger()) {
                return lists.from(group.get(), false).stream()
                        .filter(member -> parties.isParty(view, member))
                        .toList();
            }
        }
        return List.of();
    }

    /** "Visits to China by Lee, who asked for it, and possibly by Chen". */
    private List<NounGroup> furtherVisitors(Candidate candidate) {
        List<NounGroup> visitors = new ArrayList<>();
        for (NounGroup group : view.groups()) {
            if (group.first() > candidate.trigger()
                    && group.person()
                    && view.word(group.first() - 1).equals("by")) {
                addAll(visitors, lists.from(group, false));
            }
        }
        return visitors.stream().filter(group -> parties.isParty(view, group)).toList();
    }

    /** "The Board" in "met the Board of Trade's standard". */
    private boolean isOwner(NounGroup group) {
        int next = group.last() + 1;
        if (view.lemma(next).matches("of|on|for")) {
            next = view.groupStarting(next + 1).map(g -> g.last() + 1).orElse(next);
            return view.tag(next).equals("POS")
                    || view.groupStarting(group.last() + 2)
                            .filter(g -> owns(g.first(), g.last()))
                            .isPresent();
        }
        return view.tag(next).equals("POS");
    }

    private boolean owns(int first, int last) {
        for (int at = first; at <= last; at++) {
            if (view.tag(at).equals("POS") && !view.token(last).ner().equals("PERSON")) {
                return true;
            }
        }
        return false;
    }

    /**
     * "The two governments" in "will meet in May, the two governments announced", which the parser takes for the
     * object.
     */
    private boolean isSubjectOfNext(NounGroup group, Candidate candidate) {
        return view.token(candidate.trigger()).isVerb()
                && group.first() > candidate.trigger()
                && view.isFiniteVerb(group.last() + 1);
    }

    /** Whether a dash or colon stands between the trigger and the word: the parser joined two parts of a title. */
    private boolean isCutOff(int trigger, int anchor) {
        for (int at = Math.min(trigger, anchor) + 1; at < Math.max(trigger, anchor); at++) {
            if (view.tag(at).equals(":") || "\u2014\u2013|;".contains(view.word(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whom a "with" behind the trigger names where the parser hung it elsewhere: "met in Vienna on Monday with Lee".
     */
    private List<NounGroup> companions(Candidate candidate) {
        if (!candidate.takesCompanions()) {
            return List.of();
        }
        int at = candidate.trigger() + 1;
        boolean aside = false; // "talks about trade with China" does not say who talked; "with Lee" does
        int end = Math.min(view.size(), at + FARTHEST_COMPANION);
        while (at <= end
                && (!view.token(at).isVerb() || view.word(at).equals("lasting"))
                && !view.tag(at).equals(",")
                && !view.tag(at).startsWith("W")) {
            aside |= view.word(at).matches("of|about");
            Optional<NounGroup> group = view.groupStarting(at + 1);
            if (view.word(at).equals("with")
                    && group.isPresent()
                    && (!aside || group.get().person())) {
                return lists.from(group.get(), false).stream()
                        .filter(member -> parties.isParty(view, member))
                        .toList();
            }
            at++;
        }
        return List.of();
    }

    private static void addAll(List<NounGroup> groups, List<NounGroup> more) {
        for (NounGroup group : more) {
            if (groups.stream().noneMatch(other -> other.head() == group.head())) {
                groups.add(group);
            }
        }
    }

    private List<NounGroup> members(int anchor, int from, boolean beforeVerb) {
        if (view.isTime(anchor)) {
            return List.of();
        }
        if (view.tag(anchor).equals("PRP$") || view.tag(anchor).startsWith("W")) {
            NounGroup pronoun = new NounGroup(anchor, anchor, anchor, false);
            return parties.isParty(view, pronoun) ? List.of(pronoun) : List.of();
        }
        List<NounGroup> members = lists.around(anchor, from, beforeVerb);
        if (view.tag(anchor + 1).equals("POS")) {
            members = members.stream().map(group -> owner(group, anchor)).toList();
        }
        return members.stream().filter(group -> parties.isParty(view, group)).toList();
    }

    /** "President Lee" in the group "President Lee's second meeting". */
    private NounGroup owner(NounGroup group, int anchor) {
        if (!group.covers(anchor)) {
            return group;
        }
        boolean person = view.token(anchor).ner().equals("PERSON");
        return new NounGroup(group.first(), anchor, anchor, person);
    }

    /** Who acts where no rule says so: the subject of what the trigger depends on, or the name before it. */
    private List<NounGroup> missingSubject(Candidate candidate) {
        int start = candidate.light() > 0 ? candidate.light() : candidate.trigger();
        Optional<IndexedWord> word = Graphs.word(view.sentence(), start);
        Set<IndexedWord> seen = new LinkedHashSet<>();
        for (int step = 0; step < FARTHEST_CLIMB && word.isPresent() && seen.add(word.get()); step++) {
            for (SemanticGraphEdge edge : view.sentence().graph().outgoingEdgeList(word.get())) {
                boolean acts = labels.subjectOrOwner
                        .matcher(edge.getRelation().toString())
                        .matches();
                if (acts && edge.getDependent().index() != candidate.trigger()) {
                    List<NounGroup> found = members(edge.getDependent().index(), 1, true);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            word = view.sentence().graph().getParentList(word.get()).stream().findFirst();
        }
        return nameBefore(start);
    }

    /** The person or pronoun that stands nearest before, if no other clause ends between. */
    private List<NounGroup> nameBefore(int position) {
        for (int at = view.groups().size() - 1; at >= 0; at--) {
            NounGroup group = view.groups().get(at);
            boolean pronoun = view.tag(group.head()).equals("PRP");
            if (group.last() < position && (group.person() || pronoun) && parties.isParty(view, group)) {
                return members(group.head(), 1, true);
            }
        }
        return List.of();
    }
}
