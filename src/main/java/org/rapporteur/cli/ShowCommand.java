package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.Extraction;
import org.rapporteur.NewsGraph;
import org.rapporteur.link.correction.Correction;
import org.rapporteur.query.Sentences;
import org.rapporteur.query.StoredArticles;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.Skipped;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur show}: what an article tells, as text, be it a file or in a store; nothing is stored. */
@Command(
        name = "show",
        description = {
            "Shows what an article tells: meetings, statements and disputes, each with its sentence. Nothing is stored.",
            "With --store it shows an article of a store, by its identifier, address or headline, or one finding in its "
                    + "paragraph, by the IRI that an answer prints."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur show examples/2024-03-05-geneva-trade-talks.txt",
            "  rapporteur show --store store 2024-03-05-geneva-trade-talks.txt",
            "  rapporteur show --store store data:article/2024-03-05-geneva-trade-talks.txt#meeting-1",
            "",
            "Exit code 0 when all are shown, 3 when some failed, 1 when none is shown."
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input = new InputOptions();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store that holds what to show; without it the inputs are files.")
    @Nullable
    Path store;

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Mixin
    AnnotatorOption annotator = new AnnotatorOption();

    @Option(
            names = "--details",
            description = "All details: who is meant by which mention, roles, offsets in code points, confidences, and "
                    + "which rule or model found it.")
    boolean details;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Usage.require(
                spec, store != null || asOf.date == null, "--as-of needs --store: a file is not asked as of a day");
        Usage.require(
                spec,
                store == null || !annotator.isReference(),
                "--annotator reads files; what a store holds is read already");
        return store == null ? showFiles(out, err) : showStored(store, out, err);
    }

    private int showStored(Path folder, PrintWriter out, PrintWriter err) {
        boolean shown = false;
        boolean failed = false;
        try (NewsGraph graph = asOf.of(NewsGraph.openReadOnly(folder))) {
            for (String wanted : input.inputs) {
                try {
                    graph.store()
                            .read(dataset -> new StoredArticles(dataset.asDatasetGraph()).find(wanted))
                            .forEach(found -> {
                                show(found, out);
                                checks(graph, found, out);
                            });
                    shown = true;
                } catch (RapporteurException e) {
                    ErrorReport.line(err, e);
                    failed = true;
                }
            }
        }
        return code(shown, failed);
    }

    private void show(StoredArticles.Found found, PrintWriter out) {
        if (found.finding() != null) {
            new FindingText(found.record(), found.finding()).print(out);
        } else {
            show(found.record(), Sentences.of(found.record().article().body())::around, out);
        }
    }

    /** Who confirmed or changed a finding, and what it was before. */
    private static void checks(NewsGraph graph, StoredArticles.Found found, PrintWriter out) {
        if (found.finding() != null) {
            List<Correction> checks = graph.curation().checksOf(found.finding());
            checks.forEach(check -> out.println(Wording.wrap(CorrectionText.of(check), 4)));
            if (!checks.isEmpty()) {
                out.println();
            }
        }
    }

    private int showFiles(PrintWriter out, PrintWriter err) {
        ArticleExtractor extractor = null;
        boolean shown = false;
        boolean failed = false;
        List<Skipped> skipped = new ArrayList<>();
        try (Stream<SourceItem> items = input.read()) {
            for (SourceItem item : (Iterable<SourceItem>) items::iterator) {
                if (item instanceof Read read) {
                    read.notes().forEach(note -> err.println("rapporteur: note: " + note));
                    extractor = extractor == null ? ArticleExtractor.load(annotator.annotators) : extractor;
                    try {
                        Extraction extraction = extractor.extract(read.article());
                        show(extraction.record(), extraction::sentence, out);
                        shown = true;
                    } catch (RapporteurException | OutOfMemoryError | StackOverflowError e) {
                        ErrorReport.line(err, failed(read, e));
                        failed = true;
                    }
                    if (out.checkError()) {
                        break; // nobody reads on
                    }
                } else if (item instanceof Rejected rejected) {
                    ErrorReport.line(err, rejected);
                    failed = true;
                } else if (item instanceof Skipped unread) {
                    skipped.add(unread);
                }
            }
        }
        skipped.forEach(unread -> err.println("rapporteur: note: " + unread.where() + " is not read: " + unread.why()));
        return code(shown, failed);
    }

    private static RapporteurException failed(Read read, Throwable e) {
        return e instanceof RapporteurException known
                ? known
                : new RapporteurException(
                        ErrorCode.ARTICLE_FAILED,
                        "The work on " + read.where() + " failed: " + e
                                + ". Give Java more memory (RAPPORTEUR_JAVA_OPTS=-Xmx6g), or split the article.",
                        e);
    }

    private static int code(boolean shown, boolean failed) {
        if (!failed) {
            return 0;
        }
        return shown ? ErrorReport.PARTLY : ErrorReport.FAILED;
    }

    private void show(ArticleRecord record, Function<Span, String> sentences, PrintWriter out) {
        if (details) {
            new RecordDetails(record, out).print();
        } else {
            new RecordText(record, sentences).print(out);
        }
    }
}
