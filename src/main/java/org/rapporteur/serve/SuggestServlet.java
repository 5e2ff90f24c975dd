package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.explore.Explorer;
import org.rapporteur.explore.Finder.Hit;
import org.rapporteur.explore.Lens;
import org.rapporteur.serve.html.View;
import org.rapporteur.source.RapporteurException;

/**
 * {@code /suggest?q=}: up to ten actors and issues whose names begin so, as JSON, each with the address of its page.
 */
final class SuggestServlet extends HttpServlet {
    static final String PATH = "/suggest";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    // Servlets claim to be serializable; nothing ever serializes this one.
    private final transient Explorer explorer;

    SuggestServlet(Explorer explorer) {
        this.explorer = explorer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        try {
            Lens lens = Lens.of(Parameters.of(request));
            View view = new View(PATH, Map.of(), lens, null);
            List<Hit> hits = typed == null || typed.isBlank()
                    ? List.of()
                    : explorer.read(lens, reading -> reading.index().suggest(typed, MOST));
            ArrayNode all = MAPPER.createArrayNode();
            for (Hit hit : hits) {
                ObjectNode node = all.addObject()
                        .put("label", hit.label())
                        .put("kind", hit.kind().name().toLowerCase(Locale.ROOT))
                        .put("href", view.link(hit.iri()));
                if (hit.note() != null) {
                    node.put("note", hit.note());
                }
            }
            Send.body(response, 200, "application/json", MAPPER.writeValueAsBytes(all));
        } catch (RapporteurException e) {
            byte[] text = (e.report() + "\n").getBytes(StandardCharsets.UTF_8);
            Send.body(response, 400, "text/plain; charset=utf-8", text);
        }
    }
}
