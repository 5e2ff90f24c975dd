package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.ArticleExtractor;
import org.rapporteur.Extraction;
import org.rapporteur.source.Read;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur show}: what an article tells, as text; nothing is stored. */
@Command(
        name = "show",
        description = "Shows what an article tells: meetings, statements and disputes, each with its sentence. "
                + "Nothing is stored.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  rapporteur show examples/2024-03-05-geneva-trade-talks.txt",
            "",
            "Exit code 0 when all are shown, 3 when some failed, 1 when none is shown."
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input = new InputOptions();

    @Option(
            names = "--details",
            description = "All details: who is meant by which mention, roles, offsets in code points, confidences, and "
                    + "which rule or model found it.")
    boolean details;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ArticleExtractor extractor = null;
        boolean shown = false;
        boolean failed = false;
        try (Stream<SourceItem> items = input.read()) {
            for (SourceItem item : (Iterable<SourceItem>) items::iterator) {
                if (item instanceof Read read) {
                    read.notes().forEach(note -> err.println("rapporteur: note: " + note));
                    extractor = extractor == null ? ArticleExtractor.load() : extractor;
                    show(extractor.extract(read.article()), out);
                    shown = true;
                    if (out.checkError()) {
                        break; // nobody reads on
                    }
                } else if (item instanceof Rejected rejected) {
                    ErrorReport.line(err, rejected);
                    failed = true;
                }
            }
        }
        if (!failed) {
            return 0;
        }
        return shown ? ErrorReport.PARTLY : ErrorReport.FAILED;
    }

    private void show(Extraction extraction, PrintWriter out) {
        if (details) {
            new RecordDetails(extraction.record(), out).print();
        } else {
            new RecordText(extraction).print(out);
        }
    }
}
