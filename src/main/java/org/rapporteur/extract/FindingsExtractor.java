package org.rapporteur.extract;

import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.extract.dispute.DisputeExtractor;
import org.rapporteur.extract.meeting.MeetingExtractor;
import org.rapporteur.extract.role.RoleExtractor;
import org.rapporteur.extract.statement.StatementExtractor;
import org.rapporteur.lexicon.English;

/**
 * Runs the extractors of all kinds over an article.
 *
 * <pre>{@code
 * FindingsExtractor extractor = FindingsExtractor.load(English.load());
 * Findings findings = extractor.extract(annotated);
 * }</pre>
 *
 * <p>Safe for any number of threads.
 */
public final class FindingsExtractor {
    private final Extractor<MeetingFinding> meetings;
    private final Extractor<StatementFinding> statements;
    private final Extractor<DisputeFinding> disputes;
    private final Extractor<RoleFinding> roles;

    private FindingsExtractor(
            Extractor<MeetingFinding> meetings,
            Extractor<StatementFinding> statements,
            Extractor<DisputeFinding> disputes,
            Extractor<RoleFinding> roles) {
        this.meetings = meetings;
        this.statements = statements;
        this.disputes = disputes;
        this.roles = roles;
    }

    /** Reads the rules from the class path; throws a {@code LexiconException} if one is not sound. */
    public static FindingsExtractor load(English english) {
        return new FindingsExtractor(
                MeetingExtractor.load(english),
                StatementExtractor.load(english),
                DisputeExtractor.load(english),
                RoleExtractor.of(english));
    }

    /** All that the article tells. */
    public Findings extract(AnnotatedArticle article) {
        return new Findings(
                article,
                meetings.extract(article),
                statements.extract(article),
                disputes.extract(article),
                roles.extract(article));
    }
}
