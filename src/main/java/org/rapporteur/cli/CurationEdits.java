package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.NewsGraph;
import org.rapporteur.curate.Curation;
import org.rapporteur.curate.Wish;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.lexicon.English;
import org.rapporteur.link.GraphLinker;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.link.correction.Decision;
import org.rapporteur.map.FindingChange;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.serve.Edits;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;
import org.slf4j.LoggerFactory;

/** What readers of the pages change, made by the curation of a graph. */
final class CurationEdits implements Edits {
    private final Making making;

    private CurationEdits(Making making) {
        this.making = making;
    }

    /** Has a correction made by the curation of some graph. */
    @FunctionalInterface
    private interface Making {
        Correction by(Function<Curation, Correction> work);
    }

    /** In a graph that the server itself has open to change it. */
    static CurationEdits in(NewsGraph graph) {
        return new CurationEdits(work -> work.apply(graph.curation()));
    }

    /**
     * In a store of which the server shows what was committed last. It is opened for each correction alone: between two
     * of them others may change it, and while they do a correction is refused.
     */
    static CurationEdits beside(Path folder, NewsStore shown) {
        GraphLinker linker = new GraphLinker(English::load);
        return new CurationEdits(work -> {
            Correction made;
            try (NewsStore store = NewsStore.openExisting(folder, linker)) {
                if (!store.version().equals(shown.version())) {
                    throw new RapporteurException(
                            ErrorCode.CORRECTION_EMPTY,
                            "Nothing was done: the store has changed since the page was shown. Look at the page again.");
                }
                SearchIndex.of(store); // so that it follows
                made = work.apply(new Curation(store, linker));
            }
            try {
                shown.refresh();
            } catch (RapporteurException e) {
                // The correction is made; the server goes over to it by itself, if some seconds later.
                LoggerFactory.getLogger(CurationEdits.class).warn("a correction is not shown yet: {}", e.getMessage());
            }
            return made;
        });
    }

    @Override
    public Correction confirm(String finding, Decision decision) {
        return making.by(curation -> curation.confirm(finding, decision));
    }

    @Override
    public Correction reject(String finding, Decision decision) {
        return making.by(curation -> curation.reject(finding, decision));
    }

    @Override
    public Correction merge(String from, String into, Decision decision) {
        return making.by(curation -> curation.merge(from, into, decision));
    }

    @Override
    public Correction distinct(String one, String other, Decision decision) {
        return making.by(curation -> curation.distinct(one, other, decision));
    }

    @Override
    public Correction split(String node, List<String> articles, String label, Decision decision) {
        return making.by(curation -> curation.split(node, articles, label, decision));
    }

    @Override
    public Correction correct(String finding, Map<FindingChange.Field, String> changes, Decision decision) {
        List<Wish> wishes = changes.entrySet().stream()
                .map(change -> new Wish(change.getKey(), change.getValue()))
                .toList();
        return making.by(curation -> curation.correct(finding, wishes, decision));
    }

    @Override
    public Correction retype(String actor, ActorType type, Decision decision) {
        return making.by(curation -> curation.retype(actor, type, decision));
    }

    @Override
    public Correction rename(String node, String label, Decision decision) {
        return making.by(curation -> curation.rename(node, label, decision));
    }

    @Override
    public Correction undo(int number, Decision decision) {
        return making.by(curation -> curation.undo(number, decision));
    }
}
