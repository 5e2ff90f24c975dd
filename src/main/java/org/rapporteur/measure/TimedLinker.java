package org.rapporteur.measure;

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
        Linking linking = clock.giving(() -> linker.begin(database));
        return new Linking() {
            @Override
            public void reset() {
                clock.running(linking::reset);
            }

            @Override
            public void removing(Node articleGraph) {
                clock.running(() -> linking.removing(articleGraph));
            }

            @Override
            public Graph heeding(Node article, Graph asRead) {
                return clock.giving(() -> linking.heeding(article, asRead));
            }

            @Override
            public void added(Node articleGraph) {
                clock.running(() -> linking.added(articleGraph));
            }

            @Override
            public void corrected() {
                clock.running(linking::corrected);
            }

            @Override
            public void finish() {
                clock.running(linking::finish);
            }

            @Override
            public void unchanged() {
                clock.running(linking::unchanged);
            }

            @Override
            public void committed(String version) {
                clock.running(() -> linking.committed(version));
            }
        };
    }
}
