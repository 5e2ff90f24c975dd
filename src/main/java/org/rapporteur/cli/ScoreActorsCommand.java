package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.measure.ActorScorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur score-actors}: compares the actors of a store with labels of one's own. */
@Command(
        name = "score-actors",
        description = {
            "Compares the actors of a store with names that you labelled, and prints B-cubed precision, recall and F1.",
            "A line of LABELS is a name: the article's identifier, begin and end in code points of its text, and a key "
                    + "for the person, separated by tabs. Names of one person have one key in all articles."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur score-actors labels.tsv --store store"})
final class ScoreActorsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "LABELS", description = "A file of labelled names, tab-separated.")
    Path labels = Path.of("labels.tsv");

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the worst mistakes to list (default: ${DEFAULT-VALUE}).")
    int mistakes = 20;

    @Override
    public Integer call() {
        ActorScorer.Score score;
        try (NewsGraph graph = store.openReadOnly()) {
            score = ActorScorer.score(graph.store(), labels);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-12s %,8d", "names", score.names()));
        out.println(String.format(Locale.ROOT, "%-12s %,8d", "persons", score.persons()));
        out.println(String.format(Locale.ROOT, "%-12s %,8d", "no actor", score.missed()));
        out.println(String.format(Locale.ROOT, "%-12s %8.3f", "precision", score.precision()));
        out.println(String.format(Locale.ROOT, "%-12s %8.3f", "recall", score.recall()));
        out.println(String.format(Locale.ROOT, "%-12s %8.3f", "B-cubed F1", score.f1()));
        score.mistakes().stream()
                .limit(Math.max(0, mistakes))
                .forEach(mistake -> out.println((mistake.merged() ? "merged  " : "apart   ") + mistake.what() + ": "
                        + String.join(", ", mistake.parts())));
        out.flush();
        score.unknownArticles()
                .forEach(article ->
                        spec.commandLine().getErr().println("Left out: the store holds no article " + article + "."));
        return 0;
    }
}
