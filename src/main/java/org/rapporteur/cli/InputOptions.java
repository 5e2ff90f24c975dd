package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleReader;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.table.FieldMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The inputs of a command, and how much of them is read. */
final class InputOptions {
    private static final String STANDARD_INPUT = "-";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders, or - for standard input. Read are .txt, .json, .jsonl, .csv, .tsv, .pdf, .docx, "
                            + ".odt, .rtf, .epub, .eml, .mbox, .xml (NITF, NewsML-G2, TEI, WordPress and MediaWiki exports), .zip and "
                            + ".tar of these, each also .gz or .bz2.")
    List<String> inputs = new ArrayList<>();

    @Option(
            names = "--max-file",
            paramLabel = "BYTES",
            defaultValue = "50000000",
            description =
                    "The most bytes that are held at once: of a text, a document, a mail, a line of JSON Lines, a row of a "
                            + "table (default: ${DEFAULT-VALUE}).")
    int maxFile = ReadLimits.DEFAULT.wholeBytes();

    @Option(
            names = "--max-article",
            paramLabel = "CHARS",
            defaultValue = "2000000",
            description = "The longest text of one article (default: ${DEFAULT-VALUE}).")
    int maxArticle = ReadLimits.DEFAULT.articleChars();

    @Option(
            names = "--map",
            paramLabel = "PART=COLUMN,…",
            description = "What the columns of tables and the keys of JSON are, such as "
                    + "text=content,title=headline,date=publishedAt,url=link,publisher=source.name; or a layout by its name "
                    + "(newsapi, all-the-news, …). Known layouts need none.")
    @Nullable
    String map;

    /** The items of all inputs, those of standard input last. The caller closes the stream. */
    Stream<SourceItem> read() {
        Usage.require(spec, maxFile >= 1, "--max-file needs a number of 1 or more, not " + maxFile);
        Usage.require(spec, maxArticle >= 1, "--max-article needs a number of 1 or more, not " + maxArticle);
        ArticleReader reader = new ArticleReader(new ReadLimits(maxFile, maxArticle), fieldMap());
        List<Path> paths = paths();
        // A stream of streams would be read whole before its first item is given: put together only what must be.
        if (paths.size() == inputs.size()) {
            return reader.read(paths);
        }
        Stream<SourceItem> standardInput = reader.read(System.in, "stdin");
        return paths.isEmpty() ? standardInput : Stream.concat(reader.read(paths), standardInput);
    }

    private FieldMap fieldMap() {
        if (map == null) {
            return FieldMap.NONE;
        }
        try {
            return FieldMap.parse(map);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--map " + map + ": " + e.getMessage());
        }
    }

    /** How many articles there are at most, or -1 where only reading tells. */
    long count() {
        List<Path> paths = paths();
        return paths.size() == inputs.size() ? new ArticleReader().count(paths) : -1;
    }

    private List<Path> paths() {
        return inputs.stream()
                .filter(input -> !input.equals(STANDARD_INPUT))
                .map(Path::of)
                .toList();
    }
}
