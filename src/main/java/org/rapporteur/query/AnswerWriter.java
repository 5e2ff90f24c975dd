package org.rapporteur.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.vocab.Ontology;

/** Writes the answer of a query, of whatever form, in a format. */
final class AnswerWriter {
    private AnswerWriter() {}

    /** Writes the answer; {@code view} says what of the rows. */
    static void write(QueryExecution execution, ResultFormat format, QueryView view, OutputStream out) {
        Query query = execution.getQuery();
        if (query.isSelectType()) {
            select(execution, format, view, out);
        } else if (query.isAskType()) {
            ask(execution.execAsk(), format, out);
        } else if (query.isConstructType()) {
            graph(execution.execConstruct(), format, out);
        } else if (query.isDescribeType()) {
            graph(execution.execDescribe(), format, out);
        } else {
            throw new RapporteurException(
                    ErrorCode.QUERY_FAILED, "Only SELECT, ASK, CONSTRUCT and DESCRIBE queries can be run.");
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private static void select(QueryExecution execution, ResultFormat format, QueryView view, OutputStream out) {
        write(view.of(execution.execSelect()), view, format, out);
    }

    /** Writes rows that are shown as that view says already. */
    static void write(ResultSet shown, QueryView view, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            new TextTable(Ontology.prefixes()).write(shown, view.isGiven(), out);
        } else {
            ResultsWriter.create().lang(lang(format)).write(out, shown);
        }
    }

    private static void ask(boolean answer, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            try {
                out.write((answer ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new RuntimeIOException(e);
            }
        } else {
            ResultsWriter.create().lang(lang(format)).write(out, answer);
        }
    }

    private static void graph(Model model, ResultFormat format, OutputStream out) {
        model.setNsPrefixes(Ontology.prefixes());
        switch (format) {
            case TABLE -> RDFDataMgr.write(out, model, Lang.TURTLE);
            case JSON -> RDFDataMgr.write(out, model, Lang.JSONLD);
            case CSV, TSV ->
                throw new RapporteurException(
                        ErrorCode.FORMAT_UNKNOWN,
                        "The query gives a graph, which has no rows for " + format
                                + ". Ask for table (Turtle) or json (JSON-LD).");
        }
    }

    private static Lang lang(ResultFormat format) {
        return switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case TABLE -> ResultSetLang.RS_Text;
        };
    }
}
