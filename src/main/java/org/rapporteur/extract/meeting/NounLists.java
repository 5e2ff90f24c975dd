package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.lexicon.Offices;

/**
 * Reads lists of actors from the order of the tokens: "Secretary of State Ann Lee, China's foreign minister, Bo Chen,
 * and their aides" has three members. Appositions are no members of their own.
 */
final class NounLists {
    private static final Set<String> CONJUNCTIONS = Set.of("and", "&", "or", "nor", "plus", "but");
    private static final Set<String> BESIDE = Set.of("accompanied", "joined", "flanked");
    private static final Set<String> LEADING = Set.of("led", "headed", "chaired");
    private static final Set<String> BETWEEN_MEMBERS =
            Set.of("then", "later", "also", "separately", "with", "between", "both");
    private static final Set<String> PARTICIPANT_PREPOSITIONS =
            Set.of("with", "between", "to", "by", "among", "alongside", "of");
    private static final Set<String> IN_TITLES = Set.of("of", "for", "and", "the", "to", "&");
    private static final int LONGEST_TITLE = 12;
    private static final int LONGEST_BRACKET = 10;

    private final SentenceView view;
    private final Offices offices;

    NounLists(SentenceView view, Offices offices) {
        this.view = view;
        this.offices = offices;
    }

    /** The members of the list that begins with {@code start}; at least one. */
    List<NounGroup> from(NounGroup start, boolean beforeVerb) {
        return new Reader(start, beforeVerb).read();
    }

    /** The list that has {@code anchor} among its members, begun as far left as it can be, not before {@code from}. */
    List<NounGroup> around(int anchor, int from, boolean beforeVerb) {
        for (NounGroup start : view.groups()) {
            if (start.last() < from || start.first() > anchor) {
                continue;
            }
            if (!start.covers(anchor) && isGoverned(start, beforeVerb)) {
                continue;
            }
            List<NounGroup> members = from(start, beforeVerb);
            if (members.stream().anyMatch(member -> member.covers(anchor))) {
                return members;
            }
        }
        return List.of();
    }

    /** Whether a preposition stands right before the group that makes it no part of what follows. */
    private boolean isGoverned(NounGroup group, boolean beforeVerb) {
        String before = view.tag(group.first() - 1);
        boolean governed =
                before.equals("IN") || before.equals("TO") || before.equals("POS") || before.startsWith("VB");
        return governed && (beforeVerb || !PARTICIPANT_PREPOSITIONS.contains(view.lemma(group.first() - 1)));
    }

    /** Walks over one list. */
    private final class Reader {
        private final boolean beforeVerb;
        private final List<NounGroup> members = new ArrayList<>();
        private NounGroup current;
        private boolean apposed;
        private int at;

        Reader(NounGroup start, boolean beforeVerb) {
            this.beforeVerb = beforeVerb;
            current = titled(start);
            members.add(current);
            at = current.last() + 1;
        }

        List<NounGroup> read() {
            boolean goesOn = true;
            while (goesOn && at <= view.size()) {
                goesOn = bracket() || affiliation() || leader() || examples() || next();
            }
            return members;
        }

        /** "(D-Vt.)"; in "the Health Organization (WHO) director Bo Chen" the phrase goes on behind it. */
        private boolean bracket() {
            if (!view.tag(at).equals("-LRB-")) {
                return false;
            }
            int close = closing(at);
            if (close < 0) {
                return false;
            }
            Optional<NounGroup> rest = view.groupStarting(close + 1);
            if (rest.isPresent() && !current.person() && !apposed) {
                current = current.upTo(titled(rest.get()));
                members.set(members.size() - 1, current);
            }
            at = rest.isPresent() ? Math.max(close, current.last()) + 1 : close + 1;
            return true;
        }

