package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.store.BackupReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur restore}: a store out of a backup. */
@Command(
        name = "restore",
        description = "Makes a store of a backup, in a new folder. A backup that was damaged is refused.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur restore news-2024-05-03.zip --store restored"})
final class RestoreCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    Path file = Path.of("");

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        BackupReport report = NewsGraph.restore(file, store.store);
        spec.commandLine()
                .getOut()
                .println("Restored " + Wording.count(report.articles(), "article") + " ("
                        + Wording.count(report.quads(), "triple") + ") into " + store.store + ".");
        spec.commandLine().getOut().flush();
        if (report.mapping() != ArticleMapper.VERSION) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "rapporteur: note: another version of Rapporteur has read these articles. To read them anew: "
                                    + Launcher.asCalled() + " upgrade --store "
                                    + Launcher.quoted(store.store.toString()));
            spec.commandLine().getErr().flush();
        }
        return 0;
    }
}
