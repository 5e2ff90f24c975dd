package org.rapporteur.link.issue;

import java.util.Locale;
import java.util.Set;

/** Says whether two labels with the same head are one subject, and why. */
final class LabelMatcher {
    private static final double NEAR = 0.78;
    private static final double REST_NEAR = 0.5;
    private static final double SHORTENED = 0.99;
    private static final Match NONE = new Match(0, "");

    private final Likeness likeness;

    LabelMatcher(Likeness likeness) {
        this.likeness = likeness;
    }

    /**
     * How well two labels fit.
     *
     * @param likeness 0 where they do not
     * @param reason for whoever reads the graph
     */
    record Match(double likeness, String reason) {}

    Match match(IssueForm one, Set<String> parties, IssueForm other, Set<String> others) {
        boolean sameParties = IssueProfile.sameParties(parties, others);
        if ((one.definite() || other.definite()) && !sameParties) {
            return NONE;
        }
        if (one.equalWords(other)) {
            return new Match(1, one.definite() ? "the same words, between the same parties" : sameWords(one, other));
        }
        if (sameParties && (shortens(one, other) || shortens(other, one))) {
            return new Match(SHORTENED, "short for \"" + longer(one, other) + "\", between the same parties");
        }
        if (!one.agrees(other) || one.holds(other) || other.holds(one)) {
            return NONE;
        }
        double near = likeness.between(one.label(), other.label());
        if (near < NEAR || rest(one, other) < REST_NEAR) {
            return NONE;
        }
        return new Match(
                Math.min(near, SHORTENED),
                String.format(Locale.ROOT, "near in meaning to \"%s\" (%.2f)", one.label(), near));
    }

    private static boolean shortens(IssueForm one, IssueForm other) {
        return one.definite() && one.holds(other);
    }

    private static String longer(IssueForm one, IssueForm other) {
        return one.holds(other) ? other.label() : one.label();
    }

    private static String sameWords(IssueForm one, IssueForm other) {
        return one.label().equalsIgnoreCase(other.label())
                ? "the same phrase"
                : "the same words as \"" + one.label() + "\"";
    }

    /** How near the words are that only one of the two has: "steel" and "grain" are what makes two subjects of them. */
    private double rest(IssueForm one, IssueForm other) {
        String here = one.beyond(other);
        String there = other.beyond(one);
        return here.isEmpty() || there.isEmpty() ? 1 : likeness.between(here, there);
    }
}
