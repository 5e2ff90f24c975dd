package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.map.ArticleGraph;
import org.rapporteur.map.Iris;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Changes a store, each change in one transaction. */
final class BatchWriter {
    private final String store;
    private final Room room;
    private final DatasetGraph database;
    private final Linker linker;
    private final BeforeCommit hook;
    private final ShapeGate gate = new ShapeGate();
    private final OntologyGraph ontology = new OntologyGraph();
    private final AtomicLong changes = new AtomicLong();
    private final Map<Class<? extends Follower>, Follower> followers = new ConcurrentHashMap<>();

    BatchWriter(String store, Room room, DatasetGraph database, Linker linker, BeforeCommit hook) {
        this.store = store;
        this.room = room;
        this.database = database;
        this.linker = linker;
        this.hook = hook;
    }

    ShapeGate gate() {
        return gate;
    }

    Linker linker() {
        return linker;
    }

    BatchOutcome add(List<ArticleGraph> batch, boolean anew) {
        // What became of each article: where a batch holds one twice, only the last is looked at.
        Map<String, ArticleGraph> last = new LinkedHashMap<>();
        batch.forEach(graph -> last.put(graph.articleIri(), graph));
        return change((watched, linking) -> {
            Tally tally = new Tally();
            last.values().forEach(graph -> add(watched, graph, anew, linking, tally));
            return new Change<>(tally.outcome(), tally.added + tally.replaced > 0);
        });
    }

    Set<String> remove(Collection<String> articleIds) {
        return change((watched, linking) -> {
            Set<String> held = new LinkedHashSet<>();
            articleIds.forEach(id -> {
                if (remove(watched, Iris.article(id), linking)) {
                    held.add(id);
                }
                EarlierVersions.forget(watched, NodeFactory.createURI(Iris.article(id)));
            });
            return new Change<>(held, !held.isEmpty());
        });
    }

    /** How often something was changed. */
    long changes() {
        return changes.get();
    }

    /** Runs {@code work}, which may change the database, and links what it touched. */
    <T> T edit(BiFunction<DatasetGraph, Linker.Linking, T> work) {
        return change((watched, linking) -> new Change<>(work.apply(watched, linking), true));
    }

    private boolean remove(DatasetGraph watched, String articleIri, Linker.Linking linking) {
        Set<Node> versions = Contents.versions(watched, NodeFactory.createURI(articleIri));
        for (Node version : versions) {
            linking.removing(version);
            watched.removeGraph(version);
        }
        return !versions.isEmpty();
    }

    private void add(DatasetGraph watched, ArticleGraph article, boolean anew, Linker.Linking linking, Tally tally) {
        Node name = NodeFactory.createURI(article.graphIri());
        if (!anew && watched.containsGraph(name)) {
            tally.unchanged++;
            return;
        }
        List<String> violations = gate.violations(article.graph());
        if (!violations.isEmpty()) {
            tally.refused.add(new Refusal(article.articleId(), violations));
            return;
        }
        Node iri = NodeFactory.createURI(article.articleIri());
        Contents.versions(watched, iri)
                .forEach(before -> EarlierVersions.replacing(watched, iri, before, article.graph()));
        boolean replaces = remove(watched, article.articleIri(), linking);
        linking.heeding(NodeFactory.createURI(article.articleIri()), article.graph())
                .find()
                .forEachRemaining(t -> watched.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        linking.added(name);
        if (replaces) {
            tally.replaced++;
        } else {
            tally.added++;
        }
    }

    /** The follower of that class, which {@code opener} gives at the first time; meanwhile nothing is changed. */
    <F extends Follower> F follower(Class<F> type, Supplier<F> opener) {
        Follower known = followers.get(type);
        if (known != null) {
            return type.cast(known);
        }
        synchronized (followers) {
            return type.cast(followers.computeIfAbsent(type, key -> opener.get()));
        }
    }

    /** Runs {@code work} while nothing is changed, and has the followers give their disk back, too. */
    void compact(Runnable work) {
        synchronized (followers) {
            work.run();
            followers.values().forEach(Follower::compacted);
        }
    }

    void close() {
        synchronized (followers) {
            followers.values().forEach(Follower::close);
            followers.clear();
        }
    }

    private <T> T change(Work<T> work) {
        synchronized (followers) {
            return changeAlone(work);
        }
    }

    private <T> T changeAlone(Work<T> work) {
        room.requireForBatch();
        Changes changed = new Changes();
        boolean committed = false;
        database.begin(TxnType.WRITE);
        try {
            DatasetGraph watched = changed.watch(database);
            Linker.Linking linking = linker.begin(watched);
            Change<T> change = work.run(watched, linking);
            if (change.made()) {
                ontology.write(database);
                linking.finish();
                String version = Stamp.renew(database);
                for (Follower follower : followers.values()) {
                    follower.committing(database, changed, version);
                }
                hook.run();
                room.requireForCommit();
                database.commit();
                committed = true;
                linking.committed(version);
                changes.incrementAndGet();
            } else {
                linking.unchanged();
            }
            return change.result();
        } catch (RapporteurException e) {
            throw e;
        } catch (InternalError e) {
            // The files of the database are mapped into memory: what the system cannot put on the disk is a fault
            // there.
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "Writing to the store " + store + " failed, most likely because its disk is full."
                            + " Nothing of this batch is in the store; free some disk and run it again.",
                    e);
        } catch (IOException | RuntimeException e) {
            if (Damage.isCauseOf(e) && !Damage.isOfTheSystem(e)) {
                throw Damage.of(Path.of(store), reason(e), e);
            }
            throw new StoreException(
                    ErrorCode.STORE_WRITE_FAILED,
                    "Writing to the store " + store + " failed: " + reason(e)
                            + ". Nothing of this batch is in the store; check that its disk has room and run it again.",
                    e);
        } finally {
            rollBack();
            tell(committed);
        }
    }

    private void tell(boolean committed) {
        for (Follower follower : followers.values()) {
            if (committed) {
                follower.committed();
            } else {
                follower.rolledBack();
            }
        }
    }

    // After a commit nothing is left to roll back. After an error, or an OutOfMemoryError that nobody catches, the
    // journal must not keep what was written so far.
    private void rollBack() {
        if (database.isInTransaction()) {
            try {
                if (database.transactionMode() == ReadWrite.WRITE) {
                    database.abort();
                }
            } finally {
                database.end();
            }
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @FunctionalInterface
    private interface Work<T> {
        Change<T> run(DatasetGraph watched, Linker.Linking linking);
    }

    private record Change<T>(T result, boolean made) {}

    private static final class Tally {
        private int added;
        private int replaced;
        private int unchanged;
        private final List<Refusal> refused = new ArrayList<>();

        BatchOutcome outcome() {
            return new BatchOutcome(added, replaced, unchanged, refused);
        }
    }
}
