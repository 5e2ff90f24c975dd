package org.rapporteur.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.DisputeStatus;
import org.rapporteur.extract.Evidence;
import org.rapporteur.extract.Stance;
import org.rapporteur.source.Span;

/**
 * A subject on which parties stand against each other.
 *
 * @param evidence each mention of it, the surest first; at least one
 * @param issue the shortest noun phrase that names the subject
 * @param issueAliases other phrases of the article for it
 * @param parties two or more
 * @param positions where each party stands; possibly none
 * @param status how it stands, as this article tells it
 * @param accordingTo whose claim it is where it stands only inside a statement, else null
 */
public record Dispute(
        List<Evidence> evidence,
        String issue,
        List<String> issueAliases,
        List<Actor> parties,
        List<Position> positions,
        DisputeStatus status,
        @Nullable Actor accordingTo) {
    public Dispute {
        evidence = List.copyOf(evidence);
        issueAliases = List.copyOf(issueAliases);
        parties = List.copyOf(parties);
        positions = List.copyOf(positions);
    }

    /** By which statements name the issue. */
    public IssueKey issueKey() {
        return new IssueKey(issue);
    }

    /** The same dispute as somebody's claim. */
    public Dispute withClaim(Actor claimant) {
        return new Dispute(evidence, issue, issueAliases, parties, positions, status, claimant);
    }

    /** The same dispute with other positions. */
    public Dispute withPositions(List<Position> others) {
        return new Dispute(evidence, issue, issueAliases, parties, others, status, accordingTo);
    }

    /**
     * Where a party stands.
     *
     * @param party whose position it is
     * @param stance for, against or other
     * @param words the words that show it
     * @param statement the one that carries it, or null
     */
    public record Position(
            Actor party,
            Stance stance,
            Span words,
            @Nullable StatementKey statement) {}
}
