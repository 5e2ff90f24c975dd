package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.query.ResultFormat;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The shipped questions for programs: {@code /answers/who-met-whom?actor=Ann+Lee&format=csv}, in the format that the
 * parameter or the header Accept says, JSON where neither does. Columns and errors are those of the command query.
 */
final class AnswersEndpoint extends HttpServlet {
    static final String PATH = "/answers/";

    private static final long serialVersionUID = 1L;

    private static final String JSON = "application/sparql-results+json";
    private static final Map<String, ResultFormat> TYPES = Map.of(
            JSON,
            ResultFormat.JSON,
            "application/json",
            ResultFormat.JSON,
            "text/csv",
            ResultFormat.CSV,
            "text/tab-separated-values",
            ResultFormat.TSV);
    private static final AcceptList OFFER =
            AcceptList.create(JSON, "application/json", "text/csv", "text/tab-separated-values");
    private static final Set<String> OWN = Set.of("format", "columns");

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient QueryRunner runner;

    AnswersEndpoint(QueryRunner runner) {
        this.runner = runner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        NamedQuery query = NamedQueries.all().stream()
                .filter(shipped -> shipped.name().equals(name))
                .findFirst()
                .orElse(null);
        if (query == null) {
            error(
                    response,
                    404,
                    ErrorCode.QUERY_UNKNOWN.id() + " There is no shipped query " + name + ". They are listed in "
                            + OpenApi.PATH + ".");
            return;
        }
        String type = type(request);
        if (type == null) {
            error(response, 406, ErrorCode.FORMAT_UNKNOWN.id() + " There are the formats json, csv and tsv.");
            return;
        }
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ResultFormat format = TYPES.getOrDefault(type, ResultFormat.JSON);
            runner.run(query, values(request), format, columns(request), answer);
            response.setContentType(type + (type.startsWith("text/") ? "; charset=utf-8" : ""));
            answer.writeTo(response.getOutputStream());
        } catch (RapporteurException e) {
            error(response, e.code() == ErrorCode.QUERY_TIMEOUT ? 503 : 400, e.report());
        }
    }

    /** The media type of the answer, or null where the asker takes none that there is. */
    private static @Nullable String type(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null) {
            return switch (format) {
                case "json" -> JSON;
                case "csv" -> "text/csv";
                case "tsv" -> "text/tab-separated-values";
                default -> null;
            };
        }
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        MediaType match = AcceptList.match(new AcceptList(accept), OFFER);
        return match == null ? null : match.getContentTypeStr();
    }

    private static List<String> columns(HttpServletRequest request) {
        String columns = request.getParameter("columns");
        return columns == null || columns.isBlank() ? List.of() : Arrays.asList(columns.split(","));
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!OWN.contains(name)) {
                values.put(name, given[0]);
            }
        });
        return values;
    }

    private static void error(HttpServletResponse response, int status, String report) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((report + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
