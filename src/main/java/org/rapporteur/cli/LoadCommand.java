package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.store.LoadReport;
import org.rapporteur.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur load}: a store out of graphs that were worked out elsewhere. */
@Command(
        name = "load",
        description =
                "Makes a store of N-Quads, in a new folder: of an export, or of what many machines have extracted and "
                        + "linked.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur load extracted/graphs linked --store news"})
final class LoadCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files that end in .nq, .nq.gz or .nq.bz2, and folders of such.")
    List<Path> inputs = new ArrayList<>();

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        LoadReport report = NewsStore.load(inputs, store.store);
        spec.commandLine()
                .getOut()
                .println("Loaded " + Wording.count(report.articles(), "article") + " ("
                        + Wording.count(report.quads(), "triple") + ") into " + store.store + ".");
        spec.commandLine().getOut().flush();
        if (!report.linked()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "rapporteur: note: these articles are not linked, so that no question about actors or issues"
                                    + " finds anything. To link them: " + Launcher.asCalled() + " link --store "
                                    + Launcher.quoted(store.store.toString()));
            spec.commandLine().getErr().flush();
        }
        return 0;
    }
}
