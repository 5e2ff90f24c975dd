package org.rapporteur.query;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/**
 * Runs queries on a store.
 *
 * <pre>{@code
 * QueryRunner runner = new QueryRunner(store, Duration.ofMinutes(1));
 * runner.run(NamedQueries.find("who-met-whom"), Map.of("actor", "Ann Lee"), ResultFormat.JSON, System.out);
 * }</pre>
 *
 * <p>Errors are {@link RapporteurException}s with a code {@code QUERY_…}. A query reads this store and nothing else: a
 * SERVICE clause fails. Safe for any number of threads.
 */
public final class QueryRunner {
    private final NewsStore store;
    private final Duration timeout;

    /** Runs queries on {@code store}, each for no longer than {@code timeout}; zero is without end. */
    public QueryRunner(NewsStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /**
     * Runs the query and writes its answer in UTF-8. After an error a part may have been written. The stream is flushed
     * and stays open.
     *
     * @param values the parameters by name; those that are left out do not limit the answer
     * @return what the reader should know of the values, such as which actors a name stands for; mostly nothing
     */
    public List<String> run(NamedQuery query, Map<String, String> values, ResultFormat format, OutputStream out) {
        return run(query, values, format, List.of(), out);
    }

    /**
     * As {@link #run(NamedQuery, Map, ResultFormat, OutputStream)}, with only those columns of a SELECT query.
     *
     * @param columns headings of the query's view or variables; {@code all} alone for all variables and rows as they
     *     are; none for what is usual in the format: in a table and in CSV the view, else all
     */
    public List<String> run(
            NamedQuery query, Map<String, String> values, ResultFormat format, List<String> columns, OutputStream out) {
        QueryView usual = format.isForPeople() ? query.view() : QueryView.WHOLE;
        QueryView view = columns.isEmpty() ? usual : query.view().with(columns, query.name(), columns(query));
        return execute(query, values, (execution, remarks) -> {
            AnswerWriter.write(execution, format, view, out);
            return remarks;
        });
    }

    /**
     * An answer as people see it.
     *
     * @param columns the headings
     * @param rows the cells by their headings; empty ones are missing
     * @param remarks what the reader should know of the values, such as which actors a name stands for
     */
    public record Answer(List<String> columns, List<Map<String, String>> rows, List<String> remarks) {
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    /** The rows of a SELECT query as its view shows them; {@code columns} and errors are those of {@link #run}. */
    public Answer answer(NamedQuery query, Map<String, String> values, List<String> columns) {
        QueryView view = columns.isEmpty() ? query.view() : query.view().with(columns, query.name(), columns(query));
        return select(query, values, (results, remarks) -> {
            ResultSet shown = view.of(results);
            return new Answer(shown.getResultVars(), rows(shown), remarks);
        });
    }

    /**
     * The rows of a SELECT query, each with its bound variables in the order of the SELECT clause: literals as their
     * text, IRIs whole.
     *
     * @throws RapporteurException also where a value does not exist in the store: {@code ACTOR_UNKNOWN},
     *     {@code VALUE_UNKNOWN}, {@code QUERY_PARAMETER}, with what is near
     */
    public List<Map<String, String>> rows(NamedQuery query, Map<String, String> values) {
        return select(query, values, (results, remarks) -> rows(results));
    }

    private <T> T select(NamedQuery query, Map<String, String> values, BiFunction<ResultSet, List<String>, T> work) {
        return execute(query, values, (execution, remarks) -> {
            if (!execution.getQuery().isSelectType()) {
                throw new RapporteurException(
                        ErrorCode.QUERY_FAILED, "The query " + query.name() + " gives no rows; write a SELECT query.");
            }
            return work.apply(execution.execSelect(), remarks);
        });
    }

    private static List<Map<String, String>> rows(ResultSet results) {
        List<Map<String, String>> rows = new ArrayList<>();
        while (results.hasNext()) {
            rows.add(row(results.next(), results.getResultVars()));
        }
        return rows;
    }

    /** The variables of a SELECT query, in their order; none of another query. */
    private static List<String> columns(NamedQuery query) {
        return List.copyOf(PreparedQuery.parse(query).getResultVars());
    }

    private static Map<String, String> row(QuerySolution solution, List<String> variables) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String variable : variables) {
            if (solution.contains(variable)) {
                row.put(
                        variable,
                        solution.get(variable).isLiteral()
                                ? solution.getLiteral(variable).getLexicalForm()
                                : solution.get(variable).toString());
            }
        }
        return row;
    }

    private <T> T execute(
            NamedQuery named, Map<String, String> values, BiFunction<QueryExecution, List<String>, T> work) {
        // Opened before the transaction: it may have to be made anew.
        SearchIndex index = SearchIndex.of(store);
        return store.read(dataset -> {
            StoredNames names = new StoredNames(dataset.asDatasetGraph(), index);
            PreparedQuery prepared = PreparedQuery.of(named, values, new ParameterValue.Reader(names));
            Deadline deadline = Deadline.in(timeout);
            try (deadline;
                    QueryExecution execution = QueryExecution.dataset(dataset)
                            .query(prepared.query())
                            .substitution(prepared.values())
                            .context(QueryGuard.context(dataset.getContext(), deadline))
                            .build()) {
                return work.apply(execution, prepared.remarks());
            } catch (QueryCancelledException e) {
                throw new RapporteurException(
                        ErrorCode.QUERY_TIMEOUT,
                        "The query " + named.name() + " " + deadline.complaint()
                                + " and was stopped. Allow it more, or ask for less.",
                        e);
            } catch (QueryException e) {
                throw new RapporteurException(
                        ErrorCode.QUERY_FAILED, "The query " + named.name() + " failed: " + e.getMessage(), e);
            } catch (RuntimeIOException e) {
                throw new RapporteurException(
                        ErrorCode.OUTPUT_FAILED,
                        "The answer of " + named.name() + " could not be written: " + e.getMessage() + ".",
                        e);
            }
        });
    }
}
