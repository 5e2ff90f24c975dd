package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The page at {@code /run}: the answer of a shipped query, {@code name}, with its parameters, {@code _actor} and so on;
 * with {@code columns=all} all that the query gives.
 */
final class AnswerPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 1000;

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient QueryRunner runner;

    AnswerPage(QueryRunner runner) {
        this.runner = runner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        try {
            NamedQuery query = shipped(name == null ? "" : name);
            boolean all = "all".equals(request.getParameter("columns"));
            QueryRunner.Answer answer = runner.answer(query, values(request), all ? List.of("all") : List.of());
            String more = all ? "" : request.getQueryString() + "&columns=all";
            Html.send(response, 200, query.question(), table(query, answer, more));
        } catch (RapporteurException e) {
            int status = e.code() == ErrorCode.QUERY_TIMEOUT ? 503 : 400;
            String body = "<p class=\"error\">" + Html.escape(e.report()) + "</p>\n<p><a href=\"/\">Back</a></p>\n";
            Html.send(response, status, "The query was not run", body);
        }
    }

    // Never a file: whoever reaches the port would otherwise read every file of the machine.
    private static NamedQuery shipped(String name) {
        return NamedQueries.all().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RapporteurException(ErrorCode.QUERY_UNKNOWN, "There is no shipped query " + name + "."));
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            // A browser sends the fields that were left empty, too.
            if (name.startsWith("_") && !given[0].isBlank()) {
                values.put(name.substring(1), given[0]);
            }
        });
        return values;
    }

    private static String table(NamedQuery query, QueryRunner.Answer answer, String more) {
        List<String> head = answer.columns();
        List<Map<String, String>> rows = answer.rows();
        StringBuilder table = new StringBuilder("<p><a href=\"/\">All queries</a> · ")
                .append(rows.size())
                .append(rows.size() == 1 ? " row" : " rows")
                .append(rows.size() > SHOWN ? ", the first " + SHOWN + " shown" : "")
                .append(more.isEmpty() ? "" : " · <a href=\"/run?" + Html.escape(more) + "\">All columns</a>")
                .append("</p>\n<table>\n<tr>");
        head.forEach(column -> table.append("<th>").append(Html.escape(column)).append("</th>"));
        table.append("</tr>\n");
        rows.stream().limit(SHOWN).forEach(row -> {
            table.append("<tr>");
            head.forEach(column -> table.append("<td>")
                    .append(cell(row.getOrDefault(column, "")))
                    .append("</td>"));
            table.append("</tr>\n");
        });
        return table.append("</table>\n<details><summary>SPARQL</summary><pre>")
                .append(Html.escape(query.sparql()))
                .append("</pre></details>\n")
                .toString();
    }

    /** The value, as a link where it is the address of a page. */
    private static String cell(String value) {
        String text = Html.escape(value);
        return value.matches("https?://\\S+") ? "<a href=\"" + text + "\">" + text + "</a>" : text;
    }
}
