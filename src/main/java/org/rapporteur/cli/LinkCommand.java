package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur link}: links all articles of a store anew. */
@Command(
        name = "link",
        description = {
            "Links all articles of a store anew: which actors, issues and occasions of different articles are one.",
            "A build does so for what it adds; all articles need it only when a newer version links differently."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur link --store store"})
final class LinkCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        long articles;
        try (NewsGraph graph = store.openExisting()) {
            articles = graph.relink();
        }
        spec.commandLine().getOut().println("Linked " + Wording.count(articles, "article") + ".");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
