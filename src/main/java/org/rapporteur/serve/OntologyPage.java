package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.riot.Lang;
import org.rapporteur.vocab.Ontology;

/** The ontology at {@code /ns}, as it stands in its file. */
final class OntologyPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(Lang.TURTLE.getContentType().getContentTypeStr());
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(Ontology.termsAsTurtle());
    }
}
