package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rapporteur.NewsGraph;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.CheckReport;
import org.rapporteur.store.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur check}: holds a store to the shapes of the ontology. */
@Command(
        name = "check",
        description = "Holds every article of a store to the shapes of the ontology (SHACL).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur check --store store",
            "",
            "Exit code 0 when the store is sound, 1 when not."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        CheckReport report;
        try (NewsGraph graph = store.openReadOnly()) {
            report = graph.check();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (report.articles() == 0 && !report.sound()) {
            throw new RapporteurException(
                    ErrorCode.STORE_UNREADABLE,
                    "The store " + store.store + " is damaged: "
                            + report.problems().stream()
                                    .map(problem ->
                                            problem.articleId() + ": " + String.join("; ", problem.violations()))
                                    .collect(Collectors.joining("; "))
                            + ". Restore a backup (rapporteur restore), or build it anew in another folder.");
        }
        for (Refusal problem : report.problems()) {
            out.println(problem.articleId());
            problem.violations().forEach(violation -> out.println("    " + violation));
        }
        out.println(
                report.sound()
                        ? "Sound: " + Wording.count(report.articles(), "article") + " checked."
                        : "Not sound: " + Wording.number(report.problems().size()) + " of "
                                + Wording.count(report.articles(), "article")
                                + ". Remove what is listed and build it again.");
        out.flush();
        if (report.older() > 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("rapporteur: note: " + Wording.count(report.older(), "article was", "articles were")
                    + " read by another version of Rapporteur. To read them anew: " + Launcher.asCalled()
                    + " upgrade --store " + Launcher.quoted(store.store.toString()));
            err.flush();
        }
        return report.sound() ? 0 : ErrorReport.FAILED;
    }
}
