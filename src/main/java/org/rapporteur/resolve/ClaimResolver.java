package org.rapporteur.resolve;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotate.Mention;
import org.rapporteur.extract.Evidence;
import org.rapporteur.resolve.actor.Actors;
import org.rapporteur.resolve.actor.Floor;
import org.rapporteur.source.Span;

/**
 * Says whose claim a finding is that stands only inside what somebody said, or in a turn of a transcript; nothing else
 * does.
 */
final class ClaimResolver {
    private final List<Statement> statements;
    private final Floor floor;
    private final Actors actors;

    ClaimResolver(List<Statement> statements, Floor floor, Actors actors) {
        this.statements = statements;
        this.floor = floor;
        this.actors = actors;
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

    /** The first speaker, if each piece of evidence is told by somebody; null if one is told by the article. */
    private @Nullable Actor claimant(List<Evidence> evidence) {
        Actor first = null;
        for (Evidence piece : evidence) {
            Actor teller = teller(piece.span());
            if (teller == null) {
                return null;
            }
            first = first == null ? teller : first;
        }
        return first;
    }

    private @Nullable Actor teller(Span words) {
        Statement holder = smallestAround(words);
        return holder != null && holder.speaker() != null
                ? holder.speaker()
                : floor.holder(words).map(this::speaker).orElse(null);
    }

    /** Whoever asks as "Q" is somebody of that turn alone. */
    private Actor speaker(Mention label) {
        return actors.speakers(label).stream()
                .findFirst()
                .orElseGet(
                        () -> new Actor(ActorType.GROUP, label.words(), new TreeSet<>(), null, List.of(label.span())));
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
