package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.rapporteur.explore.Lens;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Answers for all addresses that there are not. */
final class NothingHere extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        ErrorPages.send(
                response,
                new RapporteurException(ErrorCode.VALUE_UNKNOWN, "There is nothing at " + path + "."),
                path.substring(path.lastIndexOf('/') + 1),
                new View("/", Map.of(), Lens.NONE, null));
    }
}
