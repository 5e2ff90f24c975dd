package org.rapporteur.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.Hit;
import org.rapporteur.index.NearNames;
import org.rapporteur.index.Passage;
import org.rapporteur.index.SearchIndex;
import org.rapporteur.index.SearchRequest;
import org.rapporteur.index.SearchResult;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Seeks words in the index of a store, and writes what it finds as the answer of a question is written.
 *
 * <pre>{@code
 * TextSearch search = new TextSearch(SearchIndex.of(store));
 * TextSearch.write(search.of(SearchRequest.of("fishing rights")), ResultFormat.TABLE, List.of(), System.out);
 * }</pre>
 */
public final class TextSearch {
    private static final String BETWEEN = " … ";
    private static final List<String> VARIABLES =
            List.of("kind", "label", "speaker", "text", "published", "publisher", "article", "url", "mentions", "iri");
    private static final QueryView VIEW = new QueryView(
            null,
            List.of("kind", "label", "speaker", "text", "published", "publisher", "article").stream()
                    .map(name -> new QueryView.Column(name, name))
                    .toList());

    private final SearchIndex index;

    public TextSearch(SearchIndex index) {
        this.index = index;
    }

    /**
     * What is found.
     *
     * @throws RapporteurException {@code QUERY_PARAMETER} for a date that is none, {@code VALUE_UNKNOWN} for a
     *     publisher that there is not, {@code USAGE} where there is no word
     */
    public SearchResult of(SearchRequest request) {
        for (String date : new String[] {request.from(), request.to()}) {
            if (date != null) {
                ParameterValue.requireDate(date);
            }
        }
        return index.search(request.withPublisher(publisher(request.publisher())));
    }

    private @Nullable String publisher(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        index.publishers().forEach(one -> known.put(one, List.of(one)));
        return known.keySet().stream()
                .filter(one -> NearNames.plain(one).equals(NearNames.plain(name)))
                .findFirst()
                .orElseThrow(() -> new RapporteurException(
                        ErrorCode.VALUE_UNKNOWN,
                        ("There is no publisher “" + name + "”. " + NearNames.question(NearNames.of(name, known)))
                                .strip()));
    }

    /**
     * Writes what was found in UTF-8. The stream is flushed and stays open.
     *
     * @param columns which; {@code all} alone for all; none for what is usual in the format
     */
    public static void write(SearchResult result, ResultFormat format, List<String> columns, OutputStream out) {
        QueryView usual = format.isForPeople() ? VIEW : QueryView.WHOLE;
        QueryView view = columns.isEmpty() ? usual : VIEW.with(columns, "search", VARIABLES);
        List<Var> heads = VARIABLES.stream().map(Var::alloc).toList();
        ResultSet rows = ResultSet.adapt(RowSetStream.create(
                heads, result.hits().stream().map(TextSearch::row).iterator()));
        AnswerWriter.write(view.of(rows), view, format, out);
        try {
            out.flush();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private static Binding row(Hit hit) {
        BindingBuilder row = Binding.builder();
        put(row, "kind", hit.kind().word());
        put(row, "label", hit.label());
        put(row, "speaker", hit.speaker());
        put(
                row,
                "text",
                hit.passages().isEmpty()
                        ? null
                        : hit.passages().stream().map(Passage::text).collect(Collectors.joining(BETWEEN)));
        put(row, "published", hit.published());
        put(row, "publisher", hit.publisher());
        put(row, "article", hit.article());
        put(row, "url", hit.url());
        if (hit.activity() > 0) {
            Node mentions = NodeFactory.createLiteralDT(Long.toString(hit.activity()), XSDDatatype.XSDinteger);
            row.add(Var.alloc("mentions"), mentions);
        }
        row.add(Var.alloc("iri"), NodeFactory.createURI(hit.iri()));
        return row.build();
    }

    private static void put(BindingBuilder row, String variable, @Nullable String value) {
        if (value != null) {
            row.add(Var.alloc(variable), NodeFactory.createLiteralString(value));
        }
    }
}
