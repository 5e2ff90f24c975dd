package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.NewsGraph;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code rapporteur query}: asks a store, or lists the questions that are shipped. */
@Command(
        name = "query",
        description = {
            "Asks a store one of the shipped questions, or the SPARQL query in a file.",
            "Without NAME it lists the questions and the parameters of each. A parameter is given like an option: "
                    + "--actor \"Ann Lee\"."
        },
        mixinStandardHelpOptions = true,
        customSynopsis =
                "rapporteur query [NAME|FILE] [--store DIR] [--as-of DATE] [--format FORMAT] [--columns NAMES] [--timeout SECONDS]"
                        + " [--PARAMETER VALUE]…",
        footer = {
            "",
            "Examples:",
            "  rapporteur query",
            "  rapporteur query who-met-whom --store store --status happened",
            "  rapporteur query who-met-whom --store store --columns date,participants,url",
            "  rapporteur query occasions --store store --as-of 2024-05-02",
            "  rapporteur query who-said-what --store store --format json"
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    Rapporteur parent;

    @Parameters(paramLabel = "NAME|FILE", arity = "0..1", description = "A shipped question, or a file with SPARQL.")
    @Nullable
    String query;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

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
            description =
                    "Which columns, such as date,words,url; all for all there are, with IRIs and positions, each row "
                            + "as the query gives it. Without it a table and csv show what people read, tsv and json all.")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long the query may take; 0 is without end (default: ${DEFAULT-VALUE}).")
    int timeout = 300;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter whose name is that of an option of this command.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Unmatched
    List<String> others = new ArrayList<>();

    @Override
    public Integer call() {
        Map<String, String> values = values();
        PrintWriter err = spec.commandLine().getErr();
        if (query == null) {
            Usage.require(spec, values.isEmpty(), "A parameter needs a question that it belongs to");
            list(spec.commandLine().getOut());
            return 0;
        }
        Usage.require(spec, timeout >= 0, "--timeout needs 0 or more seconds, not " + timeout);
        NamedQuery named = NamedQueries.find(query);
        ResultFormat resultFormat = ResultFormat.named(format);
        try (NewsGraph graph = asOf.of(store.openReadOnly())) {
            new QueryRunner(graph.store(), Duration.ofSeconds(timeout))
                    .run(named, values, resultFormat, columns, parent.results())
                    .forEach(remark -> err.println("rapporteur: note: " + remark));
        }
        return 0;
    }

    /** {@code --name value} and {@code --name=value}, which only the query can tell from a mistake. */
    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        Iterator<String> rest = others.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            Usage.require(spec, word.matches("--\\w[^=]*(=.*)?"), "Not understood: “" + word + "”");
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(2, equals), word.substring(equals + 1));
            } else {
                Usage.require(spec, rest.hasNext(), "The parameter " + word + " needs a value");
                values.put(word.substring(2), rest.next());
            }
        }
        return values;
    }

    private static void list(PrintWriter out) {
        for (NamedQuery named : NamedQueries.all()) {
            out.println(named.name());
            out.println(Wording.wrap(named.question(), 4));
            for (QueryParameter parameter : named.parameters()) {
                String example = parameter.example().isEmpty() ? "" : " (such as " + parameter.example() + ")";
                out.println(Wording.wrap("--" + parameter.name() + "  " + parameter.description() + example, 6));
            }
        }
        out.flush();
    }
}
