package org.rapporteur.resolve;

import java.util.List;
import org.rapporteur.source.Article;

/**
 * What one article tells, ready to be mapped: every actor is one of {@code actors}.
 *
 * @param article the article
 * @param actors those that take part in something below, in the order of their first mention
 * @param meetings in the order of the text, those that it denies without names behind the others
 * @param statements in the order of the text
 * @param disputes in the order of the text
 * @param roles in the order of the text
 */
public record ArticleRecord(
        Article article,
        List<Actor> actors,
        List<Meeting> meetings,
        List<Statement> statements,
        List<Dispute> disputes,
        List<Role> roles) {
    public ArticleRecord {
        actors = List.copyOf(actors);
        meetings = List.copyOf(meetings);
        statements = List.copyOf(statements);
        disputes = List.copyOf(disputes);
        roles = List.copyOf(roles);
    }
}
