package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.AnnotatedArticle;

/**
 * All that was found in one article.
 *
 * @param article the article in which it was found
 */
public record Findings(
        AnnotatedArticle article,
        List<MeetingFinding> meetings,
        List<StatementFinding> statements,
        List<DisputeFinding> disputes,
        List<RoleFinding> roles) {
    public Findings {
        meetings = List.copyOf(meetings);
        statements = List.copyOf(statements);
        disputes = List.copyOf(disputes);
        roles = List.copyOf(roles);
    }
}
