package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur remove}: takes articles out of a store. */
@Command(
        name = "remove",
        description = "Takes articles out of a store with all that they tell.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur remove 2024-09-10-dam-dispute.txt --store store"})
final class RemoveCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "Identifiers of articles; of a file its name.")
    List<String> articles = new ArrayList<>();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--compact", description = "Give the disk back at once, which takes a while on a large store.")
    boolean compact;

    @Override
    public Integer call() {
        int code = 0;
        try (NewsGraph graph = store.openExisting()) {
            Set<String> removed = graph.remove(articles);
            for (String article : articles) {
                if (removed.contains(article)) {
                    spec.commandLine().getOut().println("Removed " + article + ".");
                } else {
                    ErrorReport.line(spec.commandLine().getErr(), unknown(article));
                    code = ErrorReport.FAILED;
                }
            }
            if (compact) {
                graph.compact();
            }
        }
        spec.commandLine().getOut().flush();
        return code;
    }

    private Rejected unknown(String article) {
        return new Rejected(
                article,
                ErrorCode.ARTICLE_UNKNOWN,
                "The store " + store.store + " holds no article " + article + ". Check its identifier.");
    }
}
