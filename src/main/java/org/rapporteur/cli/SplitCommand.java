package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.Footprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur split}: makes two of one actor, issue or occasion. */
@Command(
        name = "split",
        description = {
            "Makes two of one actor, issue or occasion: what the named articles tell of it, they tell of another one.",
            "Without articles it lists those that tell of it. undo takes a split back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur split \"Wang Yi\" 2024-03-05-geneva-trade-talks.txt --label \"Wang Yi (trader)\" --store store"
        })
final class SplitCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ACTOR",
            description = "What is split, by name, alias or IRI; an occasion by its IRI.")
    String actor = "";

    @Parameters(
            index = "1..*",
            paramLabel = "ARTICLE",
            description = "Identifiers of some, not all, articles that tell of it.")
    List<String> articles = new ArrayList<>();

    @Option(names = "--label", paramLabel = "TEXT", description = "The label of the new one (default: the same).")
    @Nullable
    String label;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openExisting()) {
            Footprint footprint = graph.curation().footprint(actor);
            if (articles.isEmpty()) {
                out.println(CorrectionText.of(footprint));
                footprint.articles().forEach(article -> out.println("  " + article));
                out.println("Nothing is changed. Name the articles that tell of somebody else.");
            } else {
                String name = label == null ? footprint.label() : label;
                out.println("Done: "
                        + CorrectionText.of(graph.curation().split(actor, articles, name, decision.decision())));
            }
        }
        out.flush();
        return 0;
    }
}
