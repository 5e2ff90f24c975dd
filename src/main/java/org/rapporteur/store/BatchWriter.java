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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
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
    private final DatasetGraph database;
    private final Linker linker;
    private final BeforeCommit hook;
    private final ShapeGate gate = new ShapeGate();
    private final OntologyGraph ontology = new OntologyGraph();
    private final AtomicLong changes = new AtomicLong();

    BatchWriter(String store, DatasetGraph database, Linker linker, BeforeCommit hook) {
        this.store = store;
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
        return change(linking -> {
            Tally tally = new Tally();
            last.values().forEach(graph -> add(graph, anew, linking, tally));
            return new Change<>(tally.outcome(), tally.added + tally.replaced > 0);
        });
    }

    Set<String> remove(Collection<String> articleIds) {
        return change(linking -> {
            Set<String> held = new LinkedHashSet<>();
            articleIds.forEach(id -> {
                if (remove(Iris.article(id), linking)) {
                    held.add(id);
                }
                EarlierVersions.forget(database, NodeFactory.createURI(Iris.article(id)));
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
        return change(linking -> new Change<>(work.apply(database, linking), true));
    }

    private boolean remove(String articleIri, Linker.Linking linking) {
        Set<Node> versions = Contents.versions(database, NodeFactory.createURI(articleIri));
        for (Node version : versions) {
            linking.removing(version);
            database.removeGraph(version);
        }
        return !versions.isEmpty();
    }

    private void add(ArticleGraph article, boolean anew, Linker.Linking linking, Tally tally) {
        Node name = NodeFactory.createURI(article.graphIri());
        if (!anew && database.containsGraph(name)) {
            tally.unchanged++;
            return;
        }
        List<String> violations = gate.violations(article.graph());
        if (!violations.isEmpty()) {
            tally.refused.add(new Refusal(article.articleId(), violations));
            return;
        }
        Node iri = NodeFactory.createURI(article.articleIri());
        Contents.versions(database, iri)
                .forEach(before -> EarlierVersions.replacing(database, iri, before, article.graph()));
        boolean replaces = remove(article.articleIri(), linking);
        linking.heeding(NodeFactory.createURI(article.articleIri()), article.graph())
                .find()
                .forEachRemaining(t -> database.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        linking.added(name);
        if (replaces) {
            tally.replaced++;
        } else {
            tally.added++;
        }
    }

    private <T> T change(Work<T> work) {
        database.begin(TxnType.WRITE);
        try {
            Linker.Linking linking = linker.begin(database);
            Change<T> change = work.run(linking);
            if (change.made()) {
                ontology.write(database);
                linking.finish();
                hook.run();
                database.commit();
                changes.incrementAndGet();
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
        Change<T> run(Linker.Linking linking);
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
