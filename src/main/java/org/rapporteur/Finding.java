package org.rapporteur;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found in an article: a meeting, a statement, a dispute or a role.
 *
 * <pre>{@code
 * Finding finding = graph.finding("data:article/visit.txt#meeting-2").orElseThrow();
 * System.out.println(finding.article() + ": " + finding.evidence().sentence());
 * }</pre>
 */
public sealed interface Finding permits MeetingFact, StatementFact, DisputeFact, RoleFact {
    /** The article that tells it. */
    ArticleRef article();

    /** The words that show it best. */
    EvidenceFact evidence();

    /** Whose claim it is, where the article tells it only inside somebody's statement, else null. */
    @Nullable
    ActorRef accordingTo();

    /** The node of the graph. */
    String iri();
}
