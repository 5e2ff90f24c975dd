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
import org.rapporteur.source.web.FetchMemory;
import org.rapporteur.source.web.FetchOptions;
import org.rapporteur.source.web.WebReader;
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
                    "Files, folders, addresses of pages and feeds (https://…), or - for standard input. Read are .txt, .json, "
                            + ".jsonl, .html, .rss, .atom, .warc, .wacz, .csv, .tsv, .pdf, .docx, .odt, .rtf, .epub, .eml, .mbox, "
                            + ".xml (NITF, NewsML-G2, TEI, WordPress and MediaWiki exports, feeds), .zip and .tar of these, each "
                            + "also .gz or .bz2.")
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

    @Option(names = "--allow-private", description = "Fetch also from this machine and from private networks.")
    boolean allowPrivate;

    /** The items of all inputs: files, then addresses, then standard input. The caller closes the stream. */
    Stream<SourceItem> read() {
        return read(web(FetchMemory.none()));
    }

    /** As {@link #read()}, of addresses by a reader that {@link #web} gave. */
    Stream<SourceItem> read(WebReader web) {
        ArticleReader reader = new ArticleReader(limits(), fieldMap());
        List<Path> paths = paths();
        List<String> addresses = addresses();
        // A stream of streams would be read whole before its first item is given: put together only what must be.
        Stream<SourceItem> items = reader.read(paths);
        if (!addresses.isEmpty()) {
            items = paths.isEmpty() ? web.read(addresses) : Stream.concat(items, web.read(addresses));
        }
        if (!inputs.contains(STANDARD_INPUT)) {
            return items;
        }
        Stream<SourceItem> standardInput = reader.read(System.in, "stdin");
        return inputs.size() == 1 ? standardInput : Stream.concat(items, standardInput);
    }

    /** What reads the addresses among the inputs, and remembers what it fetched there. */
    WebReader web(FetchMemory memory) {
        return new WebReader(limits(), FetchOptions.DEFAULT.withPrivate(allowPrivate), memory);
    }

    private ReadLimits limits() {
        Usage.require(spec, maxFile >= 1, "--max-file needs a number of 1 or more, not " + maxFile);
        Usage.require(spec, maxArticle >= 1, "--max-article needs a number of 1 or more, not " + maxArticle);
        return new ReadLimits(maxFile, maxArticle);
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

    List<String> addresses() {
        return inputs.stream().filter(WebReader::isAddress).toList();
    }

    private List<Path> paths() {
        return inputs.stream()
                .filter(input -> !input.equals(STANDARD_INPUT) && !WebReader.isAddress(input))
                .map(Path::of)
                .toList();
    }
}
