package org.rapporteur.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extract.role.Offices;

/**
 * Reads lists of actors from the order of the tokens: "Secretary of State Ann Lee, China's foreign minister, Bo Chen,
 * and their aides" has three members. Appositions are no members of their own.
 */
final class NounLists {
    private static final Set<String> CONJUNCTIONS = Set.of("and", "&", "or", "plus", "but");
    private static final Set<String> BETWEEN_MEMBERS =
            Set.of("then", "later", "also", "separately", "with", "between", "both");
    private static final Set<String> OPENING_PREPOSITIONS =
            Set.of("with", "between", "to", "by", "among", "alongside", "of");
    private static final int LONGEST_TITLE = 12;

    private final SentenceView view;
    private final Offices offices;

    NounLists(SentenceView view, Offices offices) {
        this.view = view;
        this.offices = offices;
    }

    /** The members of the list that begins with {@code start}; at least one. */
    List<NounGroup> from(NounGroup start, boolean followedByVerb) {
        List<NounGroup> members = new ArrayList<>();
        NounGroup current = titled(start);
        members.add(current);
        boolean apposed = false;
        int at = current.last() + 1;
        while (at <= view.size()) {
            if (view.word(at).equals("(") || view.tag(at).equals("-LRB-")) {
                int close = closing(at);
                if (close < 0) {
                    break;
                }
                at = close + 1;
                continue;
            }
            if (view.lemma(at).equals("of")) {
                int end = affiliationEnd(current, at);
                if (end < 0) {
                    break;
                }
                if (!current.person() && !apposed) {
                    current = current.extendedTo(end);
                    members.set(members.size() - 1, current);
                }
                at = end + 1;
                continue;
            }
            boolean comma = view.word(at).equals(",");
            int next = comma ? at + 1 : at;
            int conjunctionEnd = conjunctionEnd(next);
            boolean conjoined = conjunctionEnd >= next;
            next = conjoined ? conjunctionEnd + 1 : next;
            if (!comma && !conjoined) {
                break;
            }
            Optional<NounGroup> found = view.groupStarting(next);
            if (found.isEmpty()) {
                break;
            }
            NounGroup group = titled(found.get());
            if (!conjoined) {
                if (group.person() && isDescription(current) && !apposed) {
                    members.set(members.size() - 1, group);
                    current = group;
                } else if (!group.person() && current.person() && !isPluralList(group)) {
                    apposed = true;
                } else if (group.person() == current.person() || apposed || group.person()) {
                    members.add(group);
                    current = group;
                    apposed = false;
                } else {
                    break;
                }
            } else {
                if (!followedByVerb && opensClause(group)) {
                    break;
                }
                if (!apposed && isBareTitle(current) && group.person()) {
                    members.set(members.size() - 1, current.upTo(group));
                } else {
                    members.add(group);
                }
                current = group;
                apposed = false;
            }
            at = group.last() + 1;
        }
        return members;
    }

    /** The list that has {@code anchor} among its members, begun as far left as it can be, not before {@code from}. */
    List<NounGroup> around(int anchor, int from, boolean followedByVerb) {
        for (NounGroup start : view.groups()) {
            if (start.last() < from || start.first() > anchor) {
                continue;
            }
            if (start.first() != from && isGoverned(start) && !start.covers(anchor)) {
                continue;
            }
            List<NounGroup> members = from(start, followedByVerb);
            if (members.stream().anyMatch(member -> member.covers(anchor))) {
                return members;
            }
        }
        return List.of();
    }

    /** Whether a preposition stands right before the group: it does not begin a list with what follows. */
    private boolean isGoverned(NounGroup group) {
        String before = view.tag(group.first() - 1);
        return (before.equals("IN") || before.equals("TO") || before.equals("POS"))
                && !OPENING_PREPOSITIONS.contains(view.lemma(group.first() - 1));
    }

    /** "Secretary of State Ann Lee", "Minister for Trade and Industry Bo Chen": the title with the name it ends in. */
    private NounGroup titled(NounGroup group) {
        String next = view.lemma(group.last() + 1);
        if (group.person()
                || !(next.equals("of") || next.equals("for") || next.equals("to"))
                || !offices.isOffice(view.lemma(group.head()))) {
            return group;
        }
        int at = group.last() + 1;
        while (at <= view.size() && at <= group.last() + LONGEST_TITLE) {
            Optional<NounGroup> part = view.groupStarting(at);
            if (part.isPresent()) {
                if (part.get().person()) {
                    return isComplement(part.get()) ? group : group.upTo(part.get());
                }
                at = part.get().last() + 1;
            } else if (Set.of("of", "for", "and", "the", "to").contains(view.lemma(at))
                    || view.word(at).equals("&")) {
                at++;
            } else {
                return group;
            }
        }
        return group;
    }

    /** "Ann Lee" in "adviser to Ann Lee": another person than the title's bearer. */
    private boolean isComplement(NounGroup person) {
        return view.token(person.first()).ner().equals("PERSON")
                && Set.of("of", "for", "to").contains(view.lemma(person.first() - 1));
    }

    /** The end of "of Palau", "of France and Germany" behind a member; negative if nothing follows. */
    private int affiliationEnd(NounGroup member, int of) {
        Optional<NounGroup> group = view.groupStarting(of + 1);
        if (group.isEmpty()) {
            return -1;
        }
        int end = group.get().last();
        boolean plural = view.tag(member.head()).endsWith("S");
        while (plural) {
            int next = end + 1;
            next = view.word(next).equals(",") ? next + 1 : next;
            next = CONJUNCTIONS.contains(view.word(next)) ? next + 1 : next;
            Optional<NounGroup> more = next > end + 1 ? view.groupStarting(next) : Optional.empty();
            if (more.isEmpty()
                    || more.get().person()
                    || !view.token(more.get().head())
                            .ner()
                            .equals(view.token(group.get().head()).ner())) {
                break;
            }
            end = more.get().last();
        }
        return end;
    }

    private int conjunctionEnd(int at) {
        int end = at - 1;
        if (CONJUNCTIONS.contains(view.word(at))) {
            end = at;
        } else if (view.word(at).equals("as")
                && view.word(at + 1).equals("well")
                && view.word(at + 2).equals("as")) {
            end = at + 2;
        } else if ((view.word(at).equals("along") || view.word(at).equals("together"))
                && view.word(at + 1).equals("with")) {
            end = at + 1;
        } else if (view.word(at).equals("alongside")) {
            end = at;
        }
        while (end >= at && BETWEEN_MEMBERS.contains(view.word(end + 1))) {
            end++;
        }
        return end;
    }

    private int closing(int open) {
        for (int at = open + 1; at <= Math.min(view.size(), open + 10); at++) {
            if (view.tag(at).equals("-RRB-") || view.word(at).equals(")")) {
                return at;
            }
        }
        return -1;
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

    private boolean isPluralList(NounGroup group) {
        return view.tag(group.head()).endsWith("S")
                && view.tag(group.head()).startsWith("NN")
                && !view.tag(group.first()).equals("DT");
    }

    /** Whether the group is the subject of the next clause: "met with Chen and Lee said". */
    private boolean opensClause(NounGroup group) {
        int at = group.last() + 1;
        if (view.lemma(at).equals("of")) {
            at = view.groupStarting(at + 1).map(g -> g.last() + 1).orElse(at);
        }
        while (view.tag(at).startsWith("RB")) {
            at++;
        }
        return view.isFiniteVerb(at);
    }
}