        /** "Of Freedonia", "of France and Germany". */
        private boolean affiliation() {
            Optional<NounGroup> group = view.groupStarting(at + 1);
            if (!view.lemma(at).equals("of") || group.isEmpty()) {
                return false;
            }
            int end = group.get().last();
            String type = view.token(group.get().head()).ner();
            boolean more = view.tag(current.head()).endsWith("S") || (!current.person() && type.equals("LOCATION"));
            while (more) {
                int next = end + 1;
                next = view.word(next).equals(",") ? next + 1 : next;
                next = CONJUNCTIONS.contains(view.word(next)) ? next + 1 : next;
                Optional<NounGroup> another = next > end + 1 ? view.groupStarting(next) : Optional.empty();
                more = another.isPresent()
                        && !another.get().person()
                        && view.token(another.get().head()).ner().equals(type);
                end = more ? another.orElseThrow().last() : end;
            }
            if (!current.person() && !apposed) {
                current = current.extendedTo(end);
                members.set(members.size() - 1, current);
            }
            at = end + 1;
            return true;
        }

        /** "A delegation led by Ann Lee": she takes part. */
        private boolean leader() {
            int word = view.word(at).equals(",") ? at + 1 : at;
            Optional<NounGroup> leader = view.groupStarting(word + 2);
            if (!LEADING.contains(view.word(word))
                    || !view.word(word + 1).equals("by")
                    || current.person()
                    || leader.isEmpty()) {
                return false;
            }
            NounGroup group = titled(leader.get());
            at = group.last() + 1;
            if (!group.person()) {
                return true;
            }
            members.set(members.size() - 1, group);
            current = group;
            apposed = false;
            return true;
        }

        /** ", including Ann Lee and Bo Chen": of a group whose members are named, the named ones count. */
        private boolean examples() {
            int word = view.word(at).equals(",") ? at + 1 : at;
            Optional<NounGroup> first = view.groupStarting(word + 1);
            if (!view.word(word).equals("including") || first.isEmpty()) {
                return false;
            }
            List<NounGroup> named = from(first.get(), beforeVerb).stream()
                    .filter(NounGroup::person)
                    .toList();
            if (named.size() > 1 && !current.person()) {
                members.remove(current);
            }
            members.addAll(named);
            at = view.size() + 1;
            return false;
        }

        private boolean next() {
            boolean comma = view.word(at).equals(",");
            int next = comma ? at + 1 : at;
            int conjunctionEnd = conjunctionEnd(next);
            boolean conjoined = conjunctionEnd >= next;
            next = conjoined ? conjunctionEnd + 1 : next;
            Optional<NounGroup> found = comma || conjoined ? view.groupStarting(next) : Optional.empty();
            if (found.isEmpty()) {
                return false;
            }
            NounGroup group = titled(found.get());
            boolean taken = conjoined ? conjoin(group, comma) : juxtapose(group);
            at = group.last() + 1;
            return taken;
        }

        private boolean conjoin(NounGroup group, boolean comma) {
            if (!beforeVerb && opensClause(group)) {
                return false;
            }
            if (!apposed && !comma && isBareTitle(current) && group.person()) {
                members.set(members.size() - 1, current.upTo(group));
            } else {
                members.add(group);
            }
            current = group;
            apposed = false;
            return true;
        }

        /** After a comma alone: a description, or another member. */
        private boolean juxtapose(NounGroup group) {
            if (group.person() && (isDescription(current) || isDefinitePlural(current)) && !apposed) {
                members.set(members.size() - 1, current.upTo(group));
            } else if (!group.person() && (current.person() || isDescription(current)) && !isBarePlural(group)) {
                apposed = true;
                return true;
            } else if (group.person() || !current.person() || apposed || isBarePlural(group)) {
                if (!beforeVerb && opensClause(group)) {
                    return false;
                }
                members.add(group);
            } else {
                return false;
            }
            current = group;
            apposed = false;
            return true;
        }
    }

    /** "Secretary of State Ann Lee", "Minister for Trade and Industry Bo Chen": the title with the name it ends in. */
    private NounGroup titled(NounGroup group) {
        if (group.person()
                || !IN_TITLES.contains(view.lemma(group.last() + 1))
                || view.word(group.last() + 1).equals("and")) {
            return group;
        }
        boolean office = offices.isOffice(view.lemma(group.head()));
        int at = group.last() + 1;
        while (at <= view.size() && at <= group.last() + LONGEST_TITLE) {
            Optional<NounGroup> part = view.groupStarting(at);
            if (part.isPresent() && part.get().person()) {
                return (office || titleStart(part.get()) < nameStart(part.get())) && !isAnother(part.get())
                        ? group.upTo(part.get())
                        : group;
            }
            if (part.isPresent()) {
                office |= offices.isOffice(view.lemma(part.get().head()));
                at = part.get().last() + 1;
            } else if (IN_TITLES.contains(view.word(at))
                    || view.tag(at).equals("-LRB-")
                    || view.tag(at).equals("-RRB-")) {
                at++;
            } else {
                return group;
            }
        }
        return group;
    }

