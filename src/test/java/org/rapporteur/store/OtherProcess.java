package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;

/**
 * What another process does to a store, for {@link StoreProcessTest} and {@link BesideAWriterTest}. Says "ready" and
 * waits to be ended.
 */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "hold" -> NewsStore.open(folder, Linker.NONE);
            case "ask" -> NewsStore.openReadOnly(folder);
            case "tdb2" -> DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2")));
            case "die" -> {
                NewsStore store = NewsStore.open(
                        folder, Linker.NONE, () -> Runtime.getRuntime().halt(9));
                ArticleMapper mapper = new ArticleMapper();
                store.add(Fixtures.many(20).stream().map(mapper::map).toList());
            }
            case "compact" -> {
                try (NewsStore store = NewsStore.openExisting(folder, Linker.NONE)) {
                    store.compact(PackedCopy.Nodes.IN_USE, step -> {
                        if (step == Compaction.Step.valueOf(args[2])) {
                            Runtime.getRuntime().halt(9);
                        }
                    });
                }
            }
            case "rounds" -> {
                try (NewsStore store = NewsStore.open(folder, Linker.NONE)) {
                    goRound(store);
                }
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        ready();
        System.in.read();
    }

    private static void ready() {
        System.out.println("ready");
        System.out.flush();
    }

    /** Commits, gives up, and compacts, until it is killed. */
    private static void goRound(NewsStore store) {
        int round = store.stats().triples() == 0 ? 0 : Rounds.read(store);
        while (true) {
            round++;
            Rounds.write(store, round);
            if (round % 3 == 0) {
                Rounds.writeInVain(store, round);
            }
            if (round % 10 == 0) {
                store.compact();
            }
            ready();
        }
    }
}
