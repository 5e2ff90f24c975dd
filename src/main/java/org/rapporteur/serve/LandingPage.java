package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;

/** The page at {@code /}: the shipped queries, each with a form for its parameters. */
final class LandingPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/")) {
            Html.send(response, 404, "Not found", "<p><a href=\"/\">The queries</a></p>\n");
            return;
        }
        StringBuilder body = new StringBuilder();
        body.append("<p>A knowledge graph of news. SPARQL endpoint: <a href=\"")
                .append(GraphServer.DATASET)
                .append('/')
                .append(GraphServer.QUERY)
                .append("\"><code>")
                .append(GraphServer.DATASET)
                .append('/')
                .append(GraphServer.QUERY)
                .append("</code></a>. <a href=\"")
                .append(GraphServer.ONTOLOGY)
                .append("\">The ontology</a></p>\n");
        NamedQueries.all().forEach(query -> form(body, query));
        Html.send(response, 200, "Rapporteur", body.toString());
    }

    private static void form(StringBuilder body, NamedQuery query) {
        body.append("<details>\n<summary>")
                .append(Html.escape(query.question()))
                .append(" <code>")
                .append(Html.escape(query.name()))
                .append("</code></summary>\n<form action=\"/run\" method=\"get\">\n<pre>")
                .append(Html.escape(query.description()))
                .append("</pre>\n<input type=\"hidden\" name=\"name\" value=\"")
                .append(Html.escape(query.name()))
                .append("\">\n");
        query.parameters().forEach(parameter -> field(body, parameter));
        body.append("<button>Run</button>\n</form>\n</details>\n");
    }

    private static void field(StringBuilder body, QueryParameter parameter) {
        body.append("<label>")
                .append(Html.escape(parameter.name()))
                .append(": ")
                .append(Html.escape(parameter.description()))
                .append("<br><input name=\"_")
                .append(Html.escape(parameter.name()))
                .append("\" placeholder=\"")
                .append(Html.escape(parameter.example()))
                .append(parameter.required() ? "\" required></label>\n" : "\"></label>\n");
    }
}
