package org.rapporteur.extract;

/** What one passage of an article tells. Closed: who met whom, who said what, what is disputed, who acts for whom. */
public sealed interface MentionFinding permits MeetingFinding, StatementFinding, DisputeFinding, RoleFinding {
    /** The words that it rests on. */
    Evidence evidence();
}
