package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.explore.Lens;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.serve.html.SparqlPage;
import org.rapporteur.serve.html.Templates;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.RapporteurException;

/** {@code /sparql?query=}: an editor for SPARQL, and without script a form; both ask the endpoint. */
final class SparqlServlet extends HttpServlet {
    static final String PATH = "/sparql";

    /** The one style that the editor writes into the page, by its digest; of scripts it needs none. */
    private static final String EDITOR_STYLE = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

    /** The policy of all pages, and that style. */
    static final String POLICY = Door.POLICY.replace("style-src 'self'", "style-src 'self' " + EDITOR_STYLE);

    private static final long serialVersionUID = 1L;
    private static final String FIRST = "PREFIX rap: <https://w3id.org/rapporteur/ns#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "\n"
            + "SELECT ?occasion ?label ?date\n"
            + "WHERE {\n"
            + "  ?occasion a rap:Occasion ; rdfs:label ?label ; rap:latestStatus rap:happened .\n"
            + "  OPTIONAL { ?occasion rap:date ?date }\n"
            + "}\n"
            + "ORDER BY DESC(?date)\n"
            + "LIMIT 20\n";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>(Parameters.of(request));
        Lens lens = Lens.NONE;
        try {
            lens = Lens.of(parameters);
            parameters.keySet().removeAll(Lens.PARAMETERS);
            View view = new View(PATH, parameters, lens, null);
            SparqlPage page = new SparqlPage(parameters.getOrDefault("query", FIRST), NamedQueries.all());
            response.setHeader("Content-Security-Policy", POLICY);
            Send.html(response, 200, Templates.render("sparql", page, view));
        } catch (RapporteurException e) {
            ErrorPages.send(response, e, "", new View(PATH, Map.of(), lens, null));
        }
    }
}
