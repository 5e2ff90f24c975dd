package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapporteur.NewsGraph;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur stats}: how much a store holds. */
@Command(
        name = "stats",
        description = "Says how much a store holds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  rapporteur stats --store store"})
final class StatsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Override
    public Integer call() {
        StoreStats stats;
        try (NewsGraph graph = asOf.of(store.openReadOnly())) {
            stats = graph.stats();
        }
        PrintWriter out = spec.commandLine().getOut();
        rows(stats).forEach((name, number) -> out.println(String.format(Locale.ROOT, "%-15s %,12d", name, number)));
        out.flush();
        return 0;
    }

    private static Map<String, Long> rows(StoreStats stats) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("articles", stats.articles());
        rows.put("meetings", stats.meetings());
        rows.put("statements", stats.statements());
        rows.put("attitudes", stats.attitudes());
        rows.put("disputes", stats.disputes());
        rows.put("issues", stats.issues());
        rows.put("roles", stats.roles());
        rows.put("persons", stats.actors().getOrDefault(ActorType.PERSON, 0L));
        rows.put("organizations", stats.actors().getOrDefault(ActorType.ORGANIZATION, 0L));
        rows.put("countries", stats.actors().getOrDefault(ActorType.COUNTRY, 0L));
        rows.put("groups", stats.actors().getOrDefault(ActorType.GROUP, 0L));
        rows.put("triples", stats.triples());
        return rows;
    }
}
