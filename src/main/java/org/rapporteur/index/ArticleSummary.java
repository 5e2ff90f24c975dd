package org.rapporteur.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells, in short: enough to count it, to choose from it and to order it, with the IRIs by which the
 * rest is read from the store.
 *
 * <pre>{@code
 * for (ArticleSummary article : summaries) {
 *     article.meetings().stream().filter(meeting -> meeting.participants().contains(lee)).count();
 * }
 * }</pre>
 *
 * <p>Actors, issues, occasions and quotations are those of all articles. Dates are as exact as the text is: 2024,
 * 2024-05 or 2024-05-03.
 *
 * @param iri the article
 * @param publishers the names of who published it; mostly one
 * @param published when, or null
 * @param original the article as which it counts where it is a copy of one text, or null
 */
public record ArticleSummary(
        String iri,
        List<String> publishers,
        @Nullable String published,
        @Nullable String original,
        List<Meeting> meetings,
        List<Said> said,
        List<Dispute> disputes,
        List<Role> roles) {
    public ArticleSummary {
        publishers = List.copyOf(publishers);
        meetings = List.copyOf(meetings);
        said = List.copyOf(said);
        disputes = List.copyOf(disputes);
        roles = List.copyOf(roles);
    }

    /** A finding of the article. */
    public sealed interface Finding {
        /** What it rests on. */
        Basis basis();

        /** When it was or is to be, where the article says it; else null. */
        default @Nullable String day() {
            return null;
        }
    }

    /**
     * What a finding rests on.
     *
     * @param iri the finding
     * @param confidence of its best evidence, from 0 to 1
     * @param isClaim whether it is told only as somebody's claim
     * @param claimants whose, as far as they are known
     */
    public record Basis(String iri, BigDecimal confidence, boolean isClaim, List<String> claimants) {
        public Basis {
            claimants = List.copyOf(claimants);
        }
    }

    /**
     * A meeting.
     *
     * @param day of the occasion, by all articles
     * @param status as this article has it: {@code happened}
     * @param latest the status by all articles
     */
    public record Meeting(
            Basis basis, String occasion, @Nullable String day, String status, String latest, List<String> participants)
            implements Finding {
        public Meeting {
            participants = List.copyOf(participants);
        }
    }

    /**
     * A statement, or an attitude that somebody is told to have.
     *
     * @param isNegated whether the article says that it was not said
     * @param act what is done by it: {@code accuse}
     * @param quotation the quotation of all articles; null for indirect speech
     */
    public record Said(
            Basis basis,
            boolean isAttitude,
            boolean isNegated,
            String act,
            @Nullable String day,
            List<String> speakers,
            List<String> about,
            List<String> addressees,
            @Nullable String quotation)
            implements Finding {
        public Said {
            speakers = List.copyOf(speakers);
            about = List.copyOf(about);
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * A dispute.
     *
     * @param status as this article has it: {@code open}
     */
    public record Dispute(Basis basis, String status, List<String> issues, List<String> parties) implements Finding {
        public Dispute {
            issues = List.copyOf(issues);
            parties = List.copyOf(parties);
        }
    }

    /**
     * A role that the article gives to somebody.
     *
     * @param name in its words
     * @param organizations for whom
     */
    public record Role(Basis basis, String name, List<String> holders, List<String> organizations) implements Finding {
        public Role {
            holders = List.copyOf(holders);
            organizations = List.copyOf(organizations);
        }
    }

    /** Whether it is a copy of another article that is counted. */
    public boolean isCopy() {
        return original != null && !original.equals(iri);
    }

    /**
     * Whether a date lies within two others, each as exact as it is: they are compared as far as both are known.
     *
     * @param on what is not known lies within nothing but everything
     * @param from the earliest, or null
     * @param to the latest, or null
     */
    public static boolean isWithin(@Nullable String on, @Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return true;
        }
        return on != null
                && (from == null || head(on, from).compareTo(head(from, on)) >= 0)
                && (to == null || head(on, to).compareTo(head(to, on)) <= 0);
    }

    private static String head(String date, String other) {
        return date.substring(0, Math.min(date.length(), other.length()));
    }

    /** The article as which it counts. */
    public String counted() {
        return Objects.requireNonNullElse(original, iri);
    }

    /** When a finding was or is to be: on its own day, else on the one on which the article was published; or null. */
    public @Nullable String on(Finding finding) {
        String day = finding.day();
        return day == null ? published : day;
    }
}
