package org.rapporteur.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.Evidence;
import org.rapporteur.source.Span;

/** Says whose claim a finding is that stands only inside what somebody said; nothing else does. */
final class ClaimResolver {
    private final List<Statement> statements;

    ClaimResolver(List<Statement> statements) {
        this.statements = statements;
    }

    /** The meeting with the one who tells of it, if the article itself does not. */
    Meeting attribute(Meeting meeting) {
        Actor claimant = claimant(meeting.evidence());
        return claimant == null ? meeting : meeting.withClaim(claimant);
    }

    /** The dispute with the one who tells of it, if the article itself does not. */
    Dispute attribute(Dispute dispute) {
        Actor claimant = claimant(dispute.evidence());
        return claimant == null ? dispute : dispute.withClaim(claimant);
    }

    /** The first speaker, if each piece of evidence stands inside a statement; null if one stands in none. */
    private @Nullable Actor claimant(List<Evidence> evidence) {
        Actor first = null;
        for (Evidence piece : evidence) {
            Statement holder = smallestAround(piece.span());
            if (holder == null || holder.speaker() == null) {
                return null;
            }
            first = first == null ? holder.speaker() : first;
        }
        return first;
    }

    private @Nullable Statement smallestAround(Span span) {
        Statement best = null;
        int shortest = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            for (Span content : statement.contents()) {
                if (content.contains(span) && content.length() < shortest) {
                    best = statement;
                    shortest = content.length();
                }
            }
        }
        return best;
    }
}
