package org.rapporteur;

import org.jspecify.annotations.Nullable;

/**
 * An office or affiliation that a graph holds, as of the day of its article.
 *
 * @param article the article that states it
 * @param holder who holds it
 * @param name the office in the article's words, such as "spokesman"
 * @param organization for whom, or null where the article does not say
 * @param evidence the words that state it
 * @param iri the node of the graph
 */
public record RoleFact(
        ArticleRef article,
        ActorRef holder,
        String name,
        @Nullable ActorRef organization,
        EvidenceFact evidence,
        String iri)
        implements Finding {
    /** None: roles are told by the article itself. */
    @Override
    public @Nullable ActorRef accordingTo() {
        return null;
    }
}
