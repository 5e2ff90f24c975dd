package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.index.IndexedKind;
import org.rapporteur.index.NearNames;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.index.SearchRequest;
import org.rapporteur.index.SearchResult;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.query.TextSearch;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rapporteur search}: seeks words in what a store holds. */
@Command(
        name = "search",
        description = {
            "Seeks words in the names of actors and issues, in what people said, and in articles.",
            "All words must stand there, in any order, case and number; those in quotation marks next to each other. A "
                    + "word that ends in * stands for all that begin like it."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  rapporteur search blinken --store store",
            "  rapporteur search '\"export controls\"' chip* --kind statement --from 2024-05 --store store"
        })
final class SearchCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    Rapporteur parent;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What is sought.")
    List<String> words = new ArrayList<>();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--kind",
            paramLabel = "KINDS",
            split = ",",
            description = "Only these: actor, or person, organization, country, group; issue, occasion, statement, "
                    + "attitude, article.")
    List<String> kinds = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only what was published from this date on, such as 2024-05; of occasions their own date.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only until this date, in the same way.")
    @Nullable
    String to;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only what this publisher published.")
    @Nullable
    String publisher;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of each kind are listed (default: ${DEFAULT-VALUE}).")
    int most = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv or json (default: ${DEFAULT-VALUE}).")
    String format = "table";

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            split = ",",
            description = "Which columns, such as label,iri; all for all there are.")
    List<String> columns = new ArrayList<>();

    @Override
    public Integer call() {
        Usage.require(spec, most >= 1, "--most needs a number of 1 or more, not " + most);
        ResultFormat resultFormat = ResultFormat.named(format);
        SearchRequest request = new SearchRequest(String.join(" ", words), kinds(), from, to, publisher, most);
        try (NewsGraph graph = store.openReadOnly()) {
            search(graph.index(), request, resultFormat);
        } catch (RapporteurException e) {
            if (e.code() != ErrorCode.STORE_LOCKED) {
                throw e;
            }
            note("the store is in use by another process; this is what its index held at the last commit, without "
                    + "passages of articles");
            try (SearchIndex index = SearchIndex.beside(store.store)) {
                search(index, request, resultFormat);
            }
        }
        return 0;
    }

    private void search(SearchIndex index, SearchRequest request, ResultFormat resultFormat) {
        SearchResult result = new TextSearch(index).of(request);
        TextSearch.write(result, resultFormat, columns, parent.results());
        if (result.total().isEmpty()) {
            String help = NearNames.question(index.near(request.words(), request.kinds()));
            note("nothing is found" + (help.isEmpty() ? "" : ". " + help));
        }
        String more = result.total().entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .map(entry -> Wording.count(
                        entry.getValue(), entry.getKey().word(), entry.getKey().words()))
                .collect(Collectors.joining(", "));
        if (!more.isEmpty()) {
            note("there are " + more + "; --most lists more of them");
        }
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("rapporteur: note: " + text);
    }

    private Set<IndexedKind> kinds() {
        Set<IndexedKind> all = new HashSet<>();
        kinds.forEach(kind -> all.addAll(IndexedKind.named(kind)));
        return all.isEmpty() ? Set.of(IndexedKind.values()) : all;
    }
}
