package org.rapporteur.cli;

import java.nio.file.Path;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.NewsGraph;
import picocli.CommandLine.Option;

/** The option that says which store. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "store",
            description = "The folder of the store (default: ${DEFAULT-VALUE}).")
    Path store = Path.of("store");

    /** Opens the store, or starts one. */
    NewsGraph open() {
        return NewsGraph.open(store);
    }

    /** The same; CoreNLP's own annotators are loaded at once, ours when there is something to read. */
    NewsGraph open(AnnotatorOption annotator) {
        return annotator.isReference() ? NewsGraph.open(store, ArticleExtractor.load(annotator.annotators)) : open();
    }

    /** Opens a store that must exist, to ask. */
    NewsGraph openReadOnly() {
        return NewsGraph.openReadOnly(store);
    }

    /** Opens a store that must exist, to change it. */
    NewsGraph openExisting() {
        return NewsGraph.openExisting(store);
    }
}
