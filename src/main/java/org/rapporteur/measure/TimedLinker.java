package org.rapporteur.measure;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.store.Linker;

/** Links as another linker does, and adds up what that takes of the processor. For one thread. */
final class TimedLinker implements Linker {
    private final Linker linker;
    private final ThreadClock clock;

    TimedLinker(Linker linker, ThreadClock clock) {
        this.linker = linker;
        this.clock = clock;
    }

    @Override
    public Linking begin(DatasetGraph database) {
        Linking linking = clock.timing(() -> linker.begin(database));
        return new Linking() {
            @Override
            public void reset() {
                run(linking::reset);
            }

            @Override
            public void removing(Node articleGraph) {
                run(() -> linking.removing(articleGraph));
            }

            @Override
            public Graph heeding(Node article, Graph asRead) {
                return clock.timing(() -> linking.heeding(article, asRead));
            }

            @Override
            public void added(Node articleGraph) {
                run(() -> linking.added(articleGraph));
            }

            @Override
            public void corrected() {
                run(linking::corrected);
            }

            @Override
            public void finish() {
                run(linking::finish);
            }

            @Override
            public void unchanged() {
                run(linking::unchanged);
            }

            @Override
            public void committed(String version) {
                run(() -> linking.committed(version));
            }
        };
    }

    private void run(Runnable work) {
        clock.timing((Supplier<Boolean>) () -> {
            work.run();
            return true;
        });
    }
}