    /** "Ann Lee" in "adviser to Ann Lee", "President Lee" in "spokesman for President Lee". */
    private boolean isAnother(NounGroup person) {
        if (view.tag(person.first()).equals("DT")) {
            return false;
        }
        return titleStart(person) == person.first()
                && Set.of("of", "for", "to").contains(view.lemma(person.first() - 1));
    }

    private int nameStart(NounGroup person) {
        int name = person.head();
        while (name > person.first() && view.token(name - 1).ner().equals("PERSON")) {
            name--;
        }
        return name;
    }

    /** Where the offices before a name begin; where the name does if it has none. */
    private int titleStart(NounGroup person) {
        int title = nameStart(person);
        while (title > person.first()
                && (offices.isOffice(view.lemma(title - 1))
                        || offices.isRankModifier(view.lemma(title - 1))
                        || offices.isHonorific(view.lemma(title - 1)))) {
            title--;
        }
        return title;
    }

    /** Where the bracket that opens here closes, or -1. */
    private int closing(int open) {
        for (int close = open + 1; close <= Math.min(view.size(), open + LONGEST_BRACKET); close++) {
            if (view.tag(close).equals("-RRB-")) {
                return close;
            }
        }
        return -1;
    }

    private int conjunctionEnd(int at) {
        int end = at - 1;
        if (CONJUNCTIONS.contains(view.word(at)) || view.word(at).equals("alongside")) {
            end = at;
        } else if (view.word(at).equals("as")
                && view.word(at + 1).equals("well")
                && view.word(at + 2).equals("as")) {
            end = at + 2;
        } else if (BESIDE.contains(view.word(at)) && view.word(at + 1).equals("by")) {
            end = at + 1;
        } else if (Set.of("along", "together").contains(view.word(at))
                && view.word(at + 1).equals("with")) {
            end = at + 1;
        }
        while (end >= at && BETWEEN_MEMBERS.contains(view.word(end + 1))) {
            end++;
        }
        return end;
    }

    /** "His Israeli counterpart" before ", Bo Chen": the name says who it is. */
    private boolean isDescription(NounGroup group) {
        String tag = view.tag(group.head());
        return !group.person()
                && tag.startsWith("NN")
                && !tag.endsWith("S")
                && view.token(group.head()).ner().equals("O");
    }

    /** "Chief Medical Advisor" in "Chief Medical Advisor and Institute Director Bo Chen". */
    private boolean isBareTitle(NounGroup group) {
        String opener = view.tag(group.first());
        return isDescription(group)
                && !opener.equals("DT")
                && !opener.equals("PRP$")
                && offices.isOffice(view.lemma(group.head()));
    }

    /** "Its chairmen" before ", the ministers Ann Lee and Bo Chen". */
    private boolean isDefinitePlural(NounGroup group) {
        return view.tag(group.head()).equals("NNS")
                && Set.of("the", "its", "their", "his", "her").contains(view.word(group.first()));
    }

    private boolean isBarePlural(NounGroup group) {
        String tag = view.tag(group.head());
        return tag.startsWith("NN")
                && tag.endsWith("S")
                && !view.tag(group.first()).equals("DT");
    }

    /** Whether the group is the subject of the next clause: "met with Chen and Lee said". */
    private boolean opensClause(NounGroup group) {
        int at = group.last() + 1;
        if (view.lemma(at).equals("of")) {
            at = view.groupStarting(at + 1).map(g -> g.last() + 1).orElse(at);
        }
        while (view.tag(at).equals("-LRB-") || view.tag(at).startsWith("RB")) {
            int close = view.tag(at).equals("-LRB-") ? closing(at) : at;
            if (close < 0) {
                return false;
            }
            at = close + 1;
        }
        return view.isFiniteVerb(at);
    }
}
