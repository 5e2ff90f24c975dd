package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Turns;
import org.rapporteur.extract.Evidence;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.source.Span;

/**
 * Says whose claim a finding is that stands only inside what somebody said, or in a turn of a transcript; nothing else
 * does.
 */
final class ClaimResolver {
    private final List<Statement> statements;
    private final Function<Span, Optional<Actor>> holder;

    private ClaimResolver(List<Statement> statements, Function<Span, Optional<Actor>> holder) {
        this.statements = statements;
        this.holder = holder;
    }

    /** Of what stands inside statements alone. */
    static ClaimResolver of(List<Statement> statements) {
        return new ClaimResolver(statements, words -> Optional.empty());
    }

    /** Of what stands inside statements, or else in somebody's turn. */
    static ClaimResolver of(List<Statement> statements, Actors actors) {
        return new ClaimResolver(statements, actors::teller);
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

    /**
     * The first speaker with a name, or else the first, if each piece of evidence is told by somebody; null if one is
     * told by the article.
     */
    private @Nullable Actor claimant(List<Evidence> evidence) {
        List<Actor> tellers = new ArrayList<>();
        for (Evidence piece : evidence) {
            Actor teller = teller(piece.span());
            if (teller == null) {
                return null;
            }
            tellers.add(teller);
        }
        return tellers.stream()
                .filter(teller -> !Turns.isNameless(teller.label()))
                .findFirst()
                .or(() -> tellers.stream().findFirst())
                .orElse(null);
    }

    private @Nullable Actor teller(Span words) {
        Statement statement = smallestAround(words);
        return statement != null && statement.speaker() != null
                ? statement.speaker()
                : holder.apply(words).orElse(null);
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
