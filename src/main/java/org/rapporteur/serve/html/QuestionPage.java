package org.rapporteur.serve.html;

import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;

/**
 * The answer of a shipped question.
 *
 * @param question the question
 * @param answer its columns and rows
 * @param values the values of its parameters as they stand in the address of the answer for programs
 */
public record QuestionPage(NamedQuery question, QueryRunner.Answer answer, String values) {
    private static final int SHOWN = 1000;

    /** How many rows are shown. */
    public int shown() {
        return Math.min(SHOWN, answer.rows().size());
    }

    /** The address of the answer for programs in that format. */
    public String download(String format) {
        return "/answers/" + question.name() + "?format=" + format + (values.isEmpty() ? "" : "&" + values);
    }
}
