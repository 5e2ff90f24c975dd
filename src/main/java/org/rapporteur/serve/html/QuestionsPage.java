package org.rapporteur.serve.html;

import java.util.List;
import org.rapporteur.query.NamedQuery;

/** The shipped questions. */
public record QuestionsPage(List<NamedQuery> questions) {
    public QuestionsPage {
        questions = List.copyOf(questions);
    }
}
