package org.rapporteur.link.occasion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two meetings that articles tell of can be one occasion, and how well that is founded.
 *
 * @param strength 4 for the same day and everybody the same, 1 for articles that are but near in time
 * @param because the reason in words
 */
record Match(int strength, String because) {
    private static final int NEAR = 7;
    private static final int PLANNED_AHEAD = 45;

    /** Meetings of which a date is missing are never one where they are told more days apart. */
    static final int FARTHEST = PLANNED_AHEAD;

    /** Empty where something speaks against it, or where too little speaks for it; the order means nothing. */
    static Optional<Match> of(MeetingProfile one, MeetingProfile other) {
        if (areTwoOfOneArticle(one, other) || !sameParticipants(one, other) || !compatible(one, other)) {
            return Optional.empty();
        }
        String who = "the same " + one.shared(other) + " participants";
        String first = one.date();
        String second = other.date();
        if (first != null && first.equals(second) && first.length() == 10) {
            boolean all =
                    one.participants().keySet().equals(other.participants().keySet());
            return Optional.of(new Match(all ? 4 : 3, who + ", the same day"));
        }
        if (first != null && second != null) {
            return Optional.of(new Match(2, who + ", dates of which one holds the other"));
        }
        return isNear(one, other)
                ? Optional.of(new Match(1, who + ", told within " + NEAR + " days of each other; a date is missing"))
                : Optional.empty();
    }

    /** Whether nothing speaks against it. */
    static boolean compatible(MeetingProfile one, MeetingProfile other) {
        return !areTwoOfOneArticle(one, other)
                && kindsAgree(one.kind(), other.kind())
                && datesAgree(one.date(), other.date())
                && placesAgree(one, other)
                && !isTakenUpAgain(one, other)
                && !isTakenUpAgain(other, one);
    }

    /** Two meetings of one article are two occasions, unless the article tells and denies the same. */
    private static boolean areTwoOfOneArticle(MeetingProfile one, MeetingProfile other) {
        boolean denial = one.status().equals("denied") != other.status().equals("denied");
        return one.article().equals(other.article()) && !(denial && Objects.equals(one.date(), other.date()));
    }

    /** Two of two; of a larger circle all that the smaller one names, or two on one and the same day. */
    private static boolean sameParticipants(MeetingProfile one, MeetingProfile other) {
        int shared = one.shared(other);
        int smaller = Math.min(one.participants().size(), other.participants().size());
        boolean sameDay = one.date() != null
                && one.date().equals(other.date())
                && one.date().length() == 10;
        return shared >= 2 && (sameDay || shared == smaller);
    }

    /** A call is no visit, and neither is the meeting that takes place on it. */
    private static boolean kindsAgree(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean visit = one.equals("visit") || other.equals("visit");
        boolean call = one.equals("call") || other.equals("call");
        return !visit && (!call || one.equals("talks") || other.equals("talks"));
    }

    private static boolean datesAgree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.startsWith(other) || other.startsWith(one);
    }

    private static boolean placesAgree(MeetingProfile one, MeetingProfile other) {
        return one.countries().isEmpty()
                || other.countries().isEmpty()
                || !Collections.disjoint(one.countries(), other.countries());
    }

    /** "They will meet again", told after they had met: another occasion, where no date says the same. */
    private static boolean isTakenUpAgain(MeetingProfile held, MeetingProfile open) {
        return held.status().equals("happened")
                && open.isOpen()
                && (held.date() == null || open.date() == null)
                && held.published() != null
                && open.published() != null
                && open.published().compareTo(held.published()) >= 0;
    }

    private static boolean isNear(MeetingProfile one, MeetingProfile other) {
        LocalDate first = day(one);
        LocalDate second = day(other);
        if (first == null || second == null) {
            return false;
        }
        int farthest = one.isOpen() != other.isOpen() ? PLANNED_AHEAD : NEAR;
        return Math.abs(ChronoUnit.DAYS.between(first, second)) <= farthest;
    }

    /** The day of the meeting where it is known, or else of the article. */
    static @Nullable LocalDate day(MeetingProfile profile) {
        String date = profile.date();
        String day = date != null && date.length() == 10 ? date : profile.published();
        return day == null ? null : LocalDate.parse(day);
    }
}
