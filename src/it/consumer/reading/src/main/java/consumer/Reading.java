package consumer;

import java.nio.file.Path;
import java.time.LocalDate;
import org.rapporteur.MeetingFact;
import org.rapporteur.NewsGraph;
import org.rapporteur.StatementFact;
import org.rapporteur.export.ExportFormat;
import org.rapporteur.source.Article;

/** The example of the README, in a project of somebody else. */
public final class Reading {
    public static void main(String[] args) {
        try (NewsGraph graph = NewsGraph.open(Path.of("store"))) {
            graph.add(Article.of("talks-1", "Ann Lee met Bo Chen in Geneva on Monday. \"We agree,\" Lee told reporters.")
                    .withDate(LocalDate.of(2024, 3, 5)));
            for (MeetingFact meeting : graph.meetingsOf(graph.actor("Ann Lee"))) {
                System.out.println(meeting);
            }
            for (StatementFact statement : graph.statementsBy(graph.actor("Ann Lee"))) {
                System.out.println(statement.text());
            }
            graph.export(ExportFormat.TURTLE, "talks-1", System.out);
        }
    }
}
