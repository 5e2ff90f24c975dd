package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.MergePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur merge}: makes two actors, issues or occasions one. */
@Command(
        name = "merge",
        description = {
            "Makes two actors, issues or occasions one: what is told of A is told of B, which keeps its label.",
            "Shows what it will do, and does it with --yes. undo takes it back."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur merge \"Harbour office\" \"Ministry of Ports\" --why \"its new name\" --yes --store store"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "What goes, by name, alias or IRI; an occasion by its IRI.")
    String from = "";

    @Parameters(index = "1", paramLabel = "B", description = "What stays, in the same way.")
    String into = "";

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    DecisionOptions decision = new DecisionOptions();

    @Option(names = "--yes", description = "Do it. Without, only say what would be done.")
    boolean yes;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (NewsGraph graph = store.openExisting()) {
            MergePlan plan = graph.curation().planMerge(from, into);
            out.println("Will be one, under the second label:");
            out.println("  " + CorrectionText.of(plan.from()));
            out.println("  " + CorrectionText.of(plan.into()));
            if (plan.together() > 0) {
                out.println("Take care: they stand side by side in "
                        + Wording.count(plan.together(), "meeting or dispute", "meetings or disputes")
                        + ", so they may be two.");
            }
            if (!plan.from().type().equals(plan.into().type())) {
                out.println(
                        "Take care: one is " + Wording.withArticle(plan.from().type()) + ", the other "
                                + Wording.withArticle(plan.into().type()) + ".");
            }
            out.println(
                    yes
                            ? "Done: " + CorrectionText.of(graph.curation().merge(from, into, decision.decision()))
                            : "Nothing is changed yet. Add --yes to do it.");
        }
        out.flush();
        return 0;
    }
}
